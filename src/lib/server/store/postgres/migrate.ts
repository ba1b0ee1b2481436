import { createHash } from 'node:crypto';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { BLOCK_TABLES } from '#lib/server/search/postgres/blocks/tables';
import { SEARCH_TABLES } from '#lib/server/search/postgres/tables';
import type { Log } from '../log';
import { BLOB_FUNCTION } from './blobs';
import { COMMIT_FUNCTION, GATE } from './commit-function';
import type { Database } from './database';
import { ERASE_FUNCTION } from './erase';
import { IMPORT_FUNCTION } from './import';
import { FIXED_TABLES } from './fixed-tables';
import { begin, isOutdated, setSetting, settingsOf, type Settings } from './progress';
import { dispatchFunctions, dropKeys, indexMark, keepFunction, keysMark, recordTables } from './record-tables';

/** The version of the tables. A database written by a newer Grove is refused. */
const FORMAT = 1;

/**
 * Brings the tables to what the declarations say, in one transaction, while no other process commits or migrates. Where
 * nothing changed since the last start this only compares two marks. What follows from records by a changed declaration is
 * noted here and worked out later, in steps (`progress.ts`).
 * @throws StoreUnavailable where the database was written by a newer Grove
 */
export async function migrate(database: Database, collections: readonly AnyCollection[], log: Log): Promise<void> {
	await database.transaction(async (run) => {
		await run(`select pg_advisory_xact_lock(${GATE}, 1)`);
		await run('create table if not exists setting (name text primary key, value text not null)');
		const known = await settingsOf(run);
		refuseNewer(known, collections);
		const tables = statementsOf(collections, kindsOf(known, collections));
		const mark = markOf(tables, collections);
		if (known.get('tables') === mark) return;
		for (const of of collections) if (isOutdated(known, 'kind', of)) await run(dropKeys(of));
		for (const statement of tables) await run(statement);
		for (const of of collections) {
			if (isOutdated(known, 'kind', of)) await begin(run, 'kind', of);
			if (isOutdated(known, 'index', of)) await begin(run, 'index', of);
			await setSetting(run, `shape ${of.kind}`, String(of.version));
		}
		await setSetting(run, 'format', String(FORMAT));
		await setSetting(run, 'tables', mark);
		log.info({ format: FORMAT, kinds: collections.length }, 'The tables of the workspace were brought up to date.');
	});
}

/** Statements in the order in which they are run; each text may hold several. */
const statementsOf = (collections: readonly AnyCollection[], kinds: readonly string[]): string[] => [
	FIXED_TABLES,
	SEARCH_TABLES,
	BLOCK_TABLES,
	...collections.map(recordTables),
	...collections.map(keepFunction),
	dispatchFunctions(
		collections.map((of) => of.kind),
		kinds
	),
	BLOB_FUNCTION,
	COMMIT_FUNCTION,
	ERASE_FUNCTION,
	IMPORT_FUNCTION
];

/** The kinds declared now and those that were once: their records are kept, readable to nobody. */
const kindsOf = (known: Settings, collections: readonly AnyCollection[]): string[] => {
	const once = [...known.keys()].filter((name) => name.startsWith('kind ')).map((name) => name.slice('kind '.length));
	return [...new Set([...once, ...collections.map((of) => of.kind)])].sort();
};

function markOf(tables: readonly string[], collections: readonly AnyCollection[]): string {
	const text = JSON.stringify([FORMAT, tables, collections.map((of) => [keysMark(of), indexMark(of)])]);
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function refuseNewer(known: Settings, collections: readonly AnyCollection[]): void {
	const newer =
		Number(known.get('format') ?? 0) > FORMAT ||
		collections.some((of) => Number(known.get(`shape ${of.kind}`) ?? 0) > of.version);
	if (!newer) return;
	throw new StoreUnavailable(
		'failed',
		'This database was written by a newer version of Grove. Nothing was changed; start that version.'
	);
}
