import { folded } from './folded';
import type { Finding } from './finding';

/**
 * What those who take part, and whoever reads with them, have to look at: not what they know, and not a count under five alone,
 * which tells who somebody is only to many.
 */
export function leaveHarmless(findings: readonly Finding[], known: unknown): readonly Finding[] {
	const news = leaveKnown(findings, known);
	return news.every(({ kind }) => kind === 'small-count') ? [] : news;
}

/** More texts than a page of one record holds. */
const MOST = 5_000;

/**
 * The findings whose words do not stand among what readers know already: names of those who take part, and what a record said
 * before. "Ben" is known where "Ben Carter" is, not the other way round. `known` is any value; each text in it counts.
 */
function leaveKnown(findings: readonly Finding[], known: unknown): readonly Finding[] {
	const texts: string[] = [];
	gather(known, texts);
	if (texts.length === 0) return findings;
	const all = texts.map(inWords).join('\n');
	return findings.filter(({ text }) => !all.includes(inWords(text)));
}

const inWords = (text: string): string =>
	` ${
		folded(text)
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ') ?? ''
	} `;

function gather(value: unknown, into: string[]): void {
	if (into.length >= MOST) return;
	if (typeof value === 'string') into.push(value);
	else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) gather(each, into);
}
