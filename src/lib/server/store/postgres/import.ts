import type { Instant } from '#lib/domain/shared/clock';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { parseRef } from '#lib/domain/shared/ids';
import { StoreNotEmpty, type ArchivedBlob, type ArchivedChange, type ArchivedCommit } from '../archive';
import type { Log } from '../log';
import { bringBlob } from './blobs';
import { GATE } from './commit-function';
import type { Database, Run } from './database';
import { classesOf, prepare, type Prepared } from './prepare';
import { rederive } from './rederive';

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
	await database.transaction(async (run) => {
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
		for (const of of collections.values()) await rederive(run, of, log);
	});
	// The planner knows nothing yet of tables that were filled just now.
	await database.ask('analyze');
}

async function importBatch(
	run: Run,
	collections: ReadonlyMap<string, AnyCollection>,
	batch: readonly ArchivedCommit[]
): Promise<void> {
	if (batch.length === 0) return;
	const prepared = batch.map((commit) => commit.changes.map((change) => preparedChange(collections, change)));
	const text = JSON.stringify({
		classes: classesOf(prepared.flat().filter((each) => each !== null)),
		commits: batch.map((commit, n) => ({
			...commit,
			journal: commit.changes.map((change) => [
				change.do,
				change.ref,
				change.version,
				...(change.do === 'forget' ? [change.ground] : [])
			]),
			changes: commit.changes.map((change, at) => ({
				...parseRef(change.ref),
				do: change.do,
				version: change.version,
				ground: change.do === 'erase' ? change.ground : null,
				kept: prepared[n]![at]?.kept ?? null,
				blobs: change.do === 'put' && 'value' in change ? change.blobs : undefined
			}))
		}))
	});
	await run('select import_commits($1::text::json)', [text]);
}

/** What follows from a wording, without what search finds it by; null where there is none. */
function preparedChange(collections: ReadonlyMap<string, AnyCollection>, change: ArchivedChange): Prepared | null {
	const ref = parseRef(change.ref);
	const of = ref && collections.get(ref.kind);
	if (!of) throw new Error(`This Grove does not know the kind of ${change.ref}. Nothing was changed.`);
	if (!('value' in change)) return null;
	const prepared = prepare(of, ref.id, change.version, change.shape, change.value);
	return { ...prepared, kept: { ...prepared.kept, search: null } };
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

create or replace function import_commits(given json)
returns void language plpgsql as $fn$
#variable_conflict use_column
declare commit_ json; each json; sequence_ bigint; at_ text; by_ text; verb_ text; class_ int;
begin
	perform add_classes(given->'classes');
	for commit_ in select json_array_elements(given->'commits') loop
		select (commit_->>'n')::bigint, commit_->>'at', commit_->>'by', commit_->>'verb' into sequence_, at_, by_, verb_;
		for each in select json_array_elements(commit_->'changes') loop
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
				perform keep_record(each->'kept', class_, by_, verb_, at_);
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
			values (sequence_, at_, by_, verb_, commit_->>'subject', commit_->'journal');
	end loop;
	update counter set sequence = sequence_, at = greatest(counter.at, at_);
end $fn$;
`;
