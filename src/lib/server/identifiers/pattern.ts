import type { Found, IdentifierKind } from './finding';

/** Something that is found by its own form. */
export interface Pattern {
	readonly kind: IdentifierKind;
	/**
	 * Global. Every repetition in it is bounded, so that time grows with the text alone. The group `it`, where given, is what is marked;
	 * it must be the last thing in the match that reads so.
	 */
	readonly form: RegExp;
	readonly proposal: string | ((found: Match) => string);
	/** A second look where the form alone says too little. */
	readonly accepts?: (found: Match) => boolean;
}

/** What a form matched, with a little of what stands around it. */
export interface Match {
	readonly it: string;
	/** Up to 60 letters before and after `it`. */
	readonly before: string;
	readonly after: string;
	readonly groups: Readonly<Record<string, string | undefined>>;
}

const AROUND = 60;

/** Everything in a text that has one of the forms; stretches may overlap. */
export function* findPatterns(text: string, patterns: readonly Pattern[]): Generator<Found> {
	for (const { kind, form, proposal, accepts } of patterns) {
		for (const match of text.matchAll(form)) {
			const groups = match.groups ?? {};
			const it = groups.it ?? match[0];
			const start = match.index + match[0].lastIndexOf(it);
			const end = start + it.length;
			const found = { it, before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND), groups };
			if (accepts && !accepts(found)) continue;
			yield { start, end, kind, proposal: typeof proposal === 'string' ? proposal : proposal(found) };
		}
	}
}

/** A proposal with a capital where what it replaces had one. */
export const inCase = (of: string, proposal: string): string =>
	/^\p{Lu}/u.test(of) ? proposal[0]!.toUpperCase() + proposal.slice(1) : proposal;
