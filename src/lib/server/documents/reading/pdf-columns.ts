import type { Drawn } from './pdf-lines';

/** Lines that a column has at least, and how much of its width most of them fill: cells of a table are shorter. */
const FEWEST = 8;
const FILLED = 0.55;
/** Where between the edges of its words a page may be parted, and pieces that may cross that: what stands over both columns. */
const MIDDLE = [0.35, 0.65] as const;
const MOST_ACROSS = 0.06;
/** Steps in points in which the gap is looked for. */
const STEP = 2;

/** What a page holds in the order in which it is read: of two columns the left one first, between what stands across both. */
export function columnsOfPage(drawn: readonly Drawn[]): readonly (readonly Drawn[])[] {
	const gap = gapOf(drawn);
	if (gap === null) return [drawn];
	const across = drawn.filter((piece) => crosses(piece, gap));
	const heights = [...new Set(across.map(({ y }) => y))].toSorted((a, b) => b - a);
	const band = ({ y }: Drawn): number => heights.filter((height) => height > y).length;
	return [...heights, null].flatMap((height, at) => {
		const rest = drawn.filter((piece) => !crosses(piece, gap) && band(piece) === at);
		const over = height === null ? [] : across.filter(({ y }) => y === height);
		return [rest.filter(({ x }) => x < gap), rest.filter(({ x }) => x >= gap), over].filter((group) => group.length > 0);
	});
}

const crosses = ({ x, width }: Drawn, gap: number): boolean => x < gap && x + width > gap;

/** Where a page is parted into two columns, or null where it is not. */
function gapOf(drawn: readonly Drawn[]): number | null {
	const left = Math.min(...drawn.map(({ x }) => x));
	const right = Math.max(...drawn.map(({ x, width }) => x + width));
	const [from, to] = MIDDLE.map((part) => left + part * (right - left)) as [number, number];
	const places = Array.from({ length: Math.max(0, Math.ceil((to - from) / STEP)) }, (_, at) => from + at * STEP);
	const across = places.map((gap) => drawn.filter((piece) => crosses(piece, gap)).length);
	const fewest = Math.min(...across);
	// In the middle of the widest stretch that the fewest pieces cross.
	const free = places.filter((_, at) => across[at] === fewest);
	const gap = free[Math.floor(free.length / 2)];
	if (gap === undefined || fewest > MOST_ACROSS * drawn.length) return null;
	const sides = [
		{ pieces: drawn.filter(({ x, width }) => x + width <= gap), width: gap - left },
		{ pieces: drawn.filter(({ x }) => x >= gap), width: right - gap }
	];
	return sides.every(({ pieces, width }) => isColumn(pieces, width)) ? gap : null;
}

function isColumn(pieces: readonly Drawn[], width: number): boolean {
	const lines = [...Map.groupBy(pieces, ({ y }) => Math.round(y)).values()];
	const lengths = lines.map(
		(line) => Math.max(...line.map(({ x, width: its }) => x + its)) - Math.min(...line.map(({ x }) => x))
	);
	return lines.length >= FEWEST && lengths.filter((length) => length >= FILLED * width).length >= lines.length / 2;
}
