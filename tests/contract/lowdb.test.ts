import { describe } from 'vitest';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import type { SearchIndex } from '#lib/server/search/port';
import { storeContract, type OpenFresh } from '#lib/server/store/contract';
import { searching } from '#lib/server/store/contract/searching';
import { openTestStore, testFolder } from './open';
import { wordIndex } from './word-index';

const openWith =
	(search: () => SearchIndex): OpenFresh =>
	async ({ collections, clock, blobRoom }) => {
		const dir = await testFolder();
		let store = await openTestStore(collections, clock, { dir, search: search(), blobRoom });
		return {
			store,
			async reopen(other = {}) {
				await store.close();
				store = await openTestStore(other.collections ?? collections, other.clock ?? clock, { dir, search: search(), blobRoom });
				return store;
			}
		};
	};

// Starting the real index takes longer than most of these tests, so it takes part in those that are about searching.
storeContract('embedded', openWith(wordIndex));
describe('the embedded store with its own search', () => searching(openWith(openMinisearchIndex)));
