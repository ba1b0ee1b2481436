import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Log } from '../log';
import { classesOf, prepare, type Prepared } from './prepare';
import type { Run } from './database';
import { recordTable } from './names';
import { recordColumns, type RecordRow } from './rows';

const AT_ONCE = 200;

interface WrittenRow extends RecordRow {
	readonly by: string;
	readonly verb: string;
	readonly at: string;
}

/** Works out keys, audiences, unique values and postings of all records of a kind anew; their wordings stay as they are. */
export async function rederive(run: Run, of: AnyCollection, log: Log): Promise<void> {
	let [after, done] = ['', 0];
	await run('delete from unique_value where kind = $1', [of.kind]);
	for (;;) {
		const rows = await run<WrittenRow>(
			`select ${recordColumns('r')}, r.at, r.by, r.verb from ${recordTable(of.kind)} as r where r.id > $1 order by r.id limit ${AT_ONCE}`,
			[after]
		);
		const prepared = rows.map((row) => prepare(of, row.id, row.version, row.shape, row.value));
		await writeDerived(run, prepared, rows);
		done += rows.length;
		if (rows.length < AT_ONCE) break;
		after = rows.at(-1)!.id;
	}
	if (done > 0) log.info({ kind: of.kind, records: done }, 'Keys and index of a kind of record were worked out anew.');
}

/** Writes records with everything that follows from them, outside of any commit. `rows` says who wrote each and when. */
export async function writeDerived(
	run: Run,
	prepared: readonly Prepared[],
	rows: readonly { readonly by: string; readonly verb: string; readonly at: string }[]
): Promise<void> {
	if (prepared.length === 0) return;
	const text = JSON.stringify({
		classes: classesOf(prepared),
		unique: prepared.flatMap((each) => each.unique),
		records: prepared.map((each, at) => ({ ...each.kept, by: rows[at]!.by, verb: rows[at]!.verb, at: rows[at]!.at }))
	});
	await run('select write_records($1::text::json)', [text]);
}

export const WRITE_FUNCTION = `
create or replace function write_records(given json)
returns void language plpgsql as $fn$
#variable_conflict use_column
declare each json; class_ int; was_class int[]; was_length int[];
begin
	perform add_classes(given->'classes');
	select array_agg(indexed.class), array_agg(indexed.length) into was_class, was_length
		from json_to_recordset(given->'records') as written (kind text, id text)
		join search_record as indexed on indexed.kind = written.kind and indexed.id = written.id;
	insert into unique_value (kind, name, value, id)
		select kind, name, value, id from json_to_recordset(given->'unique') as mine (kind text, name text, value text, id text);
	for each in select json_array_elements(given->'records') loop
		select id into class_ from audience_class where hash = each->>'class';
		perform keep_record(each, class_, each->>'by', each->>'verb', each->>'at');
		perform index_record(each->>'kind', each->>'id', class_, (each->>'search')::json);
	end loop;
	perform count_indexed(given->'records', was_class, was_length);
end $fn$;
`;
