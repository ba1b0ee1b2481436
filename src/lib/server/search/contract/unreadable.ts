import { beforeEach, describe, expect, it } from 'vitest';
import { audience } from '#lib/domain/shared/audience';
import { ada, ben, CANARY, idOf, record, textOf, told, type Asked } from './told-index';

export function describeUnreadable(asked: Asked): void {
	const { keep, ask, titles } = asked;
	describe('what somebody may not read', () => {
		beforeEach(async () => {
			const [hers, his] = [{ audience: audience(ada) }, { audience: audience(ben) }];
			await keep(record('Open day', 'Everyone came.', { facets: { set: ['mine'] } }));
			await keep(record('Private', `The ${CANARY} sang twice.`, { ...hers, kind: 'entry', facets: { set: [CANARY] } }));
			await keep(record('Also his', 'Nothing to see.', { ...his, kind: 'entry' }));
		});

		it('is found by those who may', async () => {
			expect(await titles(CANARY, {}, ada)).toEqual(['Private']);
			expect((await ask('canray', {}, ada)).kinds.size).toBe(0);
			expect((await ask('zqcanary7713', {}, ada)).suggestion).toBe(CANARY);
			expect((await asked.index.search({ words: CANARY }, null)).hits).toHaveLength(1);
		});

		it.each([
			CANARY,
			CANARY.slice(0, 6),
			'zqcanary7713',
			`${CANARY} `,
			`"${CANARY}"`,
			`open ${CANARY}`,
			`-${CANARY}`,
			`open -${CANARY}`
		])('looks to others, asked for %s, like a word that exists nowhere', async (words) => {
			const elsewhere = words.replaceAll('canary', 'finchy').replaceAll('canar', 'finch').replaceAll('cana', 'finc');
			const query = { facets: ['set'], kinds: ['entry', 'practice'] };
			expect(told(await ask(words, query, ben))).toEqual(told(await ask(elsewhere, query, ben)));
		});

		it('does not come in by a facet or a kind either', async () => {
			const { hits, kinds, facets } = await ask('', { facets: ['set'], where: { set: ['mine', CANARY] } }, ben);
			expect(hits.map((hit) => textOf(hit.title))).toEqual(['Open day']);
			expect(kinds).toEqual(new Map([['practice', 1]]));
			expect(facets.get('set')).toEqual(new Map([['mine', 1]]));
		});

		it('moves nothing in the order of what they may', async () => {
			await keep(record('Bus'), record('Train', 'Bus'));
			const before = told(await ask('bus train ', {}, ben));
			for (let n = 0; n < 30; n++) await keep(record(`Hers ${n}`, 'train train', { audience: audience(ada) }));
			expect(told(await ask('bus train ', {}, ben))).toEqual(before);
		});

		it('adds nothing to a long question, and changes no order there', async () => {
			for (let n = 0; n < 40; n++) await keep(record(`Bus ${n + 100}`, `train tram${n % 7} walk${n % 3} `.repeat((n % 5) + 1)));
			const long = 'bus train tram1 tram2 walk1 ';
			const before = told(await ask(long, { limit: 100 }, ben));
			expect(before.hits.length).toBe(40);
			for (let n = 0; n < 30; n++)
				await keep(record(`Hers ${n + 100}`, `bus train tram1 ${CANARY} walk2 walk2`, { audience: audience(ada) }));
			expect(told(await ask(long, { limit: 100 }, ben))).toEqual(before);
			expect((await ask(long, { limit: 100 }, ada, ben)).hits.length).toBeGreaterThan(40);
		});

		it('is gone once it was closed or removed', async () => {
			await keep(record('Shared once', 'pelican'));
			expect(await titles('pelican')).toEqual(['Shared once']);
			await keep(record('Shared once', 'pelican', { audience: audience(ada) }));
			expect(await titles('pelican')).toEqual([]);
			expect(await titles('pelican', {}, ada)).toEqual(['Shared once']);
			await asked.index.apply([{ drop: { kind: 'practice', id: idOf('Shared once') } }]);
			expect((await asked.index.search({ words: 'pelican' }, null)).hits).toEqual([]);
		});
	});
}
