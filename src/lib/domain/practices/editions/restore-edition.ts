import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Conflict, Invalid } from '../../shared/errors';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { withContactsOf } from '../contacts-of';
import { loadPractice, templateOf, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { editionsOf } from './editions-of';

export const restoreEditionWish = v.object({
	/** The version of the practice that was read. */
	version: v.number(),
	/** The number of the edition. */
	revision: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/**
 * Makes an earlier edition the words that are being written; what is published stays until they are published in turn. Whom to
 * ask stays as it is now: consent that was taken back does not return with old words.
 */
export async function restoreEdition(ctx: Context, id: Id, wish: v.InferOutput<typeof restoreEditionWish>): Promise<Id> {
	const [held, editions] = await Promise.all([loadPractice(ctx, id), editionsOf(ctx, id)]);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	if (practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	if (practice.wording) throw Invalid.field('', 'Newer words are being written. Publish them or throw them away first.');
	const edition = editions.find(({ publication }) => publication.revision === wish.revision);
	if (!edition) throw Invalid.field('revision', 'This edition is no longer kept.');
	const wording = withContactsOf(wordingOf(held), edition.wording, await templateOf(ctx, edition.wording));
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: '' as const };
	const changes = [change(practices, practice, { wording, saved })];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'restoreEdition', subject, changes, key: ctx.requestKey })).subject.id;
}
