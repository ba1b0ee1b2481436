import type { BranchLine } from '#lib/domain/learning-tree';
import { coverOf, type Box } from './keys';
import { along, round, type Curve, type Point } from './limbs';

/** What a bough is called: its letter, and its name in lines where there is room for names. */
export interface DrawnName extends Point {
	readonly letter: string;
	readonly lines: readonly string[];
	readonly anchor: 'start' | 'middle' | 'end';
}

type Leafy = Point & { readonly id: string };

/** Beyond so many boughs only their letters stand in the picture; the list has the names. */
export const MOST_NAMED = 14;
/** How far the tint behind a leaf reaches. */
export const CROWN = 72;

/** The name stands outside its bough, under the lowest two and above the others, clear of leaves and of the names `before` it. */
export function nameOf(
	bough: BranchLine,
	curve: Curve,
	side: number,
	all: readonly Leafy[],
	own: ReadonlySet<string>,
	count: number,
	before: readonly Box[]
): DrawnName {
	const { point: tip, heading } = along(curve, 1);
	if (count > MOST_NAMED) return { letter: bough.letter, lines: [], anchor: 'middle', ...beyond(tip, heading) };
	const points = [tip, ...all.filter((leaf) => own.has(leaf.id))];
	const lines = wrapped(bough.name);
	const anchor = Math.abs(side) < 0.2 ? 'middle' : side < 0 ? 'start' : 'end';
	const outer = side < 0 ? Math.min(...points.map((p) => p.x)) - CROWN : Math.max(...points.map((p) => p.x)) + CROWN;
	const x = anchor === 'middle' ? tip.x : outer;
	const [left, right] = extent({ x, anchor, lines, letter: bough.letter });
	const near = points.filter((p) => p.x > left - CROWN && p.x < right + CROWN);
	const below = Math.abs(side) > 0.85;
	const height = LINE * lines.length;
	let y = below ? Math.max(...near.map((p) => p.y)) + CROWN + 22 : Math.min(...near.map((p) => p.y)) - CROWN - height + 14;
	const hides = (p: Point) => p.x > left - 34 && p.x < right + 34 && p.y > y - 50 && p.y < y + height + 24;
	const name = (): DrawnName => ({ letter: bough.letter, lines, anchor, x: round(x), y: round(y) });
	const meets = () => coverOf(roomOf(name()), [], before) > 0;
	for (let step = 0; step < 60 && (all.some(hides) || meets()); step++) y += below ? 10 : -10;
	return name();
}

/** From one line of a name to the next, and how far its letters reach above the first and below the last. */
const LINE = 28;
const REACH = { above: 21, below: 8 } as const;
/** How far codes and other names keep away from a name. */
export const CLEAR = 12;

/** The room that a name takes, with so much kept clear around it. */
export function roomOf(name: DrawnName, clear = 0): Box {
	const [left, right] = extent(name);
	const [top, bottom] = [name.y - REACH.above, name.y + LINE * Math.max(0, name.lines.length - 1) + REACH.below];
	return {
		x: (left + right) / 2,
		y: (top + bottom) / 2,
		halfWidth: (right - left) / 2 + clear,
		halfHeight: (bottom - top) / 2 + clear
	};
}

/** Past the leaf at the tip and its code, with the middle of the letters there. */
const beyond = (tip: Point, heading: number): Point => ({
	// Codes and letters are wider than they are high.
	x: round(tip.x + Math.sin(heading) * 154),
	y: round(tip.y - Math.cos(heading) * 122 + 12)
});

/** How far a name reaches to the left and to the right, its letter included. */
export function extent({ x, anchor, lines, letter }: Omit<DrawnName, 'y'>): readonly [number, number] {
	const width =
		lines.length === 0 ? letter.length * 32 : Math.max(...lines.map((line, at) => line.length + (at === 0 ? 2 : 0))) * 12.5;
	return anchor === 'start' ? [x, x + width] : anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
}

const LINE_LETTERS = 11;

/** A name in up to three lines, as even as they can be. */
function wrapped(name: string): readonly string[] {
	const fewest = linesOf(name, LINE_LETTERS).length;
	let letters = LINE_LETTERS;
	while (letters > 4 && linesOf(name, letters - 1).length === fewest) letters--;
	const lines = linesOf(name, letters).map((line) => (line.length > 20 ? `${line.slice(0, 19)}…` : line));
	return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

function linesOf(name: string, letters: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
