import { storeContract } from '#lib/server/store/contract';
import { openTestStore, testFolder } from './open';

storeContract('embedded', async ({ collections, clock }) => {
	const dir = await testFolder();
	let store = await openTestStore(collections, clock, { dir });
	return {
		store,
		async reopen(other = {}) {
			await store.close();
			store = await openTestStore(other.collections ?? collections, other.clock ?? clock, { dir });
			return store;
		}
	};
});
