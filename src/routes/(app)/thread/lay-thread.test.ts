import { describe, expect, test } from 'vitest';
import { layThread, type Drawable } from './lay-thread';

const line = (id: string, steps: number, on: string): Drawable => ({
	kind: 'lesson',
	id,
	title: id,
	href: `/tree/lessons/${id}`,
	steps,
	on
});

describe('the picture of a thread', () => {
	test('puts what came first to the left and what came of it to the right, a column for each step', () => {
		const laid = layThread(
			[line('meeting', 1, 'lesson/own')],
			[line('action', 1, 'lesson/own'), line('aim', 2, 'lesson/action')]
		);
		const at = (id: string) => laid.dots.find(({ line }) => line?.id === id)!.x;
		expect(at('meeting')).toBeLessThan(laid.here.x);
		expect(laid.here.x).toBeLessThan(at('action'));
		expect(at('action')).toBeLessThan(at('aim'));
		expect(laid.dots.every(({ x, y }) => x > 0 && x < laid.width && y > 0 && y < laid.height)).toBe(true);
		expect(laid.strands).toHaveLength(3);
	});

	test('keeps beside one another what hangs on the same record', () => {
		const laid = layThread(
			[],
			[
				line('a', 1, 'lesson/own'),
				line('b', 1, 'lesson/own'),
				line('of-b', 2, 'lesson/b'),
				line('of-a', 2, 'lesson/a'),
				line('of-b-too', 2, 'lesson/b')
			]
		);
		const column = laid.dots.filter(({ line }) => line?.steps === 2).toSorted((a, b) => a.y - b.y);
		expect(column.map(({ line }) => line?.id)).toEqual(['of-a', 'of-b', 'of-b-too']);
	});

	test('draws sixty records in a picture no taller than five, and says how many more there are', () => {
		const many = Array.from({ length: 60 }, (_, at) => line(`l${at}`, 1, 'lesson/own'));
		const laid = layThread([], many);
		expect(laid.dots).toHaveLength(5);
		expect(laid.dots.at(-1)).toMatchObject({ line: null, more: 56 });
		expect(laid.height).toBe(layThread([], many.slice(0, 5)).height);
	});

	test('is one dot where nothing hangs on the record', () => {
		expect(layThread([], [])).toMatchObject({ dots: [], strands: [] });
	});
});
