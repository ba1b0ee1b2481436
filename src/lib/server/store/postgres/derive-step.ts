import type { AnyCollection } from '#lib/domain/shared/collection';
import { refText } from '#lib/domain/shared/ids';
import { GATE } from './commit-function';
import type { Run } from './database';
import { holdsTable, keyColumn, recordTable } from './names';
import { classesOf, type Prepared } from './prepare';
import { inOrder, lockOf } from './record-locks';
import { COLUMN, keysOf } from './record-tables';

/**
 * Takes some records so that neither a commit nor an erasure changes them until the transaction ends, and tells which still stand
 * as they were read: whoever wrote the others wrote what follows from them as well.
 */
export async function hold<R extends { readonly id: string; readonly version: number }>(
	run: Run,
	of: AnyCollection,
	records: readonly R[]
): Promise<R[]> {
	await run(`select pg_advisory_xact_lock_shared(${GATE}, 1)`);
	const locks = records.map(({ id }) => lockOf(refText({ kind: of.kind, id }))).sort(inOrder);
	await run('select pg_advisory_xact_lock(lock) from unnest($1::bigint[]) as lock', [locks.map(String)]);
	const standing = await run<{ id: string; version: number }>(
		`select id, version from ${recordTable(of.kind)} where id = any ($1::text[])`,
		[records.map(({ id }) => id)]
	);
	const versions = new Map(standing.map(({ id, version }) => [id, version]));
	return records.filter(({ id, version }) => versions.get(id) === version);
}

/**
 * Writes who may read some records and by which keys and unique values they are found, where that is not what stands there. What
 * search finds of them changes its readers with them. Gives the unique values that another record holds.
 */
export async function writeKeys(run: Run, of: AnyCollection, prepared: readonly Prepared[]): Promise<number> {
	const standing = new Set(
		(
			await hold(
				run,
				of,
				prepared.map(({ kept }) => kept)
			)
		).map(({ id }) => id)
	);
	const all = prepared.filter(({ kept }) => standing.has(kept.id));
	if (all.length === 0) return 0;
	await run('select add_classes($1::text::json)', [JSON.stringify(classesOf(all))]);
	const written = await run<{ id: string; class: number; reclassed: boolean }>(updateOf(of), [JSON.stringify(all.map(columns))]);
	for (const { id, class: readers } of written.filter((each) => each.reclassed))
		await run('select reshelve_record($1, $2, $3)', [of.kind, id, readers]);
	for (const key of keysOf(of).filter(({ many }) => many)) await writeHeld(run, of, key.name, all);
	return writeUnique(run, of, all);
}

const columns = ({ kept }: Prepared): object => ({
	id: kept.id,
	class: kept.class,
	names: kept.names,
	...Object.fromEntries(Object.entries(kept.keys).map(([name, value]) => [bare(keyColumn(name)), value]))
});

/** A name without its quotation marks, as it stands in JSON. */
const bare = (quoted: string): string => quoted.slice(1, -1);

function updateOf(of: AnyCollection): string {
	const [table, ones] = [recordTable(of.kind), keysOf(of).filter(({ many }) => !many)];
	const names = ['class', 'names', ...ones.map((key) => keyColumn(key.name))];
	const given = names.map((name) => (name === 'class' ? 'fresh.class_' : `fresh.${name}`));
	const typed = ones.map((key) => `, ${keyColumn(key.name)} ${COLUMN[key.type]}`).join('');
	return `with fresh as materialized (
			select given.*, readers.id as class_, was.class as was_class
			from json_to_recordset($1::text::json) as given (id text, class text, names text[]${typed})
			join audience_class as readers on readers.hash = given.class join ${table} as was on was.id = given.id)
		update ${table} as record set ${names.map((name, at) => `${name} = ${given[at]}`).join(', ')}
		from fresh where record.id = fresh.id and (${names.map((name, at) => `record.${name} is distinct from ${given[at]}`).join(' or ')})
		returning record.id, record.class, fresh.was_class <> record.class as reclassed`;
}

async function writeHeld(run: Run, of: AnyCollection, key: string, all: readonly Prepared[]): Promise<void> {
	const table = holdsTable(of.kind, key);
	const held = all.flatMap(({ kept }) => (kept.keys[key] as readonly string[]).map((value) => ({ id: kept.id, value })));
	const given = 'json_to_recordset($1::text::json) as given (id text, value text)';
	await run(
		`delete from ${table} as held where id = any ($2::text[]) and not exists (
			select from ${given} where given.id = held.id and given.value = held.value)`,
		[JSON.stringify(held), all.map(({ kept }) => kept.id)]
	);
	await run(`insert into ${table} (id, value) select id, value from ${given} on conflict do nothing`, [JSON.stringify(held)]);
}

async function writeUnique(run: Run, of: AnyCollection, all: readonly Prepared[]): Promise<number> {
	const held = JSON.stringify(all.flatMap(({ unique }) => unique));
	const given = 'json_to_recordset($1::text::json) as mine (kind text, name text, value text, id text)';
	const same = '(mine.kind, mine.name, mine.value, mine.id) = (kept.kind, kept.name, kept.value, kept.id)';
	await run(
		`delete from unique_value as kept where kind = $2 and id = any ($3::text[])
			and not exists (select from ${given} where ${same})`,
		[held, of.kind, all.map(({ kept }) => kept.id)]
	);
	await run(
		`insert into unique_value (kind, name, value, id) select kind, name, value, id from ${given} on conflict do nothing`,
		[held]
	);
	const [left] = await run<{ count: number }>(
		`select count(*)::int as count from ${given} where not exists (select from unique_value as kept where ${same})`,
		[held]
	);
	return left!.count;
}
