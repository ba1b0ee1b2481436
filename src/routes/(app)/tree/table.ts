import { LESSON_STATES, type BranchLine, type LeafLine, type TreeShape } from '#lib/domain/learning-tree';

export const COLUMNS = ['code', 'title', 'branch', 'state', 'month', 'seen'] as const;
export type Column = (typeof COLUMNS)[number];

/** A lesson as a row, with the name of the branch it hangs on; null for the trunk. */
export interface LeafRow extends LeafLine {
	readonly branch: string | null;
}

const ROWS = 100;

/** The lessons of a tree as rows: `sort` names a column, `-month` for the other way round; `after` counts rows left out before. */
export function tableOf(shown: TreeShape, sort: string | null, after: string | null) {
	const by = COLUMNS.find((each) => each === sort?.replace(/^-/, '')) ?? 'code';
	const backwards = sort?.startsWith('-') ?? false;
	const from = /^\d{1,5}$/.test(after ?? '') ? Number(after) : 0;
	const inOrder = rowsOf(shown).toSorted(ORDERS[by]);
	const sorted = backwards ? inOrder.reverse() : inOrder;
	return {
		by,
		backwards,
		rows: sorted.slice(from, from + ROWS),
		next: from + ROWS < sorted.length ? String(from + ROWS) : null
	};
}

const rowsOf = ({ boughs, trunk }: TreeShape): readonly LeafRow[] => {
	const on = (branch: BranchLine): readonly LeafRow[] => [
		...branch.lessons.map((each) => ({ ...each, branch: branch.name })),
		...branch.branches.flatMap(on)
	];
	return [...boughs.flatMap(on), ...trunk.map((each) => ({ ...each, branch: null }))];
};

const text = (a: string | null, b: string | null) => (a ?? '').localeCompare(b ?? '', 'en-GB');

/** Sorting is stable: what is equal stays in the order of the tree, which is that of the codes. */
const ORDERS: Readonly<Record<Column, (a: LeafRow, b: LeafRow) => number>> = {
	code: () => 0,
	title: (a, b) => text(a.title, b.title),
	branch: (a, b) => text(a.branch, b.branch),
	state: (a, b) => LESSON_STATES.indexOf(a.is) - LESSON_STATES.indexOf(b.is),
	month: (a, b) => text(a.month, b.month),
	seen: (a, b) => a.seen - b.seen
};
