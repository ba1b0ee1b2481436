import { hierarchy } from 'd3-hierarchy';
import {
	leavesOf,
	type BranchLine,
	type Corroboration,
	type LeafLine,
	type LessonStateName,
	type TreeShape
} from '#lib/domain/learning-tree';
import { placeKeys, type Box, type Round } from './keys';
import { round, type Point } from './limbs';

export interface DrawnLeaf extends Point {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly is: LessonStateName;
	readonly word: string;
	readonly fresh: boolean;
	/** Degrees from upright. */
	readonly turn: number;
	/** How large it is drawn: larger the more people have seen the same. */
	readonly size: number;
	/** Its middle, and where its code stands. */
	readonly middle: Point;
	readonly key: Point;
}

/** Where the trunk stands; a bough leaves it between the two heights. */
export const MIDDLE = 460;
export const GROUND = 752;
/** From the stalk of a leaf of size 1 to its middle. */
const HALF = 12.5;
/** The size of a leaf by who has seen the same: nobody else, one, two or three, more. */
export const SIZES: Readonly<Record<Corroboration, number>> = { 0: 1.5, 1: 1.75, 2: 2, 3: 2.25 };

export const isFallen = (leaf: LeafLine): boolean => leaf.is === 'set-aside' || leaf.is === 'superseded';

/** The lessons of a bough and of all that grows from it, in the order of the list. */
export function lessonsOf(bough: BranchLine): readonly LeafLine[] {
	const all: LeafLine[] = [];
	hierarchy(bough, (each) => each.branches).eachBefore((node) => void all.push(...node.data.lessons));
	return all;
}

/** Leaves that hang on the tree; what has ended lies on the ground. */
export const hangingOf = (tree: TreeShape): number => leavesOf(tree).filter((leaf) => !isFallen(leaf)).length;

/** A leaf and the place on the wood from which its twig grows. */
export interface Hung extends Point {
	readonly leaf: LeafLine;
	readonly from: Point;
}

export type Bare = Omit<DrawnLeaf, 'key'>;

export function withKeys(leaves: readonly Bare[], wood: readonly Round[], names: readonly Box[] = []): readonly DrawnLeaf[] {
	const keyed = leaves.map(({ middle, turn, code, size }) => ({
		...middle,
		turn: (turn * Math.PI) / 180,
		letters: code.length,
		size
	}));
	const keys = placeKeys(keyed, wood, names);
	return leaves.map((leaf, at) => ({ ...leaf, key: keys[at]! }));
}

/** Turns the middle of a leaf into where its stalk begins and how it is turned, pointing away from the wood. */
export function leafAt({ leaf, from, x, y }: Hung): Bare {
	const turn = Math.atan2(x - from.x, from.y - y);
	const half = HALF * SIZES[leaf.seen];
	const base = { x: round(x - Math.sin(turn) * half), y: round(y + Math.cos(turn) * half) };
	return { ...pick(leaf), ...base, turn: round((turn * 180) / Math.PI), middle: { x: round(x), y: round(y) } };
}

const pick = ({ id, code, title, is, word, fresh, seen }: LeafLine) => ({ id, code, title, is, word, fresh, size: SIZES[seen] });

export function twig({ leaf, from, x, y }: Hung): string {
	const turn = Math.atan2(x - from.x, from.y - y);
	const half = HALF * SIZES[leaf.seen];
	const end = { x: x - Math.sin(turn) * half, y: y + Math.cos(turn) * half };
	return `M${round(from.x)} ${round(from.y)}Q${round(from.x * 0.7 + end.x * 0.3)} ${round(from.y * 0.45 + end.y * 0.55)} ${round(end.x)} ${round(end.y)}`;
}

export function fallenLeaf(leaf: LeafLine, at: number, scale: number): Bare {
	const left = at % 2 === 0 ? -1 : 1;
	const [x, y, turn] = [MIDDLE + left * (scale * 165 + 64 * Math.floor(at / 2)), GROUND + 6, left * 70];
	const radians = (turn * Math.PI) / 180;
	const half = HALF * SIZES[leaf.seen];
	return { ...pick(leaf), x, y, turn, middle: { x: x + Math.sin(radians) * half, y: y - Math.cos(radians) * half } };
}
