import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { describeSearchIndex, record, tellingTexts } from '../contract';
import { openMinisearchIndex } from './index';

describeSearchIndex('MiniSearch', openMinisearchIndex);

describe('the search thread', () => {
	it('leaves the main thread free while it fills', async () => {
		const index = tellingTexts(openMinisearchIndex());
		const texts = Array.from({ length: 300 }, (_, at) =>
			record(`Bus ${1_000 + at}`, Array.from({ length: 600 }, (_, word) => `quick${(at * word) % 7_919}`).join(' '))
		);
		const before = { here: process.threadCpuUsage(), all: process.cpuUsage() };
		await index.load([texts]);
		const after = { here: process.threadCpuUsage(before.here), all: process.cpuUsage(before.all) };
		const spent = ({ user, system }: NodeJS.CpuUsage) => user + system;
		expect((await index.search({ words: 'bus' }, null)).kinds.get('practice')).toBe(300);
		// Of what the process took, this thread took a hundredth to hand the texts over; filled here, it would be most of it.
		expect(spent(after.here)).toBeLessThan(spent(after.all) / 5);
		await index.close();
	});

	it('once closed says that search is not available, and lets changes pass', async () => {
		const index = tellingTexts(openMinisearchIndex());
		await index.load([[record('Travel')]]);
		await index.close();
		await expect(index.search({ words: 'travel' }, null)).rejects.toThrow(StoreUnavailable);
		await expect(index.apply([{ put: record('Bus') }])).resolves.toBeUndefined();
	});

	it('answers before many changes at once are all in, and takes changes in the order told', async () => {
		const index = tellingTexts(openMinisearchIndex());
		await index.load([[record('Travel')]]);
		const many = Array.from({ length: 150 }, (_, at) =>
			record(`Bus ${1_000 + at}`, 'the quick fox and its friends '.repeat(400))
		);
		const order: string[] = [];
		const changes = index.apply(many.map((put) => ({ put }))).then(() => order.push('changed'));
		const gone = index.apply([{ drop: many[0]! }]);
		const found = index.search({ words: 'travel' }, null).then(({ hits }) => order.push(`found ${hits.length}`));
		await Promise.all([changes, found, gone]);
		expect(order).toEqual(['found 1', 'changed']);
		expect((await index.search({ words: 'bus' }, null)).kinds.get('practice')).toBe(149);
		await index.close();
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
