import { describe, expect, it, onTestFinished } from 'vitest';
import { agreedActions } from '#lib/domain/actions';
import { learningSets, setStanding } from '#lib/domain/learning-sets';
import { lessons } from '#lib/domain/learning-tree';
import { contextFor, everyOf, people, vocabularies } from '#lib/domain/people';
import { firstTemplates, publishedPractices } from '#lib/domain/practices';
import { projectStanding } from '#lib/domain/projects';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { readExample, readTemplates, readVocabularies } from '#lib/server/content';
import { loadExample } from '#lib/server/example';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import { openWorld, testClock } from '#tests/world';
import { openTestStore } from './open';

const standings = [projectStanding, setStanding];
const silent = { info() {}, warn() {}, error() {} };

describe('the example workspace in PostgreSQL', () => {
	it('is loaded whole, through the use cases, and shows each person the same as the embedded engine does', async () => {
		const clock = testClock();
		const store = await openPostgresStore({ url: await sharedDatabase(), collections, clock, log: silent, secret: 's' });
		onTestFinished(() => store.close());
		const inPostgres = await openWorld({ standings, store, clock });
		const indexed = await openTestStore(collections, clock, { search: openMinisearchIndex() });
		const embedded = await openWorld({ standings, store: indexed, clock });
		for (const world of [inPostgres, embedded]) {
			const words = readVocabularies().map((each) => create(vocabularies, newId(), each));
			const changes = [...firstTemplates(readTemplates(), newId), ...words];
			await world.store.commit({ by: 'setup', verb: 'setUpWorkspace', subject: ref('workspace', newId()), changes });
			await loadExample(await world.as('Dina'), { store: world.store, clock: world.clock, standings });
		}

		const example = await readExample();
		const all = example.tree.lessons;
		// A lesson that was split stays, beside the two that it became.
		const halves = 2 * all.filter(({ steps }) => steps.some(({ is }) => is === 'split')).length;
		expect(await everyOf(store.as(system('example')), lessons, {})).toHaveLength(all.length + halves);

		const seenBy = async ({ store, clock }: typeof embedded) => {
			const named = await everyOf(store.as(system('example')), people, {});
			const seen: Record<string, unknown> = {};
			for (const { id, name } of named) {
				const { read } = await contextFor(id, { store, clock, standings });
				seen[name] = {
					sets: (await everyOf(read, learningSets, {})).map((set) => set.name).sort(),
					lessons: (await everyOf(read, lessons, {})).map((lesson) => lesson.title).sort(),
					actions: (await everyOf(read, agreedActions, {})).length,
					byOwner: [...(await read.count(agreedActions, { by: 'owner' })).values()].sort(),
					practices: (await everyOf(read, publishedPractices, {})).length,
					found: new Map([...(await read.search({ words: 'travel' })).kinds].sort())
				};
			}
			return seen;
		};
		const was = await seenBy(inPostgres);
		expect(Object.keys(was).length).toBeGreaterThan(5);
		await expect.poll(() => seenBy(embedded)).toEqual(was);
		// Hundreds of use cases one after the other, each waiting for a disk: 15 s on a quiet machine, more than a minute beside other work.
	});
});
