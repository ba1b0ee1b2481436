import * as v from 'valibot';
import type { Clock, Instant } from './clock';
import { Conflict, Invalid } from './errors';
import * as field from './fields';

/** A form's fields as they were typed, by name; those with several values as a list. */
export type Values = Readonly<Record<string, string | string[]>>;

/** The fields of every record that keeps what stands in a form while it is written: a lost network, a closed tab or an ended session costs nothing. */
export const typedFields = {
	values: v.record(
		v.pipe(v.string(), v.maxLength(60)),
		v.union([v.pipe(v.string(), v.maxLength(200_000)), v.pipe(v.array(v.string()), v.maxLength(100))])
	),
	/** Which of the writer's open pages saved it. */
	tab: field.optionalLine(40),
	savedAt: field.instant
};

/** What a page sends while somebody writes in it. */
export interface Typing {
	readonly values: Values;
	/** Tells the writer's open pages apart; empty where it is not known. */
	readonly tab?: string;
	/** When the draft was saved that the page knows of; absent or empty where it knows of none. */
	readonly savedBefore?: string;
}

/** What a form says, as it is sent, of the draft that it was opened with or has kept since. */
export const draftSeen = {
	tab: v.optional(v.pipe(v.string(), v.maxLength(40))),
	'saved-before': v.optional(v.pipe(v.string(), v.maxLength(40)))
};
export interface DraftSeen {
	readonly tab?: string;
	readonly 'saved-before'?: string;
}

const MOST_LETTERS = 400_000;

/** Whether a page has seen what is kept: its own words, which it may not have heard of, or those that it was opened with. */
export const hasSeen = (
	kept: { readonly tab: string; readonly savedAt: Instant },
	{ tab = '', savedBefore = '' }: Pick<Typing, 'tab' | 'savedBefore'>
): boolean => kept.tab === tab || kept.savedAt === savedBefore;

/**
 * What is to be kept now, in place of what is kept so far. Throws Conflict where another of the writer's pages saved something
 * that this one has not seen, and Invalid where it is too long for a draft.
 */
export function typedNow(
	ctx: { readonly clock: Clock },
	kept: { readonly tab: string; readonly savedAt: Instant } | null,
	typing: Typing
): { values: Record<string, string | string[]>; tab: string; savedAt: Instant } {
	if (JSON.stringify(typing.values).length > MOST_LETTERS) throw Invalid.field('text', 'This is too long to keep as one draft.');
	if (kept && !hasSeen(kept, typing)) throw new Conflict();
	return { values: { ...typing.values }, tab: typing.tab ?? '', savedAt: ctx.clock.now() };
}
