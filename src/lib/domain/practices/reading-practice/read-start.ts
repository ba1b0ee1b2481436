import { LONGEST_BASELINE } from '../compared-with.ts';
import { compared } from './compared.ts';
import type { PracticeWords } from './practice-words';

/** What is said of an effect, and apart from it where things stood before. `labels`: the words that say which is which. */
export interface ReadStart {
	readonly statement: string;
	readonly baseline: string;
	readonly baselineUnknown: boolean;
	readonly labels: readonly string[];
}

type Words = Pick<PracticeWords, 'baseline' | 'unknown'>;

/**
 * Parts what an effect is compared with from its words: "Baseline: 12", "(before: 12)", ", compared with 12". `starts`: what stood
 * in a column of its own. Nothing is parted where no statement would be left.
 */
export function readStart(text: string, starts: readonly string[], words: Words): ReadStart {
	const own = starts.join('; ');
	const hasOwn = own !== '' && own.length <= LONGEST_BASELINE && isSaid(text);
	const parted = hasOwn
		? { statement: text, baseline: own, labels: [] }
		: partedAt([text, own].filter(Boolean).join('\n\n'), words);
	if (!words.unknown.has(compared(parted.baseline))) return { ...parted, baselineUnknown: false };
	return { ...parted, baseline: '', baselineUnknown: true, labels: [...parted.labels, parted.baseline] };
}

/** The place of the column that is headed so; null where there is none. The first is that of the groups. */
export function startColumn([heads = [], ...below]: readonly (readonly string[])[], { baseline }: Words): number | null {
	const names = new Set(baseline.map(compared));
	const at = heads.findIndex((head, column) => column > 0 && names.has(compared(head)));
	return at > 0 && below.length > 0 ? at : null;
}

function partedAt(text: string, { baseline }: Words) {
	const names = baseline.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const begins = new RegExp(`(?<=^|[\\n.;,(]\\s*)(${names})(?:\\s*[:–—]\\s*|(?<=\\p{L}\\s\\p{L}+)\\s+)`, 'giu');
	for (const { 0: all, 1: label = '', index } of text.matchAll(begins)) {
		const [before, behind] = [text.slice(0, index), text.slice(index + all.length)];
		const line = behind.split('\n', 1)[0]!;
		const sentence = /^.*?(?=[.;)](?:\s|[.;)]|$)|$)/u.exec(line)![0];
		for (const said of /(?:^|\n)\s*$/.test(before) ? [line, sentence] : [sentence]) {
			const statement = joined(before, behind.slice(said.length));
			const start = said.trim();
			if (isSaid(statement) && isSaid(start) && start.length <= LONGEST_BASELINE)
				return { statement, baseline: start, labels: [label] };
		}
	}
	return { statement: text, baseline: '', labels: [] };
}

/** What stands around what was taken out. */
function joined(before: string, behind: string): string {
	const first = before.replace(/[\s,;(–—-]+$/u, '');
	const rest = behind.replace(/^[\s).;,]+/u, '');
	const ends = first === '' || /[\p{Po}]$/u.test(first) ? '' : /^[\s)]*\./u.test(behind) ? '.' : rest === '' ? '' : ';';
	const gap = behind.slice(0, behind.length - rest.length).includes('\n') || /\n\s*$/.test(before) ? '\n\n' : ' ';
	return [`${first}${ends}`, rest].filter(Boolean).join(gap);
}

const isSaid = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
