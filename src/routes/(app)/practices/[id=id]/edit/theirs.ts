import type { Answer } from '#lib/domain/practices';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Where what somebody typed differs from what somebody else saved meanwhile: the saved words of those sections, line by line. */
export function differing(
	typed: Readonly<Record<string, Answer>>,
	saved: Readonly<Record<string, Answer>>
): ReadonlyMap<string, string[]> {
	const keys = new Set([...Object.keys(typed), ...Object.keys(saved)]);
	const pairs = [...keys].map((key) => [key, linesOf(typed[key]), linesOf(saved[key])] as const);
	return new Map(pairs.flatMap(([key, mine, theirs]) => (mine.join('\n') === theirs.join('\n') ? [] : [[key, theirs]])));
}

function linesOf(answer: Answer | undefined): string[] {
	const { text = '', inShort = '', chosen = [], facts = [], effects = [], contact } = answer ?? {};
	const { consent: _, ...words } = contact ?? {};
	return [
		...text.split('\n'),
		inShort,
		chosen.toSorted().join(', '),
		...rowLines(facts),
		...rowLines(effects),
		...rowLines([words])
	].filter(Boolean);
}

const WORDS = ['what', 'figure', 'statement', 'disputed', 'source', 'when', 'baseline', 'role', 'body', 'name', 'reach'];

/** A row without words of its own says nothing, whatever group or claim stands in it. */
const rowLines = (rows: Rows): string[] =>
	rows
		.filter((row) => WORDS.some((key) => row[key]))
		.map((row) => [...WORDS, 'claim', 'group'].flatMap((key) => row[key] || []).join(' · '));
