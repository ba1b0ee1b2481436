import { describe, expect, test } from 'vitest';
import type { BranchLine, LeafLine, LessonStateName } from '#lib/domain/learning-tree';
import { drawTree } from './picture';

const leaf = (letter: string, number: number, is: LessonStateName = 'applied'): LeafLine => ({
	id: `${letter}-${number}`,
	title: `Lesson ${number}`,
	is,
	word: is,
	month: null,
	code: `${letter}${number}`
});
const bough = (letter: string, count: number, branches: readonly BranchLine[] = []): BranchLine => ({
	id: letter,
	name: `Bough ${letter}`,
	letter,
	depth: 1,
	count,
	all: count,
	lessons: Array.from({ length: count }, (_, at) => leaf(letter, at + 1)),
	branches
});
const boughs = (count: number, lessons: number) =>
	Array.from({ length: count }, (_, at) => bough(String.fromCharCode(65 + at), lessons));
const centre = ({ x, y, turn }: { x: number; y: number; turn: number }) => ({
	x: x + Math.sin((turn * Math.PI) / 180) * 22,
	y: y - Math.cos((turn * Math.PI) / 180) * 22
});

describe('the picture of a tree', () => {
	test('is the same for the same lessons', () => {
		expect(drawTree(boughs(7, 6), [])).toEqual(drawTree(boughs(7, 6), []));
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
			const picture = drawTree(boughs(count, lessons), []);
			expect(picture.leaves).toHaveLength(count * lessons);
			expect(picture.names.map((each) => each.letter)).toHaveLength(count);
			const [left, top, width, height] = picture.box.split(' ').map(Number) as [number, number, number, number];
			for (const { x, y } of [...picture.leaves, ...picture.names]) {
				expect(x).toBeGreaterThanOrEqual(left);
				expect(x).toBeLessThanOrEqual(left + width);
				expect(y).toBeGreaterThanOrEqual(top);
				expect(y).toBeLessThanOrEqual(top + height);
			}
			const centres = picture.leaves.map(centre);
			const nearest = centres.flatMap((a, i) => centres.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
			expect(Math.min(Infinity, ...nearest)).toBeGreaterThan(30);
		}
	);

	test('lets what has ended lie on the ground, and hangs lessons of smaller branches on their bough', () => {
		const small = { ...bough('B', 2), depth: 2 };
		const picture = drawTree([bough('A', 1, [small])], [leaf('', 1, 'noticed'), leaf('', 2, 'set-aside')]);
		expect(picture.leaves.map((each) => each.code).toSorted()).toEqual(['1', '2', 'A1', 'B1', 'B2']);
		expect(picture.leaves.find((each) => each.is === 'set-aside')!.y).toBeGreaterThan(740);
		expect(picture.twigs).toHaveLength(4);
	});

	test('of a very full tree is drawn within half a second, and no bough is overfull', () => {
		const started = performance.now();
		const picture = drawTree(boughs(25, 400), []);
		expect(performance.now() - started).toBeLessThan(500);
		expect(picture.leaves).toHaveLength(25 * 24);
	});
});
