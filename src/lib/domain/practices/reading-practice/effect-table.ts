import { compared } from './compared.ts';
import { optionAtStart } from './option-at-start.ts';
import type { PracticeWords } from './practice-words';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

type Rows = readonly (readonly string[])[];
type Column = 'group' | 'statement' | 'source' | 'when' | 'start';

/** One row of a table whose columns are headed; `words` name its group in the document, `labels` are the form's. */
export interface EffectRow {
	readonly group: string;
	readonly words: string;
	readonly said: string;
	readonly start: string;
	readonly source: string;
	readonly when: string;
}

/**
 * The rows of a table whose head says in which column the effect stands, and in which its evidence, its group or its date; null
 * where the head does not. A row without a group goes to the one above, or to the last group that the form has.
 */
export function headedRows(rows: Rows, choices: readonly ReadableChoice[], words: PracticeWords): HeadedRows | null {
	const [heads = [], ...below] = rows;
	const columns = heads.map((head) => columnOf(head, words));
	const known = new Set(columns.filter((column) => column !== null));
	if (below.length === 0 || known.size < 2 || !columns.includes('statement')) return null;
	const fallback = choices.find(({ option }) => option === 'other')?.option ?? choices.at(-1)?.option;
	if (fallback === undefined) return null;
	let before: Pick<EffectRow, 'group' | 'words'> = { group: fallback, words: '' };
	const labels: string[] = [];
	const read = below.map((row): EffectRow => {
		const of = (column: Column | null) =>
			row.filter((cell, at) => cell !== '' && (columns[at] ?? null) === column).join(column === 'statement' ? '\n\n' : '; ');
		const [group, also, statement] = [of('group'), of(null), of('statement')];
		const named = group === '' ? null : choiceNamed(group, choices);
		const begins = group === '' ? optionAtStart(statement, choices) : null;
		const inside = begins !== null && begins.rest !== '' ? begins : null;
		if (named) before = { group: named, words: group };
		else if (inside) before = { group: inside.option, words: inside.words };
		else if (group !== '' || !columns.includes('group')) before = { group: fallback, words: '' };
		if (named) labels.push(group);
		else if (inside) labels.push(inside.words);
		const told = inside ? inside.rest : statement;
		const [source, when] = [of('source'), of('when')].map((each) => each.replace(/\s*\n\s*/g, ', ')) as [string, string];
		const longer = [...(source.length > LONGEST_SOURCE ? [source] : []), ...(when.length > LONGEST_WHEN ? [when] : [])];
		const said = [named || group === '' ? told : `${group}: ${told}`, also, ...longer].filter(Boolean).join('\n\n');
		const kept = { source: longer.includes(source) ? '' : source, when: longer.includes(when) ? '' : when };
		return { ...before, said, start: of('start'), ...kept };
	});
	return { rows: read, labels };
}

/** `labels`: the words of the groups. */
interface HeadedRows {
	readonly rows: readonly EffectRow[];
	readonly labels: readonly string[];
}

const columnOf = (head: string, { columns, baseline }: PracticeWords): Column | null => {
	const plain = compared(head);
	return plain === '' ? null : (columns.get(plain) ?? (baseline.some((each) => compared(each) === plain) ? 'start' : null));
};

/** "Seven found work. Evidence: payroll": an effect and, apart from it, how one knows. */
export function readSource(text: string, { sources }: Pick<PracticeWords, 'sources'>) {
	const names = sources.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const found = new RegExp(`(?<=^|[\\s(;.,–—-])(${names})\\s*[:–—]\\s*`, 'iu').exec(text);
	const statement = found ? text.slice(0, found.index).replace(/[\s,;(–—-]+$/u, '') : '';
	const source = found ? text.slice(found.index + found[0].length).trim() : '';
	if (!found || !/\p{L}/u.test(statement) || source === '' || source.length > LONGEST_SOURCE)
		return { statement: text, source: '', labels: [] };
	return { statement, source: /^[^(]*\)$/.test(source) ? source.slice(0, -1) : source, labels: [found[1]!] };
}

/** Letters of what is said of evidence. */
export const LONGEST_SOURCE = 200;
const LONGEST_WHEN = 100;
