import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Conflict, Invalid } from '../../shared/errors';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { withContactsOf } from '../contacts-of';
import { loadPractice, templateOf, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { earlierWordings } from './earlier-wordings';

export const restoreWordingWish = v.object({
	/** The version of the practice that was read. */
	version: v.number(),
	/** The version whose words are wanted. */
	of: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/**
 * Makes an earlier wording the words that are being written. The words of now stay among the earlier ones; what is published stays
 * until they are published. Whom to ask and the files stay as they are now: consent that was taken back does not return with old words.
 */
export async function restoreWording(ctx: Context, id: Id, wish: v.InferOutput<typeof restoreWordingWish>): Promise<void> {
	const held = await loadPractice(ctx, id);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	if (practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	const earlier = (await earlierWordings(ctx, id)).find(({ version }) => version === wish.of);
	if (!earlier) throw Invalid.field('of', 'These words are no longer kept.');
	const wording = withContactsOf(wordingOf(held), earlier.wording, await templateOf(ctx, earlier.wording));
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: '' as const };
	const changes = [change(practices, practice, { wording, saved })];
	const subject = ref(practices.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'restoreWording', subject, changes, key: ctx.requestKey });
}
