import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Reader } from '#lib/domain/shared/policy';
import type { Database } from './database';
import type { Memory } from './memory';

/** One reader who asks a database, and remembers what it said. */
export interface Asker {
	readonly database: Database;
	readonly reader: Reader;
	readonly memory: Memory;
	readonly collections: ReadonlyMap<string, AnyCollection>;
	/** The kinds that come along with whatever names them. */
	readonly along: readonly AnyCollection[];
}
