import { beforeEach, describe, expect, it } from 'vitest';
import { audience } from '#lib/domain/shared/audience';
import type { SearchQuery, Synonyms } from '#lib/domain/shared/context';
import { ada, ben, hitsIn, idOf, record, textOf, told, type Asked } from './told-index';

export function describeOtherWordings({ keep, ask }: Asked): void {
	describe('words with other wordings', () => {
		const synonyms: Synonyms[] = [
			{ wordings: ['incapacity benefit', 'IB'], capitals: [] },
			{ wordings: ['learning disability', 'LD'], capitals: [] },
			{ wordings: ['learning difficulty', 'LD'], capitals: [] },
			{ wordings: ['job coach', 'employment specialist'], capitals: [] },
			{ wordings: ['special educational needs'], capitals: ['SEND'] }
		];
		const found = async (words: string, more: Partial<SearchQuery> = {}) => (await ask(words, { synonyms, ...more })).hits;
		const titlesOf = async (words: string, more: Partial<SearchQuery> = {}) =>
			(await found(words, more)).map((hit) => textOf(hit.title));
		const wordings = async (words: string) =>
			(await ask(words, { synonyms })).also.map(({ typed, wordings: others }) => [typed, ...others]);

		beforeEach(() =>
			keep(
				record('IB claimants'),
				record('Incapacity benefit claimants'),
				record('Benefit claimants', 'Of incapacity, and other things.'),
				record('A learning disability nurse'),
				record('Learning difficulties'),
				record('LD teams'),
				record('Employment specialists', 'They coach.'),
				record('A job coach'),
				record('Special educational needs'),
				record('Please send a letter')
			)
		);

		it('are found by these as well, behind what says it as it was asked', async () => {
			expect(await titlesOf('ib')).toEqual(['IB claimants', 'Incapacity benefit claimants']);
			expect(await titlesOf('ib ')).toEqual(['IB claimants', 'Incapacity benefit claimants']);
			expect(await titlesOf('incapacity benefit ')).toEqual([
				'Incapacity benefit claimants',
				'Benefit claimants',
				'IB claimants'
			]);
			expect(await titlesOf('ib claimants ')).toEqual(['IB claimants', 'Incapacity benefit claimants']);
			expect((await titlesOf('what do we know about ib claimants here'))[0]).toBe('IB claimants');
		});

		it('are not without them, nor where they stand in quotation marks or behind a minus', async () => {
			expect(await titlesOf('ib ', { synonyms: [] })).toEqual(['IB claimants']);
			expect(await titlesOf('"IB"')).toEqual(['IB claimants']);
			expect((await titlesOf('claimants -ib')).toSorted()).toEqual(['Benefit claimants', 'Incapacity benefit claimants']);
			expect(await wordings('"IB" -ld')).toEqual([]);
		});

		it('mean all that they may mean, and each of these means them', async () => {
			expect((await titlesOf('LD'))[0]).toBe('LD teams');
			expect((await titlesOf('LD')).toSorted()).toEqual(['A learning disability nurse', 'LD teams', 'Learning difficulties']);
			expect((await titlesOf('learning disability ')).toSorted()).toEqual(['A learning disability nurse', 'LD teams']);
			expect(await wordings('our LD team')).toEqual([['LD', 'learning disability', 'learning difficulty']]);
		});

		it('stand together, not anywhere, and count as each of their words', async () => {
			expect((await titlesOf('job coach ')).toSorted()).toEqual(['A job coach', 'Employment specialists']);
			const both = await found('job coach ');
			expect(hitsIn(both[1]!.title)).toEqual(['Employment specialists']);
		});

		it('may mean something in capitals alone', async () => {
			expect(await titlesOf('SEND ')).toEqual(['Please send a letter', 'Special educational needs']);
			expect(await titlesOf('send ')).toEqual(['Please send a letter']);
			expect(await titlesOf('special educational needs ')).toEqual(['Special educational needs']);
		});

		it('are marked where they stand together', async () => {
			const [, other] = await found('ib ');
			expect(hitsIn(other!.title)).toEqual(['Incapacity benefit']);
			await keep(record('Rights', `Any benefit ends. ${'More is told here at length. '.repeat(30)} Incapacity benefit is one.`));
			const rights = (await found('ib ')).find(({ id }) => id === idOf('Rights'))!;
			expect(hitsIn(rights.snippet)).toEqual(['Incapacity benefit']);
		});

		it('are told with where they stand, whatever is found', async () => {
			const { also, suggestion } = await ask('what IB and incapacity benefit', { synonyms });
			expect(also).toEqual([
				{ typed: 'IB', from: 5, to: 7, wordings: ['incapacity benefit'] },
				{ typed: 'incapacity benefit', from: 12, to: 30, wordings: ['IB'] }
			]);
			expect(suggestion).toBe(null);
		});

		it('tell nothing of what somebody may not read', async () => {
			const asked = ['ib ', 'ld', 'job coach ', 'ib claimants in a hostel'];
			const before = await Promise.all(asked.map(async (words) => told(await ask(words, { synonyms }, ben))));
			for (let n = 0; n < 5; n++)
				await keep(record(`Hers ${n}`, 'IB incapacity benefit, LD, employment specialist', { audience: audience(ada) }));
			expect(await Promise.all(asked.map(async (words) => told(await ask(words, { synonyms }, ben))))).toEqual(before);
			expect(await found('ib ')).toHaveLength(2);
		});

		it('are the same for a text of any kind', async () => {
			const strange = ['"', 'constructor', ' ', '-', 'IB '.repeat(4_000), "'; drop", '\u0000 IB', '\ud800'];
			for (const words of strange)
				await expect(ask(words, { synonyms: [...synonyms, { wordings: strange, capitals: strange }] })).resolves.toBeDefined();
		});
	});
}
