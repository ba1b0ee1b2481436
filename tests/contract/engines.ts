import type { Store } from '#lib/domain/shared/context';
import { collections } from '#lib/server/collections';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import type { TestClock } from '#tests/world';
import { openTestStore } from './open';

const silent = { info() {}, warn() {}, error() {} };

/** Both engines with all of the workspace's collections, for what must hold in either. */
export const ENGINES: readonly (readonly [string, (clock: TestClock) => Promise<Store>])[] = [
	['embedded', (clock) => openTestStore(collections, clock, { search: openMinisearchIndex() })],
	[
		'PostgreSQL',
		async (clock) => openPostgresStore({ url: await sharedDatabase(), collections, clock, log: silent, secret: 's' })
	]
];
