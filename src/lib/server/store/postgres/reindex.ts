import { setImmediate as otherwise } from 'node:timers/promises';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { postingsOf, type Postings } from '#lib/server/search/postgres/postings';
import { indexedRecord, upgraded } from '../derive';
import type { Log } from '../log';
import type { Database, Run } from './database';
import { hold } from './derive-step';
import { recordTable } from './names';
import { finish, note, type Progress } from './progress';
import { recordColumns, type RecordRow } from './rows';

const AT_ONCE = 50;

interface IndexedRow extends RecordRow {
	/** Null where search does not know it. */
	readonly doc: number | null;
	readonly digest: string | null;
}

/** A record whose postings are not what follows from it; null where it is not to be found any more. */
interface Outdated {
	readonly id: string;
	readonly version: number;
	readonly search: Postings | null;
}

/**
 * Brings the next records of a kind up to date in the index, in a transaction of their own; what they should be found by is what
 * they are found by then. Pages are answered between any two of them. Gives how far it is then, or null once the kind is done.
 */
export async function reindex(database: Database, of: AnyCollection, progress: Progress, log: Log): Promise<Progress | null> {
	// Joined side by side, all that search knows of the kind would be gone through in every step: `offset 0` keeps it to these records.
	const rows = await database.ask<IndexedRow>(
		`select ${recordColumns('r')}, known.doc, known.digest from ${recordTable(of.kind)} as r
			left join lateral (select doc, digest from search_record where kind = $1 and id = r.id offset 0) as known on true
			where r.id > $2 order by r.id limit ${AT_ONCE}`,
		[of.kind, progress.after]
	);
	const outdated: Outdated[] = [];
	for (const row of rows) {
		await otherwise();
		const search = foundBy(of, row, log);
		if (search !== 'unknown' && (search ? search.digest !== row.digest : row.doc !== null))
			outdated.push({ id: row.id, version: row.version, search });
	}
	const next = rows.length < AT_ONCE ? null : { ...progress, after: rows.at(-1)!.id, done: progress.done + rows.length };
	await database.transaction(async (run) => {
		if (outdated.length > 0) await write(run, of, outdated);
		await (next ? note(run, 'index', of, next) : finish(run, 'index', of));
	});
	return next;
}

/** A record that search cannot be told of keeps what it is found by, and keeps no other from being brought up to date. */
function foundBy(of: AnyCollection, row: IndexedRow, log: Log): Postings | null | 'unknown' {
	try {
		const value = upgraded(of, row.shape, row.value);
		// Who may read it stands in its class.
		const found = indexedRecord(of, row.id, value, []);
		return found && postingsOf(found);
	} catch (trouble) {
		const name = trouble instanceof Error ? trouble.name : typeof trouble;
		log.warn(
			{ kind: of.kind, id: row.id, trouble: name },
			'Search keeps what it knew of a record: what it holds cannot be worked out.'
		);
		return 'unknown';
	}
}

async function write(run: Run, of: AnyCollection, outdated: readonly Outdated[]): Promise<void> {
	const all = await hold(run, of, outdated);
	if (all.length === 0) return;
	const touched = JSON.stringify(all.map(({ id }) => ({ kind: of.kind, id })));
	const [was] = await run<{ was: string }>(
		`select json_build_array(coalesce(json_agg(known.class), '[]'), coalesce(json_agg(known.length), '[]'))::text as was
			from json_to_recordset($1::text::json) as touched (kind text, id text)
			join search_record as known on known.kind = touched.kind and known.id = touched.id`,
		[touched]
	);
	const [classes, lengths] = JSON.parse(was!.was) as [number[], number[]];
	await run(
		`select index_record($1, r.id, r.class, nullif(given.search::text, 'null')::json)
			from json_to_recordset($2::text::json) as given (id text, search json) join ${recordTable(of.kind)} as r on r.id = given.id`,
		[of.kind, JSON.stringify(all)]
	);
	await run('select count_indexed($1::text::json, $2::int[], $3::int[])', [touched, classes, lengths]);
}
