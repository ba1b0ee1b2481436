import { round, type Point } from './limbs';

/** A leaf as far as its code needs to know: its middle, its turn in radians from upright, and how many letters the code has. */
export interface Keyed extends Point {
	readonly turn: number;
	readonly letters: number;
	readonly size: number;
}

export interface Round extends Point {
	readonly r: number;
}

/** Half the length and half the width of a leaf of size 1, and the size of a code's letters. */
const LEAF = { along: 12.5, across: 8 } as const;
const LETTER = { width: 10, height: 19 } as const;
const TURNS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 2.5, -2.5, Math.PI];
const STEPS = [2, 12, 24, 40];
/** Nothing farther away can touch a leaf's code. */
const NEAR = 130;

/**
 * Where each leaf's code stands: before its tip where nothing is in the way, else as near to that as it stays clear of leaves,
 * of other codes, of the names of boughs and of what else is drawn (`wood`).
 */
export function placeKeys(leaves: readonly Keyed[], wood: readonly Round[], names: readonly Box[]): readonly Point[] {
	const solid = [...leaves.flatMap(bodyOf), ...wood];
	const taken: Box[] = [...names];
	return leaves.map((leaf) => {
		const isNear = ({ x, y, halfWidth = 0, halfHeight = 0 }: Point & Partial<Box>): boolean =>
			Math.abs(x - leaf.x) < NEAR + halfWidth && Math.abs(y - leaf.y) < NEAR + halfHeight;
		const [near, beside] = [solid.filter(isNear), taken.filter(isNear)];
		let best = boxAt(leaf, 0, STEPS[0]!);
		let least = Infinity;
		for (const step of STEPS) {
			for (const turn of TURNS) {
				const box = boxAt(leaf, turn, step);
				const covered = coverOf(box, near, beside);
				if (covered < least) [best, least] = [box, covered];
				if (least === 0) break;
			}
			if (least === 0) break;
		}
		taken.push(best);
		return { x: round(best.x), y: round(best.y) };
	});
}

/** The room that something written takes, from its middle. */
export interface Box extends Point {
	readonly halfWidth: number;
	readonly halfHeight: number;
}

/** A leaf as three rounds along its middle. */
export const bodyOf = ({ x, y, turn, size }: Omit<Keyed, 'letters'>): readonly Round[] =>
	[-5.1, 0, 5.1].map((by) => ({ x: x + Math.sin(turn) * by * size, y: y - Math.cos(turn) * by * size, r: 7.4 * size }));

/** The box of a code beside its leaf, `turn` away from the tip's direction and `gap` away from the leaf. */
function boxAt(leaf: Keyed, turn: number, gap: number): Box {
	const halfWidth = (leaf.letters * LETTER.width) / 2 + 1;
	const halfHeight = LETTER.height / 2;
	const towards = leaf.turn + turn;
	const [dx, dy] = [Math.sin(towards), -Math.cos(towards)];
	const own = leaf.size * Math.hypot(LEAF.along * Math.cos(turn), LEAF.across * Math.sin(turn));
	const by = own + gap + Math.abs(dx) * halfWidth + Math.abs(dy) * halfHeight;
	return { x: leaf.x + dx * by, y: leaf.y + dy * by, halfWidth, halfHeight };
}

/** How deep a box stands in anything else, 0 where it is clear. */
export function coverOf(box: Box, rounds: readonly Round[], boxes: readonly Box[]): number {
	let covered = 0;
	for (const { x, y, r } of rounds) {
		const dx = Math.max(0, Math.abs(x - box.x) - box.halfWidth);
		const dy = Math.max(0, Math.abs(y - box.y) - box.halfHeight);
		covered += Math.max(0, r - Math.hypot(dx, dy));
	}
	for (const other of boxes) {
		const wide = box.halfWidth + other.halfWidth - Math.abs(box.x - other.x);
		const high = box.halfHeight + other.halfHeight - Math.abs(box.y - other.y);
		covered += Math.max(0, Math.min(wide, high));
	}
	return covered;
}
