import type { Clock } from '#lib/domain/shared/clock';
import type { Erasure } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import type { Log } from '../log';
import { CHANNEL, GATE } from './commit-function';
import type { Database } from './database';
import { recordTable } from './names';

/**
 * Forgets the text of records: the current wording, those before it, their unique values and postings; of those that live
 * on, the earlier wordings. What stays is that they were, under which id, and who had them erased, when and on what ground.
 * No commit goes on meanwhile.
 */
export async function erase(database: Database, clock: Clock, log: Log, wish: Erasure): Promise<void> {
	const refs = JSON.stringify(wish.refs.map(({ kind, id }) => ({ kind, id })));
	const buckets = await database.transaction(async (run) => {
		await run(`select pg_advisory_xact_lock(${GATE}, 1)`);
		const held = await run<{ bucket: number }>(BUCKETS, [refs]);
		const text = [refs, JSON.stringify(wish.earlier ?? []), wish.by, wish.ground, clock.now()];
		await run('select erase_records($1::text::json, $2::text::json, $3, $4, $5)', text);
		return held;
	});
	for (const { bucket } of buckets) await settle(database, log, bucket);
	await sweep(database, log, [...wish.refs, ...(wish.earlier ?? [])]);
}

const BUCKETS = `select distinct bucket_of(doc) as bucket from search_record as known
	join json_to_recordset($1::text::json) as gone (kind text, id text) on gone.kind = known.kind and gone.id = known.id`;

/** What blocks say of an erased record counts for nothing already; here it goes. */
async function settle(database: Database, log: Log, bucket: number): Promise<void> {
	try {
		await database.transaction((run) => run('select settle_bucket($1)', [bucket]));
	} catch (error) {
		log.warn({ bucket, trouble: String(error) }, 'Blocks that told of an erased record could not be made anew yet.');
	}
}

const WRITTEN = [
	'revision',
	'posting',
	'posting_block',
	'posting_place',
	'blocked_term',
	'search_record',
	'unique_value',
	'blob',
	'blob_piece'
];

/** Old versions of rows lie in the files until they are swept; left to the server's own time that could be weeks. */
async function sweep(database: Database, log: Log, refs: readonly Ref[]): Promise<void> {
	const kinds = [...new Set(refs.map((ref) => ref.kind))];
	for (const table of [...WRITTEN, ...kinds.map(recordTable)]) {
		try {
			await database.ask(`vacuum ${table}`);
		} catch (error) {
			log.warn({ table, trouble: String(error) }, 'The erased rows could not be swept yet; the server will do so later.');
		}
	}
}

export const ERASE_FUNCTION = `
drop function if exists erase_records(json, text, text, text);

create or replace function erase_records(touched json, earlier json, by_ text, ground_ text, now_ text)
returns void language plpgsql as $fn$
#variable_conflict use_column
declare each record; sequence_ bigint; at_ text; was_class int[]; was_length int[]; done json[] := '{}';
begin
	select array_agg(indexed.class), array_agg(indexed.length) into was_class, was_length
		from json_to_recordset(touched) as gone (kind text, id text)
		join search_record as indexed on indexed.kind = gone.kind and indexed.id = gone.id;
	update counter set sequence = counter.sequence + 1, at = greatest(now_, counter.at)
		returning counter.sequence, counter.at into sequence_, at_;
	for each in select distinct gone.kind, gone.id, abs(record_version(gone.kind, gone.id)) + 1 as version
		from json_to_recordset(touched) as gone (kind text, id text)
		where record_version(gone.kind, gone.id) <> 0 and not exists (
			select from removed where removed.kind = gone.kind and removed.id = gone.id and ground is not null)
		order by 1, 2
	loop
		perform index_record(each.kind, each.id, null, null);
		perform erase_record(each.kind, each.id, each.version, at_, by_, sequence_, ground_);
		done := done || json_build_array('erase', each.kind || '/' || each.id, each.version);
	end loop;
	perform count_indexed(touched, was_class, was_length);
	-- The last wording is never among the earlier ones; that of a removed record lies among the revisions.
	for each in select distinct named.kind, named.id, named.version
		from (select kind, id, least(version, abs(record_version(kind, id)) - (record_version(kind, id) < 0)::int) as version
			from json_to_recordset(earlier) as wanted (kind text, id text, version int)) as named
		join revision as old on old.kind = named.kind and old.id = named.id and old.version < named.version
		order by 1, 2
	loop
		delete from revision where kind = each.kind and id = each.id and version < each.version;
		done := done || json_build_array('forget', each.kind || '/' || each.id, each.version, ground_);
	end loop;
	delete from blob where named and not exists (select from blob_of where blob_of.blob = blob.id);
	if cardinality(done) = 0 then
		-- Nothing to erase (any more): the number goes back.
		update counter set sequence = counter.sequence - 1;
		return;
	end if;
	insert into journal (sequence, at, by, verb, subject, changes)
		values (sequence_, at_, by_, 'erase', done[1]->>1, array_to_json(done));
	perform pg_notify('${CHANNEL}', sequence_::text);
end $fn$;

-- Leaves of a record that it was, and who had it erased, when and on what ground.
create or replace function erase_record(kind_ text, id_ text, version_ int, at_ text, by_ text, sequence_ bigint, ground_ text)
returns void language plpgsql as $fn$
begin
	perform drop_record(kind_, id_);
	delete from revision where kind = kind_ and id = id_;
	delete from unique_value where kind = kind_ and id = id_;
	delete from blob_of where kind = kind_ and id = id_;
	insert into removed (kind, id, version, at, by, sequence, ground) values (kind_, id_, version_, at_, by_, sequence_, ground_)
		on conflict (kind, id) do update set version = excluded.version, at = excluded.at, by = excluded.by,
			sequence = excluded.sequence, ground = excluded.ground;
end $fn$;
`;
