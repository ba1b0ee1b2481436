import type { AnyCollection } from '#lib/domain/shared/collection';
import { indexAfresh } from '#lib/server/search/postgres/afresh';
import { postingsOf } from '#lib/server/search/postgres/postings';
import { derive, indexedRecord, upgraded } from '../derive';
import type { Log } from '../log';
import type { Copy, Run } from './database';
import { recordTable } from './names';
import { recordColumns, type RecordRow } from './rows';

const AT_ONCE = 200;

interface ImportedRow extends RecordRow {
	readonly class: number;
}

/** Writes what follows from the wordings that are current once a workspace was brought in: unique values and the index of search. */
export async function indexImported(run: Run, copy: Copy, collections: readonly AnyCollection[], log: Log): Promise<void> {
	await indexAfresh(run, copy, async (add) => {
		for (const of of collections) {
			if (!of.search && Object.keys(of.unique).length === 0) continue;
			let done = 0;
			for await (const rows of current(run, of)) {
				const values = rows.map((row) => ({ id: row.id, class: row.class, value: upgraded(of, row.shape, row.value) }));
				await holdUnique(run, of, values);
				await add(
					of.kind,
					values.flatMap((each) => found(of, each))
				);
				done += rows.length;
			}
			if (done > 0) log.info({ kind: of.kind, records: done }, 'A kind of record can be found.');
		}
	});
}

interface Current {
	readonly id: string;
	readonly class: number;
	readonly value: unknown;
}

async function* current(run: Run, of: AnyCollection): AsyncGenerator<readonly ImportedRow[]> {
	let after = '';
	for (;;) {
		const rows = await run<ImportedRow>(
			`select ${recordColumns('r')}, r.class from ${recordTable(of.kind)} as r where r.id > $1 order by r.id limit ${AT_ONCE}`,
			[after]
		);
		if (rows.length > 0) yield rows;
		if (rows.length < AT_ONCE) return;
		after = rows.at(-1)!.id;
	}
}

function found(of: AnyCollection, { id, class: readers, value }: Current) {
	// Who may read it stands in its class already.
	const record = indexedRecord(of, id, value, []);
	return record ? [{ id, class: readers, search: postingsOf(record) }] : [];
}

async function holdUnique(run: Run, of: AnyCollection, records: readonly Current[]): Promise<void> {
	if (Object.keys(of.unique).length === 0) return;
	const held = records.flatMap(({ id, value }) =>
		Object.entries(derive(of, id, value).unique).flatMap(([name, one]) => (one === null ? [] : [{ name, value: one, id }]))
	);
	await run(
		`insert into unique_value (kind, name, value, id)
			select $1, name, value, id from json_to_recordset($2::text::json) as mine (name text, value text, id text)`,
		[of.kind, JSON.stringify(held)]
	);
}
