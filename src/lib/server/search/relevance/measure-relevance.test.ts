import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sharedDatabase } from '#tests/postgres-server';
import { readCollections } from './collection';
import { onEmbedded, onPostgres } from './ground';
import { measureRelevance } from './measure-relevance';

const village = fileURLToPath(new URL('../../../../../tests/bench/relevance/village', import.meta.url));

test('search ranks the small collection of our own well, on both engines', async () => {
	const [collection] = await readCollections(village);
	const embedded = await onEmbedded((store) => measureRelevance(collection!, 'embedded', store));
	const postgres = await onPostgres(await sharedDatabase(), (store) => measureRelevance(collection!, 'postgres', store));
	for (const measured of [embedded, postgres]) {
		expect(measured.collection).toBe('VILLAGE');
		expect(measured.ndcg10).toBeGreaterThan(0.85);
		expect(measured.map).toBeGreaterThan(0.75);
		expect(measured.recall100).toBeGreaterThan(0.85);
	}
});
