import { beforeEach, describe, expect, it } from 'vitest';
import { type Token } from '#lib/domain/shared/audience';
import type { SearchQuery, SearchResult } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { record, type Asked } from './told-index';

export function describeFacetsAndPages(asked: Asked): void {
	const { keep, ask, titles } = asked;
	describe('kinds, facets and pages', () => {
		beforeEach(async () => {
			for (let n = 1; n <= 7; n++) {
				const kind = n > 4 ? 'lesson' : 'practice';
				const facets = { scope: n % 2 ? ['local'] : ['local', 'national'] };
				await keep(record(`Travel ${n}`, '', { kind, facets, at: n === 7 ? null : `2026-05-0${n}T09:00:00.000Z` }));
			}
		});

		it('counts kinds before they narrow and facets after', async () => {
			const { hits, kinds, facets } = await ask('travel', { kinds: ['lesson'], facets: ['scope', 'none'] });
			expect(hits).toHaveLength(3);
			expect(kinds).toEqual(new Map(Object.entries({ practice: 4, lesson: 3 })));
			expect(facets.get('scope')).toEqual(new Map(Object.entries({ local: 3, national: 1 })));
			expect(facets.get('none')).toEqual(new Map());
		});

		it('narrows by facets, any value of one and all of several', async () => {
			expect(await titles('travel', { where: { scope: ['national'] } })).toHaveLength(3);
			expect(await titles('travel', { where: { scope: ['national', 'local'] } })).toHaveLength(7);
			expect(await titles('travel', { where: { scope: ['national'], other: ['x'] } })).toEqual([]);
		});

		it('narrows by date, from a day on and before a day, and leaves out what bears none', async () => {
			const dated = { from: '2026-05-03', to: '2026-05-05' };
			const between = async (words: string, more: Partial<SearchQuery> = {}) =>
				(await titles(words, { dated, ...more })).toSorted();
			const [third, fourth] = ['Travel 3', 'Travel 4'];
			expect(await between('travel')).toEqual([third, fourth]);
			expect(await between('')).toEqual([third, fourth]);
			expect(await between('travel', { order: 'date' })).toEqual([third, fourth]);
			expect((await ask('travel', { dated, facets: ['scope'] })).facets.get('scope')!.get('local')).toBe(2);
			expect(await titles('travel', { dated: { from: '2026-05-06' } })).toEqual(['Travel 6']);
			expect(await titles('travel', { dated: { to: '2026-05-02' } })).toEqual(['Travel 1']);
			const { next } = await ask('travel', { limit: 1, dated });
			await expect(ask('travel', { limit: 1, after: next })).rejects.toThrow(Invalid);
		});

		it('shows everything readable, newest first, when nothing is asked for', async () => {
			const everything = await titles('');
			expect(everything[0]).toBe('Travel 6');
			expect(everything.at(-1)).toBe('Travel 7');
		});

		it.each(['relevance', 'date'] as const)('walks all of them by pages, each once (%s)', async (order) => {
			const query = { words: 'travel', order, limit: 3 };
			const walked: string[] = [];
			let after: string | null = null;
			do {
				const page: SearchResult = await asked.index.search({ ...query, after }, new Set<Token>(['public']));
				walked.push(...page.hits.map((hit) => hit.id));
				after = page.next;
			} while (after !== null);
			expect(walked).toEqual((await ask('travel', { order, limit: 100 })).hits.map((hit) => hit.id));
			expect(new Set(walked).size).toBe(7);
		});

		it.each(['garbage', '{}', 'W10', '%00'])('refuses %s as a place to go on from', async (after) => {
			await expect(ask('travel', { after })).rejects.toMatchObject({ issues: [{ field: 'after' }] });
		});

		it('refuses the cursor of another query, and a page of a strange size', async () => {
			const { next } = await ask('travel', { limit: 2 });
			await expect(ask('train', { limit: 2, after: next })).rejects.toThrow(Invalid);
			for (const limit of [0, 101, 1.5, Number.NaN]) await expect(ask('travel', { limit })).rejects.toThrow(Invalid);
		});
	});
}
