import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Conflict, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText } from '../../shared/ids';
import { amongOthers } from '../among-others';
import { saveSetDraft, setDraftIn, type SetDraftWish } from './keep-set-draft';
import { MOST_ASIDE, setDrafts, type DraftPlace } from './set-draft';

/**
 * Keeps words that were sent in a form and cannot be kept in it: as the actor's draft where there is none that their page has not seen,
 * else beside it. Words that lie there already are not kept twice.
 * @throws Conflict where as many lie beside it as may
 */
export const keepSentWords = (ctx: Context, place: DraftPlace, sent: SetDraftWish): Promise<void> =>
	amongOthers(async () => {
		try {
			await saveSetDraft(ctx, place, sent);
		} catch (trouble) {
			if (!(trouble instanceof Conflict)) throw trouble;
			await setAside(ctx, place, sent);
		}
	});

async function setAside(ctx: Context, place: DraftPlace, sent: SetDraftWish): Promise<void> {
	const draft = await setDraftIn(ctx, place);
	// Kept or thrown away on another page meanwhile: nothing is in their way any more.
	if (!draft) return void (await saveSetDraft(ctx, place, { ...sent, savedBefore: '' }));
	const said = JSON.stringify(sent.values);
	if ([draft, ...draft.aside].some(({ values }) => JSON.stringify(values) === said)) return;
	if (draft.aside.length === MOST_ASIDE) throw new Conflict([refText(ref(setDrafts.kind, draft.id))]);
	const { seenVersion, values } = sent;
	const words = { id: ctx.newId(), seenVersion, values: { ...values }, savedAt: ctx.clock.now() };
	await committed(ctx, 'setWordsAside', change(setDrafts, draft, { aside: [...draft.aside, words] }));
}

export const settleAsideWish = v.object({
	draft: field.id,
	/** Which of the words that lie beside it. */
	aside: field.id,
	/** `take`: they are the draft from now on, and what was it lies beside; `drop`: they go. */
	then: v.picklist(['take', 'drop'], 'Choose what becomes of these words.')
});

/** Says what becomes of words that lie beside a draft of the actor's. */
export async function settleAside(ctx: Context, wish: v.InferOutput<typeof settleAsideWish>): Promise<void> {
	const draft = await ctx.read.find(setDrafts, wish.draft);
	const words = draft.aside.find(({ id }) => id === wish.aside);
	if (!words) throw new NotFound();
	const others = draft.aside.filter((each) => each !== words);
	if (wish.then === 'drop') return committed(ctx, 'dropWordsAside', change(setDrafts, draft, { aside: others }));
	const { seenVersion, values, savedAt } = draft;
	const before = { id: ctx.newId(), seenVersion, values, savedAt };
	const taken = { seenVersion: words.seenVersion, values: words.values, savedAt: ctx.clock.now(), tab: '' };
	await committed(ctx, 'takeWordsAside', change(setDrafts, draft, { ...taken, aside: [...others, before] }));
}

async function committed(ctx: Context, verb: string, made: ReturnType<typeof change>): Promise<void> {
	const subject = ref(setDrafts.kind, made.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [made] });
}
