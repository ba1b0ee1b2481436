import { isOffered, vocabulariesOf, type Vocabulary } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';

type Term = Vocabulary['terms'][number];

/** A kind of set in its own words: a team meeting is never called a learning set. */
export interface KindWords {
	readonly term: string;
	readonly label: string;
	readonly plural: string;
	/** "set meeting", "team meeting" */
	readonly meeting: string;
	/** Whether its members bring issues of their own. */
	readonly presentations: boolean;
	/** Whether it has terms of reference, as a group that advises others does. */
	readonly terms: boolean;
}

/** What the workspace calls the kinds, compositions, styles and modes of its sets. */
export async function setWords(read: Reading) {
	const known = await vocabulariesOf(read);
	return {
		kinds: termsOf(known.get('set-kinds')),
		compositions: termsOf(known.get('compositions')),
		styles: termsOf(known.get('facilitation-styles')),
		modes: termsOf(known.get('confidentiality-modes'))
	};
}
export type SetWords = Awaited<ReturnType<typeof setWords>>;

const termsOf = (vocabulary: Vocabulary | undefined): readonly Term[] => vocabulary?.terms ?? [];

export const label = (terms: readonly Term[], wanted: string): string =>
	terms.find(({ term }) => term === wanted)?.label ?? wanted;

export function kindWords({ kinds }: Pick<SetWords, 'kinds'>, wanted: string): KindWords {
	const kind = kinds.find(({ term }) => term === wanted);
	return {
		term: wanted,
		label: kind?.label ?? wanted,
		plural: kind?.words?.plural ?? kind?.label ?? wanted,
		meeting: kind?.words?.meeting ?? 'meeting',
		presentations: kind?.words?.presentations === 'yes',
		terms: kind?.words?.terms === 'yes'
	};
}

/** What a mode is called, who reads under it, what may leave, and what a copy says. */
export function modeWords({ modes }: Pick<SetWords, 'modes'>, wanted: string) {
	const mode = modes.find(({ term }) => term === wanted);
	return {
		label: mode?.label ?? wanted,
		readers: mode?.words?.readers ?? '',
		leaves: mode?.words?.leaves ?? '',
		export: mode?.words?.export ?? ''
	};
}
export type ModeWords = ReturnType<typeof modeWords>;

/** "Learning set, practitioners, facilitated": the three vocabularies of a set in one line. */
export const inOneLine = (words: SetWords, set: { kind: string; composition: string; style: string }): string =>
	[label(words.kinds, set.kind), label(words.compositions, set.composition), label(words.styles, set.style)]
		.filter(Boolean)
		.map((each, at) => (at === 0 ? each : each.toLowerCase()))
		.join(', ');

/** Terms as options of a field: those on offer, and the one that it holds already. */
export const optionsOf = (terms: readonly Term[], held?: string) =>
	terms
		.filter((each) => isOffered(each) || each.term === held)
		.map(({ term, label, hint }) => ({ value: term, label, ...(hint ? { hint } : {}) }));

/** What sets are called that were merged or split, to a reader who may not know all of them. */
export const calledBefore = <T extends { readonly name: string | null }>(
	sets: readonly T[]
): (T & { readonly called: string })[] =>
	sets.map((each) => ({ ...each, called: each.name ?? (sets.some(({ name }) => name) ? 'the other one' : 'one of them') }));
