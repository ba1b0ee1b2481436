import type { Clock } from '#lib/domain/shared/clock';
import type { Erasure } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import type { Log } from '../log';
import { CHANNEL, GATE } from './commit-function';
import type { Database } from './database';
import { recordTable } from './names';

/**
 * Forgets the text of records: the current wording, those before it, their unique values and postings. What stays is
 * that they were, under which id, and who had them erased, when and on what ground. No commit goes on meanwhile.
 */
export async function erase(database: Database, clock: Clock, log: Log, wish: Erasure): Promise<void> {
	const refs = JSON.stringify(wish.refs.map(({ kind, id }) => ({ kind, id })));
	await database.transaction(async (run) => {
		await run(`select pg_advisory_xact_lock(${GATE}, 1)`);
		await run(ERASE, [refs, wish.by, wish.ground, clock.now(), wish.refs.map(refText)]);
	});
	await sweep(database, log, wish.refs);
}

/** Old versions of rows lie in the files until they are swept; left to the server's own time that could be weeks. */
async function sweep(database: Database, log: Log, refs: readonly Ref[]): Promise<void> {
	const kinds = [...new Set(refs.map((ref) => ref.kind))];
	for (const table of ['revision', 'posting', 'search_record', 'unique_value', ...kinds.map(recordTable)]) {
		try {
			await database.ask(`vacuum ${table}`);
		} catch (error) {
			log.warn({ table, trouble: String(error) }, 'The erased rows could not be swept yet; the server will do so later.');
		}
	}
}

/** $1 the records as JSON, $2 by, $3 ground, $4 now, $5 the records as texts */
const ERASE = `select erase_records($1::text::json, $2, $3, $4, $5::text[])`;

export const ERASE_FUNCTION = `
create or replace function erase_records(touched json, by_ text, ground_ text, now_ text, refs_ text[])
returns void language plpgsql as $fn$
#variable_conflict use_column
declare each record; sequence_ bigint; at_ text; was_class int[]; was_length int[];
begin
	select array_agg(indexed.class), array_agg(indexed.length) into was_class, was_length
		from json_to_recordset(touched) as gone (kind text, id text)
		join search_record as indexed on indexed.kind = gone.kind and indexed.id = gone.id;
	update counter set sequence = counter.sequence + 1, at = greatest(now_, counter.at)
		returning counter.sequence, counter.at into sequence_, at_;
	for each in select distinct gone.kind, gone.id, record_version(gone.kind, gone.id) as version
		from json_to_recordset(touched) as gone (kind text, id text)
	loop
		continue when each.version = 0;
		perform index_record(each.kind, each.id, null, null);
		perform drop_record(each.kind, each.id);
		delete from revision where kind = each.kind and id = each.id;
		delete from unique_value where kind = each.kind and id = each.id;
		insert into removed (kind, id, version, at, by, sequence, ground)
			values (each.kind, each.id, abs(each.version) + 1, at_, by_, sequence_, ground_)
			on conflict (kind, id) do update
			set version = excluded.version, at = excluded.at, by = excluded.by, sequence = excluded.sequence, ground = excluded.ground;
	end loop;
	perform count_indexed(touched, was_class, was_length);
	insert into journal (sequence, at, by, verb, subject, refs) values (sequence_, at_, by_, 'erase', refs_[1], refs_);
	perform pg_notify('${CHANNEL}', sequence_::text);
end $fn$;
`;
