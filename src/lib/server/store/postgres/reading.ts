import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type { Reading } from '#lib/domain/shared/context';
import type { Reader } from '#lib/domain/shared/policy';
import { related } from '#lib/server/search/postgres/related';
import { search } from '#lib/server/search/postgres/search';
import type { Blocks } from '#lib/server/search/postgres/blocks/blocks';
import type { Excerpts } from '../excerpts';
import { checkQuery, checkWhere, MOST_EXCERPTS } from '../query';
import type { Asker } from './asker';
import { readBlob } from './blobs';
import { count } from './count';
import type { Database } from './database';
import { excerpts } from './excerpts';
import { find, findMany, findUnique } from './find';
import { follow } from './follow';
import { history } from './history';
import { list } from './list';
import { Memory } from './memory';
import type { Standing } from './reindexing';
import { removed } from './removed';

interface ReadingOf {
	readonly database: Database;
	readonly reader: Reader;
	readonly collections: ReadonlyMap<string, AnyCollection>;
	readonly clock: Clock;
	readonly secret: string;
	readonly kept: Excerpts;
	/** Grows with each commit that this process made or heard of. */
	readonly moment: () => number;
	/** How the kinds that are searched stand in the index; all kinds where null. */
	readonly standing?: (kinds: readonly string[] | null) => Standing;
	/** The blocks of the index, where the process keeps up with them. */
	readonly blocks?: Blocks;
}

/** The workspace as one reader sees it. */
export function readingOf({
	database,
	reader,
	collections,
	clock,
	secret,
	kept,
	moment,
	standing = () => 'now',
	blocks
}: ReadingOf): Reading {
	const along = [...collections.values()].filter((of) => of.comesAlong);
	const asker: Asker = { database, reader, collections, along, memory: new Memory(collections, moment) };
	return {
		find: (of, id) => find(asker, of, id),
		findUnique: (of, name, value) => findUnique(asker, of, name, value),
		findMany: (refs) => findMany(asker, refs),
		list: async (of, query = {}) => list(asker, of, checkQuery(of, query, secret), secret),
		excerpts: async (of, query = {}) => excerpts(asker, kept, of, checkQuery(of.of, query, secret, MOST_EXCERPTS), secret),
		count: async (of, { where, by }) => count(database, reader, of, checkWhere(of, where), by),
		follow: (of, query) => follow(asker, of, query),
		search: async (query) => {
			const began = moment();
			const found = await search(database, reader, collections, query, (hits) => asker.memory.learn(began, hits), { blocks });
			return standing(null) === 'now' ? found : { ...found, ready: false, earlier: standing(query.kinds ?? null) !== 'partly' };
		},
		related: (query) => {
			const began = moment();
			return related(database, reader, collections, query, (hits) => asker.memory.learn(began, hits));
		},
		blob: (of, id, blob) => readBlob(database, reader, of, id, blob),
		history: (of, id) => history(database, reader, of, id),
		removed: (query = {}) => removed(database, reader, collections, clock, secret, query)
	};
}
