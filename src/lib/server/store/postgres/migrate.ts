import { createHash } from 'node:crypto';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { SEARCH_TABLES } from '#lib/server/search/postgres/tables';
import type { Log } from '../log';
import { BLOB_FUNCTION } from './blobs';
import { COMMIT_FUNCTION, GATE } from './commit-function';
import type { Database, Run } from './database';
import { ERASE_FUNCTION } from './erase';
import { IMPORT_FUNCTION } from './import';
import { FIXED_TABLES } from './fixed-tables';
import { declarationMark, dispatchFunctions, dropKeys, keepFunction, recordTables } from './record-tables';
import { rederive, WRITE_FUNCTION } from './rederive';

/** The version of the tables. A database written by a newer Grove is refused. */
const FORMAT = 1;

/**
 * Brings the tables to what the declarations say, in one transaction, while no other process commits or migrates. Where
 * nothing changed since the last start this only compares two marks.
 * @throws StoreUnavailable where the database was written by a newer Grove
 */
export async function migrate(database: Database, collections: readonly AnyCollection[], log: Log): Promise<void> {
	await database.transaction(async (run) => {
		await run(`select pg_advisory_xact_lock(${GATE}, 1)`);
		await run('create table if not exists setting (name text primary key, value text not null)');
		const known = await settings(run);
		refuseNewer(known, collections);
		const tables = statementsOf(collections, kindsOf(known, collections));
		const mark = markOf(tables, collections);
		if (known.get('tables') === mark) return;
		const changed = collections.filter((of) => known.get(`kind ${of.kind}`) !== declarationMark(of));
		for (const of of changed) await run(dropKeys(of.kind));
		for (const statement of tables) await run(statement);
		for (const of of changed) {
			await rederive(run, of, log);
			await set(run, `kind ${of.kind}`, declarationMark(of));
			await set(run, `shape ${of.kind}`, String(of.version));
		}
		await set(run, 'format', String(FORMAT));
		await set(run, 'tables', mark);
		log.info({ format: FORMAT, kinds: collections.length }, 'The tables of the workspace were brought up to date.');
	});
}

/** Statements in the order in which they are run; each text may hold several. */
const statementsOf = (collections: readonly AnyCollection[], kinds: readonly string[]): string[] => [
	FIXED_TABLES,
	SEARCH_TABLES,
	...collections.map(recordTables),
	...collections.map(keepFunction),
	dispatchFunctions(
		collections.map((of) => of.kind),
		kinds
	),
	BLOB_FUNCTION,
	COMMIT_FUNCTION,
	ERASE_FUNCTION,
	WRITE_FUNCTION,
	IMPORT_FUNCTION
];

/** The kinds declared now and those that were once: their records are kept, readable to nobody. */
const kindsOf = (known: ReadonlyMap<string, string>, collections: readonly AnyCollection[]): string[] => {
	const once = [...known.keys()].filter((name) => name.startsWith('kind ')).map((name) => name.slice('kind '.length));
	return [...new Set([...once, ...collections.map((of) => of.kind)])].sort();
};

function markOf(tables: readonly string[], collections: readonly AnyCollection[]): string {
	const text = JSON.stringify([FORMAT, tables, collections.map(declarationMark)]);
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

async function settings(run: Run): Promise<ReadonlyMap<string, string>> {
	const rows = await run<{ name: string; value: string }>('select name, value from setting');
	return new Map(rows.map((row) => [row.name, row.value]));
}

const set = (run: Run, name: string, value: string): Promise<unknown> =>
	run('insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value', [name, value]);

function refuseNewer(known: ReadonlyMap<string, string>, collections: readonly AnyCollection[]): void {
	const newer =
		Number(known.get('format') ?? 0) > FORMAT ||
		collections.some((of) => Number(known.get(`shape ${of.kind}`) ?? 0) > of.version);
	if (!newer) return;
	throw new StoreUnavailable(
		'failed',
		'This database was written by a newer version of Grove. Nothing was changed; start that version.'
	);
}
