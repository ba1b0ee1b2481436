import { change, create, type Context, type Expectation } from '../shared/context';
import type { Collection, Saved } from '../shared/collection';
import { ref, type Id } from '../shared/ids';
import { amongOthers } from './among-others';

/** What answers without a name are thrown into: how many there are, and a slip for each person who gave one (ADR 113). */
export interface Box {
	readonly answers: number;
	readonly slips: readonly string[];
}

/** Fewer answers than this are never shown. */
export const FEWEST_ANSWERS = 5;

/** The slip of somebody who answered. It tells who it was to nobody who does not ask about that person. */
export async function slipOf(about: Id, person: Id): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${about} ${person}`));
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the actor's answer about something is in its box. */
export const hasAnswered = async (ctx: Context, about: Id, box: Box | null): Promise<boolean> =>
	box?.slips.includes(await slipOf(about, ctx.actor.id)) ?? false;

/**
 * Puts the actor's answer among those of the others, once; a second one changes nothing. What stood in the box before is
 * forgotten at once, so that no two states of it tell who answered what.
 * @param find the box as it is, read by the rule; null before the first answer. Asked again where another answer came between
 * @param add the box with one more answer in it; its slips are added here
 */
export async function answerWithoutName<B extends Box>(
	ctx: Context,
	{
		of,
		verb,
		about,
		expects = []
	}: {
		readonly of: Collection<B>;
		readonly verb: string;
		readonly about: Id;
		/** What must stand as it was seen, so that no answer comes once the others can be read. */
		readonly expects?: readonly Expectation[];
	},
	find: () => Promise<Saved<B> | null>,
	add: (box: Saved<B> | null) => B
): Promise<void> {
	const slip = await slipOf(about, ctx.actor.id);
	await amongOthers(async () => {
		const box = await find();
		if (box?.slips.includes(slip)) return;
		const id = box?.id ?? ctx.newId();
		const value: B = { ...add(box), slips: [...(box?.slips ?? []), slip].toSorted() };
		const put = box ? change(of, box, value) : create(of, id, value);
		// No request key: it would name the form that somebody sent.
		await ctx.store.commit({ by: 'unnamed', verb, subject: ref(of.kind, id), changes: [put], expects });
		if (!box) return;
		const earlier = [{ ...ref(of.kind, id), version: box.version + 1 }];
		await ctx.store.erase({ by: 'unnamed', ground: 'nobody shall tell who answered what', refs: [], earlier });
	});
}
