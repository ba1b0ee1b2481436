import type { BranchLine, LeafLine, TreeShape } from '#lib/domain/learning-tree';
import { gatherLeaves, type GatheredLimb } from './gathered-leaves';
import { limb, round, type Curve, type Point } from './limbs';
import { fallenLeaf, GROUND, hangingOf, isFallen, leafAt, lessonsOf, MIDDLE, twig, withKeys, type Hung } from './drawn-leaf';
import type { Picture } from './drawn-picture';
import { extent, type DrawnName } from './names';

/** More leaves than this are drawn gathered by limb, without their codes; each limb has a picture of its own. */
export const MOST_LABELLED = 250;
/** Beyond so many boughs, neighbours share a limb. */
const MOST_LIMBS = 20;
/** How far the crown reaches from upright to either side, in radians. */
const SIDE = 1.72;
/** From leaf to leaf. */
const APART = { labelled: 66, gathered: 27 } as const;

/** One limb of the crown: some neighbouring boughs, and the part of the circle that they fill. */
interface Sector {
	readonly boughs: readonly BranchLine[];
	readonly from: number;
	readonly to: number;
	readonly leaves: readonly LeafLine[];
}

/**
 * Draws a tree of many leaves as a round crown: each limb fills its part of the circle, as wide as it has leaves, row by row
 * from the inside out. No two leaves can lie on each other, and a leaf costs the same however many there are.
 */
export function drawCrown(whole: TreeShape, shown: ReadonlySet<string>): Picture {
	const count = hangingOf(whole);
	const gathered = count > MOST_LABELLED;
	const apart = gathered ? APART.gathered : APART.labelled;
	const reach = Math.sqrt((count * apart * apart) / SIDE);
	const scale = Math.min(3.4, Math.max(1, reach / 480));
	const middle = { x: MIDDLE, y: GROUND - 300 * scale };
	const inner = 70 * scale;
	const limbs = sectorsOf(whole).map((sector) => ({ sector, ...fill(sector, middle, inner, apart) }));
	const outer = Math.max(inner, ...limbs.map((each) => each.outer));
	const there = ({ leaf }: { readonly leaf: LeafLine }) => shown.has(leaf.id);
	const fallen = [...whole.boughs.flatMap(lessonsOf), ...whole.trunk]
		.filter((leaf) => isFallen(leaf) && shown.has(leaf.id))
		.slice(0, 12)
		.map((leaf, at) => fallenLeaf(leaf, at, scale));
	const hung = limbs.flatMap((each) => each.hung).filter(there);
	const leaves = gathered ? withKeys(fallen, []) : withKeys([...hung.map(leafAt), ...fallen], []);
	const names = limbs.filter(({ sector }) => sector.boughs.length > 0).map((each) => nameOf(each.sector, middle, each.outer));
	const named = names.map((each) => Math.max(...extent(each).map((edge) => Math.abs(edge - MIDDLE))));
	const side = Math.max(outer + 110, 330 * scale, ...named.map((edge) => edge + 16));
	const top = middle.y - outer - 110;
	return {
		box: [MIDDLE - side, top, 2 * side, GROUND + 96 - top].map(Math.round).join(' '),
		scale,
		wood: limbs.map((each) => each.wood),
		twigs: gathered ? [] : hung.map(twig),
		crowns: [],
		tints: limbs.map(({ sector, outer: far }) => tint(sector, middle, inner, far)),
		leaves,
		gathered: gathered
			? limbs.map(({ sector, hung: own }): GatheredLimb => ({ ...lettersOf(sector), ...gatherLeaves(own.filter(there)) }))
			: [],
		names,
		lettered: true
	};
}

/** The boughs as limbs from left to right, neighbours together where there are many; what hangs on the trunk comes last. */
function sectorsOf(whole: TreeShape): readonly Sector[] {
	const total = Math.max(1, hangingOf(whole));
	const limbs: { boughs: BranchLine[]; leaves: LeafLine[] }[] = [];
	const alone = whole.boughs.length <= MOST_LIMBS;
	for (const bough of whole.boughs) {
		const own = lessonsOf(bough).filter((leaf) => !isFallen(leaf));
		const last = limbs.at(-1);
		if (last && !alone && last.leaves.length + own.length / 2 < total / MOST_LIMBS) {
			last.boughs.push(bough);
			last.leaves.push(...own);
		} else limbs.push({ boughs: [bough], leaves: own });
	}
	const onTrunk = whole.trunk.filter((leaf) => !isFallen(leaf));
	if (onTrunk.length > 0) limbs.push({ boughs: [], leaves: onTrunk });
	const weights = limbs.map((each) => Math.max(each.leaves.length, total * 0.02));
	const all = weights.reduce((sum, each) => sum + each, 0);
	let at = -SIDE;
	return limbs.map((each, i) => {
		const from = at;
		at += (2 * SIDE * weights[i]!) / all;
		return { ...each, from, to: at };
	});
}

const around = (middle: Point, angle: number, radius: number): Point => ({
	x: middle.x + Math.sin(angle) * radius,
	y: middle.y - Math.cos(angle) * radius
});

/** Sets the leaves of a limb in rows from the inside out, each pointing away from the trunk. */
function fill({ from, to, leaves }: Sector, middle: Point, inner: number, apart: number) {
	const hung: Hung[] = [];
	let radius = inner;
	for (let set = 0; set < leaves.length; radius += apart) {
		const room = Math.max(1, Math.floor(((to - from) * radius) / apart));
		const row = leaves.slice(set, set + room);
		row.forEach((leaf, at) => {
			const angle = from + ((to - from) * (at + 0.5)) / row.length;
			hung.push({
				leaf,
				from: around(middle, angle, radius - apart * 0.55),
				...around(middle, angle + (at % 2 ? 0.2 : -0.2) / radius, radius)
			});
		});
		set += row.length;
	}
	const outer = radius - apart + apart / 2;
	const towards = (radius: number) => around(middle, (from + to) / 2, radius);
	const curve: Curve = [
		{ x: middle.x, y: middle.y + inner * 0.8 },
		towards(inner * 0.5),
		towards(outer * 0.5),
		towards(outer * 0.82)
	];
	return { hung, outer, wood: limb(curve, Math.max(5, inner * 0.13), 1.6) };
}

/** The part of the circle behind a limb. */
function tint({ from, to }: Sector, middle: Point, inner: number, outer: number): string {
	const gap = Math.min(0.012, (to - from) / 8);
	const at = (angle: number, radius: number) => {
		const { x, y } = around(middle, angle, radius);
		return `${round(x)} ${round(y)}`;
	};
	const [a, b, near, far] = [from + gap, to - gap, inner * 0.6, outer + 16];
	return `M${at(a, near)}L${at(a, far)}A${round(far)} ${round(far)} 0 0 1 ${at(b, far)}L${at(b, near)}Z`;
}

/** The letters of a limb, `K` or `K–M`, and the part of an address that asks for it alone. */
function lettersOf({ boughs }: Sector): { readonly letters: string; readonly part: string } {
	const [first, last] = [boughs[0]?.letter ?? '', boughs.at(-1)?.letter ?? ''];
	return first === last ? { letters: first, part: first } : { letters: `${first}–${last}`, part: `${first}-${last}` };
}

function nameOf(sector: Sector, middle: Point, outer: number): DrawnName {
	const { x, y } = around(middle, (sector.from + sector.to) / 2, outer + 62);
	return { letter: lettersOf(sector).letters, lines: [], anchor: 'middle', x: round(x), y: round(y + 12) };
}
