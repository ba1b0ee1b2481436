import { beforeEach, describe, expect, it } from 'vitest';
import { audience, type Token } from '#lib/domain/shared/audience';
import type { RelatedQuery } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { ada, ben, idOf, record, type Asked } from './told-index';

export function describeRelated(asked: Asked): void {
	const { keep } = asked;
	describe('what is about the same', () => {
		const kinds = ['practice', 'lesson'];
		const near = async (title: string, more: Partial<RelatedQuery> = {}, ...tokens: Token[]) => {
			const to = { kind: 'practice', id: idOf(title) };
			return asked.index.related({ to, kinds, limit: 5, ...more }, new Set<Token>(['public', ...tokens]));
		};
		const titled = async (title: string, more: Partial<RelatedQuery> = {}, ...tokens: Token[]) =>
			(await near(title, more, ...tokens)).map((each) => each.title);

		beforeEach(async () => {
			await keep(
				record('Job coaching at the bakery', 'A coach learns the oven first. The bakery paid for the oven gloves.'),
				record('The oven and the coach', 'A bakery, an oven, a coach who stays.'),
				record('A coach at the till', 'The till is learned in a week; the bakery opened early.', { kind: 'lesson' }),
				record('Bus tickets', 'Travel by bus with a ticket from the council.'),
				record('Bus passes', 'Whoever has a bus pass needs no ticket for the bus.'),
				record('Alone', 'Xylophone.')
			);
			for (let n = 0; n < 12; n++) await keep(record(`Filler ${n}`, `Something of its own, number wurd${n}.`));
		});

		it('is found by the words that both hold and few others, the closest first, and says which', async () => {
			const found = await near('Job coaching at the bakery');
			expect(found.map(({ kind, title }) => [kind, title])).toEqual([
				['practice', 'The oven and the coach'],
				['lesson', 'A coach at the till']
			]);
			expect(found[0]!.shared).toHaveLength(3);
			expect([...found[0]!.shared].sort()).toEqual(['bakery', 'coaching', 'oven']);
			expect([...found[1]!.shared].sort()).toEqual(['bakery', 'coaching', 'learns']);
			expect(await titled('Bus tickets')).toEqual(['Bus passes']);
		});

		it('is not the record itself, nor what shares one word or none', async () => {
			expect(await titled('Alone')).toEqual([]);
			expect(await titled('Filler 3')).not.toContain('Filler 3');
		});

		it('is only of the kinds asked for, and no more than asked for', async () => {
			expect(await titled('Job coaching at the bakery', { kinds: ['lesson'] })).toEqual(['A coach at the till']);
			expect(await titled('Job coaching at the bakery', { limit: 1 })).toEqual(['The oven and the coach']);
			expect(await titled('Job coaching at the bakery', { kinds: ['none'] })).toEqual([]);
			for (const limit of [0, 21, 1.5]) await expect(near('Bus tickets', { limit })).rejects.toThrow(Invalid);
		});

		it('is nothing for what is not there, or what its reader may not read', async () => {
			expect(await titled('Nowhere')).toEqual([]);
			await keep(record('Hers', 'A coach, an oven and a bakery.', { audience: audience(ada) }));
			expect(await titled('Hers', {}, ada)).toContain('The oven and the coach');
			expect(await titled('Hers', {}, ben)).toEqual([]);
		});

		it('is never what its reader may not read, and that moves nothing', async () => {
			const before = await near('Job coaching at the bakery', {}, ben);
			for (let n = 0; n < 5; n++)
				await keep(record(`Hers ${n}`, 'A coach at the bakery oven, gloves paid.', { audience: audience(ada) }));
			expect(await near('Job coaching at the bakery', {}, ben)).toEqual(before);
			expect((await titled('Job coaching at the bakery', { limit: 20 }, ada)).length).toBeGreaterThan(2);
		});

		it('changes with what is changed and goes with what goes', async () => {
			await keep(record('Bus passes', 'About nothing that runs on a road.'));
			expect(await titled('Bus tickets')).toEqual([]);
			await asked.index.apply([{ drop: { kind: 'practice', id: idOf('The oven and the coach') } }]);
			expect(await titled('Job coaching at the bakery')).toEqual(['A coach at the till']);
		});
	});
}
