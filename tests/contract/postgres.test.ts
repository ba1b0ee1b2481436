import { onTestFinished } from 'vitest';
import { storeContract } from '#lib/server/store/contract';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';

const silent = { info() {}, warn() {}, error() {} };

storeContract('PostgreSQL', async ({ collections, clock, blobRoom }) => {
	const url = await sharedDatabase();
	const open = async (other: { collections?: typeof collections; clock?: typeof clock } = {}) => {
		const store = await openPostgresStore({
			url,
			collections,
			clock,
			log: silent,
			secret: 'for tests',
			connections: 4,
			blobRoom,
			...other
		});
		onTestFinished(() => store.close());
		return store;
	};
	const store = await open();
	// What is opened again is a second application process to this database; the first may go on.
	return { store, reopen: (other = {}) => open(other) };
});
