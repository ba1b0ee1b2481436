import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { describeSearchIndex, record, tellingTexts } from '../contract';
import { measureSearch } from '../measure';
import { openMinisearchIndex } from './index';

describeSearchIndex('MiniSearch', openMinisearchIndex);

describe('the search thread', () => {
	it('leaves the main thread free while it fills', async () => {
		const index = openMinisearchIndex();
		const figures = await measureSearch(index, 300, 4_000, 5);
		expect(figures.heldUp).toBeLessThan(Math.max(250, figures.load / 2));
		expect(figures.queries['a sentence']!.p99).toBeLessThan(1_000);
		await index.close();
	});

	it('once closed says that search is not available, and lets changes pass', async () => {
		const index = tellingTexts(openMinisearchIndex());
		await index.load([[record('Travel')]]);
		await index.close();
		await expect(index.search({ words: 'travel' }, null)).rejects.toThrow(StoreUnavailable);
		await expect(index.apply([{ put: record('Bus') }])).resolves.toBeUndefined();
	});

	it('takes up again after a loading that broke off', async () => {
		const index = tellingTexts(openMinisearchIndex());
		async function* broken() {
			yield [record('Travel')];
			throw new Error('the disk went away');
		}
		await expect(index.load(broken())).rejects.toThrow('the disk went away');
		expect((await index.search({ words: 'travel' }, null)).ready).toBe(false);
		await index.load([[record('Travel')]]);
		expect(await index.search({ words: 'travel' }, null)).toMatchObject({ ready: true, hits: [{ kind: 'practice' }] });
		await index.close();
	});
});
