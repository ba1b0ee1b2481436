import type { Instant } from '#lib/domain/shared/clock';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { parseRef } from '#lib/domain/shared/ids';
import { StoreNotEmpty, type ArchivedBlob, type ArchivedChange, type ArchivedCommit } from '../archive';
import type { Log } from '../log';
import { bringBlob } from './blobs';
import { GATE } from './commit-function';
import type { Database, Run } from './database';
import { apart, classesOf, prepare, type Prepared } from './prepare';
import { indexImported } from './index-imported';

const AT_ONCE = 100;

/**
 * Brings a workspace onto empty ground, in one transaction: what fails half way leaves nothing. Keys are written with each
 * commit; unique values and postings follow once at the end, from the wordings that are current then.
 * @throws StoreNotEmpty, with nothing changed
 */
export async function importAll(
	database: Database,
	collections: ReadonlyMap<string, AnyCollection>,
	log: Log,
	now: Instant,
	commits: AsyncIterable<ArchivedCommit>,
	blobs?: AsyncIterable<ArchivedBlob>
): Promise<void> {
	await database.transaction(async (run, copy) => {
		await run(`select pg_advisory_xact_lock(${GATE}, 1)`);
		const [counter] = await run<{ sequence: number }>('select sequence from counter');
		if (counter!.sequence > 0) throw new StoreNotEmpty();
		for await (const blob of blobs ?? []) await bringBlob(run, blob, now);
		let batch: ArchivedCommit[] = [];
		for await (const commit of commits) {
			if (batch.push(commit) === AT_ONCE) {
				await importBatch(run, collections, batch);
				batch = [];
			}
		}
		await importBatch(run, collections, batch);
		await run('delete from blob where not exists (select from blob_of where blob_of.blob = blob.id)');
		await indexImported(run, copy, [...collections.values()], log);
	});
	await settle(database, log);
}

/** The planner knows nothing yet of tables that were filled just now. */
const settle = (database: Database, log: Log): Promise<void> =>
	database
		.transaction(async (run) => void (await run('analyze')))
		.catch((trouble: unknown) =>
			log.warn({ trouble: String(trouble) }, 'The tables were not counted through; the server will do so later.')
		);

async function importBatch(
	run: Run,
	collections: ReadonlyMap<string, AnyCollection>,
	batch: readonly ArchivedCommit[]
): Promise<void> {
	if (batch.length === 0) return;
	const prepared = batch.map((commit) => commit.changes.map((change) => preparedChange(collections, change)));
	const commits = batch.map(({ changes, ...commit }) => ({
		...commit,
		changes: changes.map((change) => [change.do, change.ref, change.version, ...(change.do === 'forget' ? [change.ground] : [])])
	}));
	const changes = batch.flatMap((commit, nth) =>
		commit.changes.map((change, at) => {
			const { change: kept = null, value = null } = prepared[nth]![at] ? apart(prepared[nth]![at].kept) : {};
			const ground = change.do === 'erase' ? change.ground : null;
			const blobs = change.do === 'put' && 'value' in change ? change.blobs : undefined;
			return {
				n: commit.n,
				value,
				change: { ...parseRef(change.ref), do: change.do, version: change.version, ground, kept, blobs }
			};
		})
	);
	await run('select import_commits($1::text::json, $2::text::json, $3::text::json)', [
		JSON.stringify(classesOf(prepared.flat().filter((each) => each !== null))),
		JSON.stringify(commits),
		JSON.stringify(changes)
	]);
}

/** What follows from a wording, without what search finds it by; null where there is none. */
function preparedChange(collections: ReadonlyMap<string, AnyCollection>, change: ArchivedChange): Prepared | null {
	const ref = parseRef(change.ref);
	const of = ref && collections.get(ref.kind);
	if (!of) throw new Error(`This Grove does not know the kind of ${change.ref}. Nothing was changed.`);
	if (!('value' in change)) return null;
	return prepare(of, ref.id, change.version, change.shape, change.value, false);
}

export const IMPORT_FUNCTION = `
-- Notes which blobs a record names. What is known of one is kept also where its bytes did not come.
create or replace function bring_blobs(kind_ text, id_ text, given json)
returns void language plpgsql as $fn$
begin
	delete from blob_of where kind = kind_ and id = id_;
	if given is null then return; end if;
	insert into blob (id, size, sha256, at, whole, named)
		select id, size, sha256, '', true, true from json_to_recordset(given) as came (id text, size int, sha256 text)
		on conflict do nothing;
	insert into blob_of (kind, id, blob) select kind_, id_, id from json_to_recordset(given) as came (id text);
end $fn$;

drop function if exists import_commits(json);
drop function if exists write_records(json);
create or replace function import_commits(classes json, commits json, changes_ json)
returns void language plpgsql as $fn$
#variable_conflict use_column
declare each json; value_ json; sequence_ bigint; at_ text; by_ text; verb_ text; class_ int;
begin
	perform add_classes(classes);
	for sequence_, at_, by_, verb_, each, value_ in
		select n, done.at, done.by, done.verb, given.change, given.value
		from rows from (json_to_recordset(changes_) as (n bigint, change json, value json)) with ordinality as given (n, change, value, place)
		join json_to_recordset(commits) as done (n bigint, at text, by text, verb text) using (n)
		order by place
	loop
		if each->>'do' = 'erase' then
			perform erase_record(each->>'kind', each->>'id', (each->>'version')::int, at_, by_, sequence_, each->>'ground');
			continue;
		end if;
		if each->>'do' = 'forget' then
			delete from revision where kind = each->>'kind' and id = each->>'id' and version < (each->>'version')::int;
			continue;
		end if;
		perform supersede_record(each->>'kind', each->>'id');
		if each->>'kept' is not null then
			select id into class_ from audience_class where hash = each->'kept'->>'class';
			perform keep_record(each->'kept', value_, class_, by_, verb_, at_);
			perform bring_blobs(each->>'kind', each->>'id', each->'blobs');
			delete from removed where kind = each->>'kind' and id = each->>'id';
		else
			perform drop_record(each->>'kind', each->>'id');
		end if;
		if each->>'do' = 'remove' then
			insert into removed (kind, id, version, at, by, sequence)
				values (each->>'kind', each->>'id', (each->>'version')::int, at_, by_, sequence_)
				on conflict (kind, id) do update set version = excluded.version, at = excluded.at, by = excluded.by,
					sequence = excluded.sequence, ground = null;
		end if;
	end loop;
	insert into journal (sequence, at, by, verb, subject, changes)
		select n, at, by, verb, subject, changes
		from json_to_recordset(commits) as done (n bigint, at text, by text, verb text, subject text, changes json);
	update counter set (sequence, at) = (select n, greatest(counter.at, done.at)
		from json_to_recordset(commits) as done (n bigint, at text) order by n desc limit 1);
end $fn$;
`;
