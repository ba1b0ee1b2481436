/** A record of a thread, as far as its picture needs it. */
export interface Drawable {
	readonly kind: string;
	readonly id: string;
	readonly title: string;
	readonly href: string;
	readonly steps: number;
	/** What it hangs on, one step nearer, as `kind/id`. */
	readonly on: string;
}

/** A dot of the picture; `more` says how many further records it stands for, and is 0 for a record of its own. */
interface Dot {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly line: Drawable | null;
	readonly more: number;
}

interface LaidThread {
	/** In units of the picture, which are pixels at its full size. */
	readonly width: number;
	readonly height: number;
	readonly here: { readonly x: number; readonly y: number };
	readonly dots: readonly Dot[];
	/** Path data from a nearer dot to a farther one. */
	readonly strands: readonly { readonly key: string; readonly d: string }[];
}

/** Wide enough for the longest word that stands under a dot. */
const COLUMN = 132;
const ROW = 58;
/** Room above the first row and below the last one, with its word. */
const EDGE = { above: 20, below: 38 } as const;
/** Dots in a column before the rest become one. */
const IN_A_COLUMN = 5;

/** Lays a thread out from left to right: what came first, the record itself, what came of it; a column for each step. */
export function layThread(cameFrom: readonly Drawable[], becameOf: readonly Drawable[]): LaidThread {
	const back = columnsOf(cameFrom);
	const forth = columnsOf(becameOf);
	const rows = Math.max(1, ...[...back, ...forth].map((column) => column.length));
	const middle = EDGE.above + ((rows - 1) * ROW) / 2;
	const here = { x: (back.length + 0.5) * COLUMN, y: middle };
	const placed = [...place(back, -1, here), ...place(forth, 1, here)];
	const strands = placed.map(({ dot, from }) => ({ key: dot.key, d: strand(from, dot) }));
	return {
		width: (back.length + 1 + forth.length) * COLUMN,
		height: EDGE.above + (rows - 1) * ROW + EDGE.below,
		here,
		dots: placed.map(({ dot }) => dot),
		strands
	};
}

type Spot = { readonly line: Drawable; readonly more: 0 } | { readonly line: null; readonly more: number; readonly on: string };
const keyOf = (line: Drawable): string => `${line.kind}/${line.id}`;

/** One way of the thread step by step, beside one another what hangs on the same dot, each column cut to its length. */
function columnsOf(lines: readonly Drawable[], step = 1, nearer: readonly string[] | null = null): Spot[][] {
	const reached = lines
		.filter((line) => line.steps === step && (nearer === null || nearer.includes(line.on)))
		.toSorted((a, b) => (nearer ? nearer.indexOf(a.on) - nearer.indexOf(b.on) : 0));
	if (reached.length === 0) return [];
	const shown = reached.length <= IN_A_COLUMN ? reached : reached.slice(0, IN_A_COLUMN - 1);
	const column: Spot[] = shown.map((line) => ({ line, more: 0 }));
	const next = reached[shown.length];
	if (next) column.push({ line: null, more: reached.length - shown.length, on: next.on });
	return [column, ...columnsOf(lines, step + 1, shown.map(keyOf))];
}

/** The dots of one way with where each hangs on. `way`: -1 to the left of the record, 1 to its right. */
function place(columns: readonly Spot[][], way: -1 | 1, here: LaidThread['here']) {
	const spots = new Map<string, { x: number; y: number }>();
	return columns.flatMap((column, at) =>
		column.map((spot, row) => {
			const x = here.x + way * (at + 1) * COLUMN;
			const y = here.y + (row - (column.length - 1) / 2) * ROW;
			const key = spot.line ? `${way} ${keyOf(spot.line)}` : `${way} more ${at}`;
			const from = spots.get(spot.line ? spot.line.on : spot.on) ?? here;
			if (spot.line) spots.set(keyOf(spot.line), { x, y });
			return { dot: { key, x, y, line: spot.line, more: spot.more }, from };
		})
	);
}

function strand(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): string {
	const half = (from.x + to.x) / 2;
	return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}
