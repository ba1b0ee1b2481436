import type { Store } from '#lib/domain/shared/context';
import { collections } from '#lib/server/collections';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import type { Forgetful } from '#lib/server/store/forgetful';
import type { TestClock } from '#tests/world';
import { freshPostgresStore } from './fresh-postgres-store';
import { MACHINE_STAYS_UP, openTestStore } from './open';

type Engines = readonly (readonly [name: string, open: (clock: TestClock) => Promise<Store & Forgetful>])[];

/** Both engines with all of the workspace's collections, for what must hold in either. */
export const ENGINES: Engines = [
	['embedded', (clock) => openTestStore(collections, clock, MACHINE_STAYS_UP)],
	['PostgreSQL', freshPostgresStore]
];

/** The same, where what is found by words counts: the embedded engine with its index in a thread of its own. */
export const SEARCHING_ENGINES: Engines = [
	['embedded', (clock) => openTestStore(collections, clock, { ...MACHINE_STAYS_UP, search: openMinisearchIndex() })],
	['PostgreSQL', freshPostgresStore]
];
