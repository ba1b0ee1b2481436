import type { Evidence } from './evidence';
import type { EvidenceLine } from './evidence-lines';
import type { Issue } from './paper-wording';

/** One source of a paper under its number. */
export interface Footnote {
	readonly number: number;
	readonly line: EvidenceLine;
}

/** What makes two pieces of evidence the same source: one record, or one publication. */
const keyOf = (each: Evidence): string =>
	each.is === 'citation' ? `${each.kind}/${each.source}` : [each.author, each.year, each.title, each.address].join('\n');

/**
 * The sources of a paper, each once, numbered in the order in which its issues come to them, and for each piece of evidence
 * the number of its source.
 * @param lines what each piece shows to this reader, by its id
 */
export function footnotesOf(issues: readonly Issue[], lines: ReadonlyMap<string, EvidenceLine>) {
	const numbers = new Map<string, number>();
	const footnotes: Footnote[] = [];
	const numberOf = new Map<string, number>();
	for (const each of issues.flatMap(({ evidence }) => evidence)) {
		const key = keyOf(each);
		if (!numbers.has(key)) {
			numbers.set(key, numbers.size + 1);
			footnotes.push({ number: numbers.size, line: lines.get(each.id)! });
		}
		numberOf.set(each.id, numbers.get(key)!);
	}
	return { footnotes, numberOf };
}
