import { change, create, remove, type Change, type Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { hasSeen, typedNow, type DraftSeen, type Typing } from '../../shared/draft';
import { Conflict, Taken } from '../../shared/errors';
import { ref } from '../../shared/ids';
import { placeOf, setDrafts, type DraftPlace, type SetDraft } from './set-draft';

/** What the actor left unfinished in a form, or null. */
export const setDraftIn = (ctx: Context, place: DraftPlace): Promise<Saved<SetDraft> | null> =>
	ctx.read.findUnique(setDrafts, 'place', placeOf(ctx.actor.id, place));

export interface SetDraftWish extends Typing {
	readonly seenVersion: number;
}

/**
 * Keeps what the actor is writing in a form; whether they may write there is for the form to say. Returns when it was saved.
 * @throws Conflict where another of the writer's pages was first, or the draft was kept or thrown away there meanwhile
 */
export async function saveSetDraft(
	ctx: Context,
	{ form, about }: DraftPlace,
	{ seenVersion, ...typing }: SetDraftWish
): Promise<{ savedAt: string }> {
	const seen = await setDraftIn(ctx, { form, about });
	if (!seen && typing.savedBefore) throw new Conflict();
	const value = { writer: ctx.actor.id, form, about, seenVersion, ...typedNow(ctx, seen, typing) };
	const made = seen ? change(setDrafts, seen, value) : create(setDrafts, ctx.newId(), { ...value, aside: [] });
	const subject = ref(setDrafts.kind, made.id);
	try {
		// No request key: a page that types has one all along.
		await ctx.store.commit({ by: ctx.actor.id, verb: 'saveSetDraft', subject, changes: [made] });
	} catch (trouble) {
		// Two pages began at the same moment.
		throw trouble instanceof Taken ? new Conflict() : trouble;
	}
	return { savedAt: value.savedAt };
}

/**
 * The change that clears a draft once its form is kept. Words from another page that this one never saw stay; so do those that were set
 * aside, the first of which are the draft then.
 */
export async function clearedSetDraft(
	ctx: Context,
	place: DraftPlace,
	{ tab, 'saved-before': savedBefore }: DraftSeen
): Promise<Change[]> {
	if (!tab && !savedBefore) return [];
	const draft = await setDraftIn(ctx, place);
	if (!draft || !hasSeen(draft, { tab, savedBefore })) return [];
	const [next, ...aside] = draft.aside;
	if (!next) return [remove(setDrafts, draft)];
	const { seenVersion, values, savedAt } = next;
	return [change(setDrafts, draft, { seenVersion, values, savedAt, tab: '', aside })];
}
