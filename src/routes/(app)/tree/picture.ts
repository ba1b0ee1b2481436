import { leavesOf, type BranchLine, type LeafLine, type TreeShape } from '#lib/domain/learning-tree';
import { drawCrown, MOST_LABELLED } from './crown';
import {
	fallenLeaf,
	GROUND,
	hangingOf,
	isFallen,
	leafAt,
	lessonsOf,
	MIDDLE,
	twig,
	withKeys,
	type DrawnLeaf,
	type Hung
} from './drawn-leaf';
import type { Picture } from './drawn-picture';
import type { Round } from './keys';
import { along, boughCurve, limb, type Curve, type Point } from './limbs';
import { CLEAR, CROWN, extent, MOST_NAMED, nameOf, roomOf, type DrawnName } from './names';
import { spread } from './spread';

/** How far apart the middles of two leaves are at the least. */
const APART = 50;
/** More of these make the tree a full one, which is drawn as a round crown. */
const MOST_ON_BOUGH = 24;
const MOST_ON_TRUNK = 8;
const MOST_BOUGHS = 40;
const MOST_FALLEN = 12;

/** Whether there is more on a tree than its boughs can hold one beside the other. */
const isFull = ({ boughs, trunk }: TreeShape): boolean =>
	boughs.length > MOST_BOUGHS ||
	trunk.filter((leaf) => !isFallen(leaf)).length > MOST_ON_TRUNK ||
	boughs.some((bough) => lessonsOf(bough).filter((leaf) => !isFallen(leaf)).length > MOST_ON_BOUGH);

/**
 * Draws boughs from left to right as a fan over the trunk, leaves along them, and what has ended on the ground. Places are
 * those in the whole tree, so that a leaf stays where it is while other leaves come and go; only what is `shown` is drawn.
 */
export function drawTree(whole: TreeShape, shown: TreeShape = whole): Picture {
	const ids = new Set(leavesOf(shown).map((each) => each.id));
	if (isFull(whole)) return drawCrown(hangingOf(whole) > MOST_LABELLED && hangingOf(shown) <= MOST_LABELLED ? shown : whole, ids);
	const { boughs, trunk: onTrunk } = whole;
	const drawn = boughs.map((each) => Math.min(MOST_ON_BOUGH, lessonsOf(each).length));
	const all = drawn.reduce((sum, each) => sum + each, 0);
	const scale = Math.min(3, Math.max(1, Math.sqrt(all / 42), Math.sqrt(Math.max(0, ...drawn) / 7)));
	const limbs = boughs.map((bough, at) => drawBough(bough, at, boughs.length, scale));
	const hung = spread(
		limbs.flatMap((each) => each.hung),
		APART
	);
	const trunkLeaves = onTrunk
		.filter((each) => !isFallen(each))
		.slice(0, MOST_ON_TRUNK)
		.map((leaf, at) => trunkLeaf(leaf, at, scale));
	const there = (each: { readonly leaf: LeafLine }) => ids.has(each.leaf.id);
	const places = [...hung, ...trunkLeaves].map(leafAt);
	const fallen = [...boughs.flatMap(lessonsOf), ...onTrunk]
		.filter(isFallen)
		.slice(0, MOST_FALLEN)
		.map((leaf, at) => fallenLeaf(leaf, at, scale));
	const middles = places.map(({ id, middle }) => ({ id, ...middle }));
	const names: DrawnName[] = [];
	const rooms = () => names.map((name) => roomOf(name, CLEAR));
	for (const { bough, curve, side, ids: own } of limbs)
		names.push(nameOf(bough, curve, side, middles, own, boughs.length, rooms()));
	const leaves = withKeys(
		[...places, ...fallen],
		limbs.flatMap(({ curve, root }) => roundsAlong(curve, root)),
		rooms()
	);
	const crowns = places.map(({ x, y }) => ({ x, y }));
	return {
		box: boxAround(crowns, leaves, names, scale),
		scale,
		wood: limbs.map((each) => each.wood),
		twigs: [...hung, ...trunkLeaves].filter(there).map(twig),
		crowns: crowns.filter((_, at) => ids.has(places[at]!.id)),
		tints: [],
		gathered: [],
		leaves: leaves.filter((each) => ids.has(each.id)),
		names,
		lettered: boughs.length > MOST_NAMED
	};
}

/** The thicker part of a bough as rounds that no code should stand on. */
const roundsAlong = (curve: Curve, root: number): readonly Round[] =>
	Array.from({ length: 30 }, (_, at) => ({ ...along(curve, at / 30).point, r: (root * (1 - at / 30)) / 2 }));

function drawBough(bough: BranchLine, at: number, count: number, scale: number) {
	// -1 on the far left, 1 on the far right.
	const side = count === 1 ? 0.12 : (at / (count - 1)) * 2 - 1;
	const reach = count < 4 ? 0.6 : 1;
	const lean = side * reach * 1.34;
	const start = { x: MIDDLE + side * 10 * scale, y: GROUND - scale * (322 - 160 * Math.abs(side * reach) ** 1.4) };
	const length = scale * (350 + 40 * Math.sin(Math.abs(side) * Math.PI));
	const curve = boughCurve(start, lean, length);
	// Few boughs carry the trunk on; many leave it as thinner wood.
	const root = (17 * (count < 4 ? 1.4 * scale : Math.min(1.4, scale))) / Math.max(1, Math.sqrt(count / 12));
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
		root,
		side,
		hung,
		ids: new Set(lessons.map((each) => each.id)),
		wood: limb(curve, root, 1.6)
	};
}

/** Lessons without a branch grow on short twigs from the trunk itself. */
function trunkLeaf(leaf: LeafLine, at: number, scale: number): Hung {
	const left = at % 2 === 0 ? -1 : 1;
	const y = GROUND - scale * (70 + 34 * Math.floor(at / 2));
	return { leaf, from: { x: MIDDLE + left * 18 * scale, y }, x: MIDDLE + left * (18 * scale + 52), y: y - 22 };
}

function boxAround(crowns: readonly Point[], leaves: readonly DrawnLeaf[], names: readonly DrawnName[], scale: number): string {
	const sides = names.map(extent);
	const left =
		Math.min(
			MIDDLE - 330 * scale,
			...crowns.map((p) => p.x - CROWN),
			...leaves.map((p) => p.key.x - 26),
			...sides.map(([from]) => from)
		) - 8;
	const right =
		Math.max(
			MIDDLE + 330 * scale,
			...crowns.map((p) => p.x + CROWN),
			...leaves.map((p) => p.key.x + 26),
			...sides.map(([, to]) => to)
		) + 8;
	const top = Math.min(GROUND - 330 * scale, ...crowns.map((p) => p.y - CROWN), ...names.map((each) => each.y - 26)) - 8;
	const bottom = GROUND + 96;
	return [left, top, right - left, bottom - top].map(Math.round).join(' ');
}
