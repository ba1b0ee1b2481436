import { hierarchy } from 'd3-hierarchy';
import type { BranchLine, LeafLine, LessonStateName } from '#lib/domain/learning-tree';
import { along, boughCurve, limb, round, type Curve, type Point } from './limbs';
import { spread } from './spread';

/** A tree as it is drawn: the same lessons give the same picture. Lengths in the drawing's own units. */
export interface Picture {
	/** viewBox */
	readonly box: string;
	/** How much larger than a small tree it stands; the trunk is drawn by it. */
	readonly scale: number;
	readonly wood: readonly string[];
	readonly twigs: readonly string[];
	readonly crowns: readonly Point[];
	readonly leaves: readonly DrawnLeaf[];
	readonly names: readonly DrawnName[];
}

export interface DrawnLeaf extends Point {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly is: LessonStateName;
	readonly word: string;
	/** Degrees from upright. */
	readonly turn: number;
	/** Where its code stands. */
	readonly key: Point;
}

export interface DrawnName extends Point {
	readonly letter: string;
	readonly lines: readonly string[];
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Where the trunk stands; a bough leaves it between the two heights. */
const MIDDLE = 460;
const GROUND = 752;
const CROWN = 72;
/** Leaves drawn on one bough; the list has them all. */
const MOST_ON_BOUGH = 24;
const MOST_FALLEN = 12;
const MOST_ON_TRUNK = 8;

const isFallen = (leaf: LeafLine): boolean => leaf.is === 'set-aside' || leaf.is === 'superseded';

/** The lessons of a bough and of all that grows from it, in the order of the list. */
function lessonsOf(bough: BranchLine): readonly LeafLine[] {
	const all: LeafLine[] = [];
	hierarchy(bough, (each) => each.branches).eachBefore((node) => void all.push(...node.data.lessons));
	return all;
}

/** Draws boughs from left to right as a fan over the trunk, leaves along them, and what has ended on the ground. */
export function drawTree(boughs: readonly BranchLine[], onTrunk: readonly LeafLine[]): Picture {
	const crowded = Math.max(1, ...boughs.map((each) => Math.min(MOST_ON_BOUGH, lessonsOf(each).length)));
	const scale = Math.min(3, Math.max(1, boughs.length / 8, Math.sqrt(crowded / 7)));
	const limbs = boughs.map((bough, at) => drawBough(bough, at, boughs.length, scale));
	const hung = spread(
		limbs.flatMap((each) => each.hung),
		46
	);
	const trunkLeaves = onTrunk
		.filter((each) => !isFallen(each))
		.slice(0, MOST_ON_TRUNK)
		.map((leaf, at) => trunkLeaf(leaf, at, scale));
	const leaves = [...hung.map(leafAt), ...trunkLeaves.map((each) => leafAt(each))];
	const fallen = [...boughs.flatMap(lessonsOf), ...onTrunk]
		.filter(isFallen)
		.slice(0, MOST_FALLEN)
		.map((leaf, at) => fallenLeaf(leaf, at, scale));
	const crowns = leaves.map((leaf) => ({ x: leaf.x, y: leaf.y }));
	const names = limbs.map(({ bough, curve, side, ids }) => nameOf(bough, curve, side, leaves, ids));
	return {
		box: boxAround([...crowns], names, scale),
		scale,
		wood: limbs.map((each) => each.wood),
		twigs: [...hung, ...trunkLeaves].map(twig),
		crowns,
		leaves: [...leaves, ...fallen],
		names
	};
}

/** A leaf and the place on the wood from which its twig grows. */
interface Hung extends Point {
	readonly leaf: LeafLine;
	readonly from: Point;
}

function drawBough(bough: BranchLine, at: number, count: number, scale: number) {
	// -1 on the far left, 1 on the far right.
	const side = count === 1 ? 0.12 : (at / (count - 1)) * 2 - 1;
	const reach = count < 4 ? 0.6 : 1;
	const lean = side * reach * 1.34;
	const start = { x: MIDDLE + side * 10 * scale, y: GROUND - scale * (322 - 160 * Math.abs(side * reach) ** 1.4) };
	const length = scale * (350 + 40 * Math.sin(Math.abs(side) * Math.PI));
	const curve = boughCurve(start, lean, length);
	const lessons = lessonsOf(bough)
		.filter((each) => !isFallen(each))
		.slice(0, MOST_ON_BOUGH);
	const gap = count === 1 ? 1.2 : (2.8 * reach) / (count - 1);
	const first = Math.min(0.62, Math.max(0.34, 80 / gap / length));
	const hung = lessons.map((leaf, j): Hung => {
		const t = lessons.length === 1 ? 0.9 : first + (1 - first) * (j / (lessons.length - 1));
		const { point, heading } = along(curve, t);
		const tip = j === lessons.length - 1;
		const reachOut = tip ? 14 : Math.min(66, t * length * gap * 0.46) * (j % 4 < 2 ? 1 : 0.72);
		const turn = heading + (tip ? 0 : (j % 2 === 0 ? -1 : 1) * 0.95);
		return { leaf, from: point, x: point.x + Math.sin(turn) * (reachOut + 20), y: point.y - Math.cos(turn) * (reachOut + 20) };
	});
	return {
		bough,
		curve,
		side,
		hung,
		ids: new Set(lessons.map((each) => each.id)),
		wood: limb(curve, 17 * Math.min(1.4, scale), 1.6)
	};
}

/** Turns the middle of a leaf into where its stalk begins and how it is turned, pointing away from the wood. */
function leafAt({ leaf, from, x, y }: Hung): DrawnLeaf {
	const turn = Math.atan2(x - from.x, from.y - y);
	const base = { x: round(x - Math.sin(turn) * 22), y: round(y + Math.cos(turn) * 22) };
	const key = { x: round(x + Math.sin(turn) * 40), y: round(y - Math.cos(turn) * 40) };
	return { ...pick(leaf), ...base, turn: round((turn * 180) / Math.PI), key };
}

const pick = ({ id, code, title, is, word }: LeafLine) => ({ id, code, title, is, word });

function twig({ from, x, y }: Hung): string {
	const turn = Math.atan2(x - from.x, from.y - y);
	const end = { x: x - Math.sin(turn) * 22, y: y + Math.cos(turn) * 22 };
	return `M${round(from.x)} ${round(from.y)}Q${round(from.x * 0.7 + end.x * 0.3)} ${round(from.y * 0.45 + end.y * 0.55)} ${round(end.x)} ${round(end.y)}`;
}

/** Lessons without a branch grow on short twigs from the trunk itself. */
function trunkLeaf(leaf: LeafLine, at: number, scale: number): Hung {
	const left = at % 2 === 0 ? -1 : 1;
	const y = GROUND - scale * (70 + 34 * Math.floor(at / 2));
	return { leaf, from: { x: MIDDLE + left * 18 * scale, y }, x: MIDDLE + left * (18 * scale + 52), y: y - 22 };
}

function fallenLeaf(leaf: LeafLine, at: number, scale: number): DrawnLeaf {
	const left = at % 2 === 0 ? -1 : 1;
	const x = MIDDLE + left * (scale * 165 + 52 * Math.floor(at / 2));
	return { ...pick(leaf), x, y: GROUND + 6, turn: left * 70, key: { x: x + left * 8, y: GROUND + 28 } };
}

/** The name stands outside its bough, under the lowest two and above the others, clear of leaves and of other names. */
function nameOf(bough: BranchLine, curve: Curve, side: number, all: readonly DrawnLeaf[], own: ReadonlySet<string>): DrawnName {
	const tip = along(curve, 1).point;
	const points = [tip, ...all.filter((leaf) => own.has(leaf.id))];
	const lines = wrapped(bough.name);
	const anchor = Math.abs(side) < 0.2 ? 'middle' : side < 0 ? 'start' : 'end';
	const outer = side < 0 ? Math.min(...points.map((p) => p.x)) - CROWN : Math.max(...points.map((p) => p.x)) + CROWN;
	const x = anchor === 'middle' ? tip.x : outer;
	const [left, right] = extent({ x, anchor, lines });
	const near = points.filter((p) => p.x > left - CROWN && p.x < right + CROWN);
	const below = Math.abs(side) > 0.85;
	const height = 28 * lines.length;
	let y = below ? Math.max(...near.map((p) => p.y)) + CROWN + 22 : Math.min(...near.map((p) => p.y)) - CROWN - height + 14;
	const hides = (p: Point) => p.x > left - 34 && p.x < right + 34 && p.y > y - 50 && p.y < y + height + 24;
	for (let step = 0; step < 30 && all.some(hides); step++) y += below ? 10 : -10;
	return { letter: bough.letter, lines, anchor, x: round(x), y: round(y) };
}

/** How far a name reaches to the left and to the right, its letter included. */
function extent({ x, anchor, lines }: Pick<DrawnName, 'x' | 'anchor' | 'lines'>): readonly [number, number] {
	const width = Math.max(...lines.map((line, at) => line.length + (at === 0 ? 2 : 0))) * 12.5;
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

function boxAround(crowns: readonly Point[], names: readonly DrawnName[], scale: number): string {
	const sides = names.map(extent);
	const left = Math.min(MIDDLE - 330 * scale, ...crowns.map((p) => p.x - CROWN), ...sides.map(([from]) => from)) - 8;
	const right = Math.max(MIDDLE + 330 * scale, ...crowns.map((p) => p.x + CROWN), ...sides.map(([, to]) => to)) + 8;
	const top = Math.min(GROUND - 330 * scale, ...crowns.map((p) => p.y - CROWN), ...names.map((each) => each.y - 26)) - 8;
	const bottom = GROUND + 96;
	return [left, top, right - left, bottom - top].map(Math.round).join(' ');
}
