import type { Store } from '#lib/domain/shared/context';
import { collections } from '#lib/server/collections';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import type { TestClock } from '#tests/world';
import type { Forgetful } from '#lib/server/store/forgetful';
import { openTestStore } from './open';

const silent = { info() {}, warn() {}, error() {} };

type Engines = readonly (readonly [name: string, open: (clock: TestClock) => Promise<Store & Forgetful>])[];

const postgres = async (clock: TestClock) =>
	openPostgresStore({ url: await sharedDatabase(), collections, clock, log: silent, secret: 's' });

/** Both engines with all of the workspace's collections, for what must hold in either. */
export const ENGINES: Engines = [
	['embedded', (clock) => openTestStore(collections, clock)],
	['PostgreSQL', postgres]
];

/** The same, where what is found by words counts: the embedded engine with its index in a thread of its own. */
export const SEARCHING_ENGINES: Engines = [
	['embedded', (clock) => openTestStore(collections, clock, { search: openMinisearchIndex() })],
	['PostgreSQL', postgres]
];
