import { describe, expect, test } from 'vitest';
import type { BranchLine, LeafLine, LessonStateName, TreeShape } from '#lib/domain/learning-tree';
import { bodyOf, coverOf } from './keys';
import { roomOf } from './names';
import { letterOf } from '#lib/domain/learning-tree';
import type { DrawnLeaf } from './drawn-leaf';
import { drawTree } from './picture';

const leaf = (letter: string, number: number, is: LessonStateName = 'applied'): LeafLine => ({
	id: `${letter}-${number}`,
	title: `Lesson ${number}`,
	is,
	word: is,
	month: null,
	code: `${letter}${number}`,
	seen: 1,
	fresh: false
});
const bough = (letter: string, count: number, branches: readonly BranchLine[] = []): BranchLine => ({
	id: letter,
	name: `Bough ${letter}`,
	letter,
	depth: 1,
	movable: true,
	all: count,
	lessons: Array.from({ length: count }, (_, at) => leaf(letter, at + 1)),
	branches
});
const tree = (boughs: readonly BranchLine[], trunk: readonly LeafLine[] = []): TreeShape => ({ boughs, trunk });
const boughs = (count: number, lessons: number) => tree(Array.from({ length: count }, (_, at) => bough(letterOf(at), lessons)));
/** The rounds of all leaves but one's own, and the box that a code takes up. */
const rounds = (leaves: readonly DrawnLeaf[]) =>
	leaves.flatMap(({ middle, turn, size }) => bodyOf({ ...middle, turn: (turn * Math.PI) / 180, size }));
const boxOf = ({ key, code }: DrawnLeaf) => ({ ...key, halfWidth: code.length * 4.5, halfHeight: 8 });

describe('the picture of a tree', () => {
	test('is the same for the same lessons', () => {
		expect(drawTree(boughs(7, 6))).toEqual(drawTree(boughs(7, 6)));
	});

	test.each([
		[1, 1],
		[2, 5],
		[3, 12],
		[7, 6],
		[9, 8],
		[16, 10]
	])(
		'of %i boughs with %i lessons each has every leaf and every name in its frame, and no two leaves on each other',
		(count, lessons) => {
			const picture = drawTree(boughs(count, lessons));
			expect(picture.leaves).toHaveLength(count * lessons);
			expect(picture.names.map((each) => each.letter)).toHaveLength(count);
			const [left, top, width, height] = picture.box.split(' ').map(Number) as [number, number, number, number];
			for (const { x, y } of [...picture.leaves, ...picture.names]) {
				expect(x).toBeGreaterThanOrEqual(left);
				expect(x).toBeLessThanOrEqual(left + width);
				expect(y).toBeGreaterThanOrEqual(top);
				expect(y).toBeLessThanOrEqual(top + height);
			}
			const centres = picture.leaves.map((each) => each.middle);
			const nearest = centres.flatMap((a, i) => centres.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
			expect(Math.min(Infinity, ...nearest)).toBeGreaterThan(30);
		}
	);

	test.each([
		[1, 24],
		[3, 24],
		[7, 6],
		[12, 12],
		[40, 5]
	])('of %i boughs with %i lessons each covers no code with a leaf or with another code', (count, lessons) => {
		const { leaves } = drawTree(boughs(count, lessons));
		const bodies = rounds(leaves);
		const covered = leaves.filter((leaf) => {
			const others = leaves.filter((each) => each !== leaf).map(boxOf);
			return coverOf(boxOf(leaf), bodies, others) > 0;
		});
		expect(covered.map((each) => each.code)).toEqual([]);
	});

	test.each([
		[2, 5],
		[7, 6],
		[7, 9],
		[12, 12],
		[14, 7]
	])('of %i boughs with %i lessons each sets no name on another, on a leaf or on a code', (count, lessons) => {
		const whole = boughs(count, lessons);
		const named = tree(
			whole.boughs.map((each, at) => ({ ...each, name: ['Joined-up work', 'Meeting employers', 'Keeping a job'][at % 3]! }))
		);
		const { names, leaves } = drawTree(named);
		const rooms = names.map((name) => roomOf(name));
		const met = rooms.map((room, at) => coverOf(room, rounds(leaves), [...rooms.toSpliced(at, 1), ...leaves.map(boxOf)]));
		expect(met.map((depth) => Math.round(depth))).toEqual(names.map(() => 0));
	});

	test('keeps every leaf where it is when only some are shown, and grows a leaf that more people have seen', () => {
		const whole = boughs(7, 6);
		const [all, some] = [drawTree(whole), drawTree(whole, tree([bough('C', 2)]))];
		expect(some.leaves).toEqual(all.leaves.filter(({ code }) => code === 'C1' || code === 'C2'));
		expect([some.box, some.twigs.length, some.crowns.length]).toEqual([all.box, 2, 2]);
		const seen = (by: 0 | 3) => drawTree(tree([], [{ ...leaf('', 1), seen: by }])).leaves[0]!.size;
		expect(seen(3)).toBeGreaterThan(seen(0));
	});

	test('names boughs while there is room for names, and gives their letters where there are many', () => {
		expect(drawTree(boughs(7, 6)).names[0]).toMatchObject({ letter: 'A', lines: ['Bough A'] });
		expect(drawTree(boughs(40, 5)).names.at(-1)).toMatchObject({ letter: 'AN', lines: [] });
		expect(drawTree(boughs(40, 5)).lettered).toBe(true);
	});

	test('lets what has ended lie on the ground, and hangs lessons of smaller branches on their bough', () => {
		const small = { ...bough('B', 2), depth: 2 };
		const picture = drawTree(tree([bough('A', 1, [small])], [leaf('', 1, 'noticed'), leaf('', 2, 'set-aside')]));
		expect(picture.leaves.map((each) => each.code).toSorted()).toEqual(['1', '2', 'A1', 'B1', 'B2']);
		expect(picture.leaves.find((each) => each.is === 'set-aside')!.y).toBeGreaterThan(740);
		expect(picture.twigs).toHaveLength(4);
	});

	test('of a full tree draws every leaf with its code, and no two leaves on each other', () => {
		const { leaves, gathered, box } = drawTree(boughs(6, 40));
		expect([leaves.length, gathered.length]).toEqual([240, 0]);
		const [left, top, width] = box.split(' ').map(Number) as [number, number, number];
		expect(leaves.every(({ x, y }) => x > left && x < left + width && y > top)).toBe(true);
		const centres = leaves.map((each) => each.middle);
		const nearest = centres.flatMap((a, i) => centres.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
		expect(Math.min(...nearest)).toBeGreaterThan(30);
	});

	test('of 2,000 lessons on 200 branches gathers all leaves by limb, and gives some of them alone with their codes', () => {
		const whole = boughs(200, 10);
		const picture = drawTree(whole);
		expect(picture.gathered.reduce((sum, each) => sum + each.count, 0)).toBe(2_000);
		expect(picture.gathered.length).toBeLessThanOrEqual(25);
		expect(picture.gathered[0]).toMatchObject({ letters: expect.stringMatching(/^A–/), part: expect.stringMatching(/^A-/) });
		const some = drawTree(whole, tree(whole.boughs.slice(10, 20)));
		expect([some.gathered.length, some.leaves.length]).toEqual([0, 100]);
	});
});
