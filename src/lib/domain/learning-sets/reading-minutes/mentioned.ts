import type { MinutesWords } from './minutes-words';
import { isPersonAside } from './name-at.ts';
import type { Attendance } from './people-of-text';

const PAIR = /(?<![\p{L}\d])\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{L}’'-]+(?![\p{L}\d])/gu;

/** People whom minutes without a list name in their sentences, so that "Denise will write to them" says who. */
export function mentioned(texts: readonly string[], words: MinutesWords): Attendance[] {
	const names = texts.flatMap((text) => (/\s\S+\s\S+\s/.test(text) ? (text.slice(0, 20_000).match(PAIR) ?? []) : []));
	return [...new Set(names)]
		.filter((name) => isPersonAside(name, words) && words.isName(name.split(' ')[0]!.toLowerCase()))
		.map((name) => ({ name, note: '', side: 'present' }));
}
