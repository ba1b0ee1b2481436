import { folded, type ColumnKind, type MinutesWords } from './minutes-words.ts';

/**
 * Which column of a table holds what. `talk`: what was said, with who does something about it in a column of its own; `margin`: what was
 * said, with what is to be done beside it.
 */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>> & {
	readonly of: 'actions' | 'people' | 'decisions' | 'talk' | 'margin';
};

/** What the columns of a table hold by its first row, or null where that does not tell. */
export function columnsOf(head: readonly string[], words: MinutesWords): Columns | null {
	if (head.length < 2) return null;
	const plain = head.map((cell) => folded(cell.slice(0, 100)).replace(/\s*(?:[:.?…]|\.\.\.)$/, ''));
	// "Pwy / Who" says it twice.
	const says = (cell: string, kind: ColumnKind) =>
		words.column[kind].has(cell) || cell.split(/\s*\/\s*/).some((part) => words.column[kind].has(part));
	const find = (kind: ColumnKind, taken: readonly (number | undefined)[] = []) => {
		const at = plain.findIndex((cell, index) => says(cell, kind) && !taken.includes(index));
		return at < 0 ? undefined : at;
	};
	const alone = plain.filter((cell) => cell !== '').length === 1 ? plain.findIndex((cell) => cell !== '') : -1;
	// Nothing is headed but who does something: "| | Action by"
	if (alone > 0 && head.length > 1 && says(plain[alone]!, 'owner')) return { of: 'talk', text: alone - 1, owner: alone };
	const together = plain.findIndex((cell) => isAllOf(cell, words));
	if (together > 0 && head.length < 5 && plain.every((cell, at) => at === together || !says(cell, 'owner')))
		return { of: 'margin', text: together };
	const text = find('text');
	const due = find('due', [text]);
	const owner = find('owner', [text, due]);
	// "Who / when"
	const both = owner === undefined && due !== undefined && says(plain[due]!, 'owner') ? due : undefined;
	const decision = find('decision', [text, due, owner]);
	const plainKinds = plain.map((cell) => words.label.get(cell));
	const isSide = (kind: string | undefined) => kind === 'present' || kind === 'apologies';
	// "Members present | Representing"
	const sideOnly =
		plainKinds.filter(isSide).length === 1 && plain.some((cell) => words.column.body.has(cell))
			? plainKinds.findIndex(isSide)
			: -1;
	const name = find('name') ?? (sideOnly >= 0 ? sideOnly : undefined);
	const status = find('status', [name]);
	const some = (columns: Partial<Record<ColumnKind, number | undefined>>) =>
		Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== undefined));
	if (text !== undefined && (owner !== undefined || due !== undefined))
		return { of: 'actions', ...some({ text, owner: owner ?? both, due, decision, status }) };
	const isTalk = (at: number) =>
		!words.column.body.has(plain[at]!) && ['minutes', 'other'].includes(words.label.get(plain[at]!) ?? '');
	// A programme has times, and nobody undertakes what stands in it.
	if (owner !== undefined && head.length > 2 && (due !== undefined || !plain.some((cell) => words.label.get(cell) === 'time'))) {
		const last = plain.findLastIndex((_, at) => at !== owner && at !== due && isTalk(at));
		// "TOP | Thema / Ergebnis | Wer": what counts the items is not what was said.
		const isCount = words.set.countHeads.has((plain[last] ?? '').replace(/\.$/, '')) && ![owner, due].includes(last + 1);
		const talk = isCount && last + 1 < plain.length ? last + 1 : last;
		if (talk >= 0) return { of: 'talk', ...some({ text: talk, owner, due }) };
	}
	if (owner !== undefined && due !== undefined && head.length > 2) {
		const isFree = (at: number) => at !== owner && at !== due;
		const rest = plain.findLastIndex(
			(cell, at) =>
				isFree(at) && at < Math.max(owner, due) && !words.set.countHeads.has(cell.replace(/\.$/, '')) && !/^\d*\.?$/.test(cell)
		);
		if (rest >= 0) return { of: 'actions', ...some({ text: rest, owner, due, status }) };
	}
	if (
		name !== undefined &&
		(status !== undefined || plain.some((cell, at) => at !== name && (words.column.body.has(cell) || words.label.has(cell))))
	)
		return { of: 'people', name, ...some({ status, body: find('body', [name, status]) }) };
	const kinds = plain.map((cell) => words.label.get(cell));
	const isAlone = plain.every((cell, at) => at === text || cell === '');
	if (text !== undefined && kinds[text] === 'action' && (isAlone || plain.some((_, at) => at !== text && isTalk(at))))
		return { of: 'margin', text };
	if (kinds.every((kind) => kind === 'present' || kind === 'apologies')) return { of: 'people' };
	return decision !== undefined && head.length > 1 && !words.label.has(plain[1 - Math.min(decision, 1)] ?? '')
		? { of: 'decisions', decision }
		: null;
}

export const isHeadWord = (cell: string, words: MinutesWords): boolean => {
	const plain = folded(cell).replace(/[:.]$/, '');
	return plain === '' || words.label.has(plain) || Object.values(words.column).some((known) => known.has(plain));
};

/** "Action / lead / deadline": what is to be done, by whom and when, in one column. */
function isAllOf(cell: string, { column }: MinutesWords): boolean {
	const parts = cell.split(/\s*[/,&]\s*/);
	return (
		parts.length > 1 &&
		column.text.has(parts[0]!) &&
		parts.slice(1).every((part) => column.owner.has(part) || column.due.has(part))
	);
}
