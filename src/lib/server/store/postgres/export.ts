import { parseRef, type Ref } from '#lib/domain/shared/ids';
import type { ArchivedBlob, ArchivedChange, ArchivedCommit, Exported, KindCount } from '../archive';
import { totalsOf, type BlobFacts } from '../blobs';
import { bytesOf, namedBlobs } from './blobs';
import type { Database, Snapshot } from './database';
import { literal, recordTable } from './names';

interface CountRow extends Record<string, unknown> {
	readonly kind: string;
	readonly current: number;
	readonly gone: number;
	readonly sequence: number;
}

interface ExportRow extends Record<string, unknown> {
	readonly n: number;
	readonly at: string;
	readonly by: string;
	readonly verb: string;
	readonly subject: string;
	readonly changes: readonly {
		readonly do: 'put' | 'remove' | 'erase' | 'forget';
		readonly ref: string;
		readonly version: number;
		readonly shape: number | null;
		readonly value: unknown;
		readonly ground: string | null;
		readonly erased: number | null;
		readonly blobs: readonly BlobFacts[] | null;
	}[];
}

const AT_ONCE = 100;

/**
 * The whole workspace as of one moment, read in one snapshot of the database however long it takes. The snapshot ends with
 * the commits: they are to be read to the end or left with `return`.
 */
export async function exportAll(database: Database): Promise<Exported> {
	const snapshot = await database.snapshot();
	try {
		const { sequence, records } = await countsIn(snapshot);
		const named = await namedBlobs(snapshot.run);
		return { sequence, records, files: totalsOf(named), blobs: blobs(snapshot, named), commits: commits(snapshot) };
	} catch (error) {
		await snapshot.end();
		throw error;
	}
}

async function countsIn({ run }: Snapshot): Promise<Pick<Exported, 'sequence' | 'records'>> {
	// Also the kinds that are no longer declared: their records are kept.
	const known = await run<{ kind: string }>(`select substr(name, 6) as kind from setting where name like 'kind %'`);
	const counts = await run<CountRow>(
		`select kind, sum(current)::int as current, sum(gone)::int as gone, (select sequence from counter) as sequence from (
			${known.map(({ kind }) => `select ${literal(kind)} as kind, count(*) as current, 0 as gone from ${recordTable(kind)}`).join(' union all ')}
			union all select kind, 0, count(*) from removed group by kind
		) as counted group by kind`
	);
	const records: Record<string, KindCount> = {};
	for (const { kind, current, gone } of counts) if (current + gone > 0) records[kind] = { current, gone };
	return { sequence: counts[0]!.sequence, records };
}

async function* blobs({ run }: Snapshot, named: readonly BlobFacts[]): AsyncGenerator<ArchivedBlob> {
	for (const { id, size, sha256 } of named) {
		const facts = { id, size, sha256 };
		yield { ...facts, bytes: await bytesOf(run, facts) };
	}
}

async function* commits(snapshot: Snapshot): AsyncGenerator<ArchivedCommit> {
	try {
		let after = 0;
		for (;;) {
			const rows = await snapshot.run<ExportRow>(EXPORT, [after, AT_ONCE]);
			for (const row of rows) yield { ...row, changes: row.changes.map(archivedChange) };
			if (rows.length < AT_ONCE) return;
			after = rows.at(-1)!.n;
		}
	} finally {
		await snapshot.end();
	}
}

const EXPORT = `
	select commit.sequence as n, commit.at, commit.by, commit.verb, commit.subject, (
		select coalesce(json_agg(json_build_object('do', change->>0, 'ref', change->>1, 'version', (change->>2)::int,
			'shape', said.shape, 'value', said.value, 'ground', coalesce(change->>3, gone.ground), 'erased', gone.sequence, 'blobs', named.blobs) order by place), '[]')
		from json_array_elements(commit.changes) with ordinality as listed (change, place)
		left join lateral wording(split_part(change->>1, '/', 1), split_part(change->>1, '/', 2), (change->>2)::int) as said
			on change->>0 = 'put'
		left join lateral (select json_agg(json_build_object('id', blob.id, 'size', blob.size, 'sha256', blob.sha256)) as blobs
			from blob_of as held join blob on blob.id = held.blob
			where change->>0 = 'put' and held.kind = split_part(change->>1, '/', 1) and held.id = split_part(change->>1, '/', 2)
				and last_wording(held.kind, held.id) = (change->>2)::int) as named on true
		left join removed as gone on gone.kind = split_part(change->>1, '/', 1) and gone.id = split_part(change->>1, '/', 2)
			and gone.ground is not null
	) as changes
	from (select * from journal where sequence > $1 order by sequence limit $2) as commit
	order by commit.sequence`;

function archivedChange(change: ExportRow['changes'][number]): ArchivedChange {
	const { ref, version } = change;
	if (change.do === 'remove') return { do: 'remove', ref, version };
	if (change.do === 'erase' || change.do === 'forget') return { do: change.do, ref, version, ground: change.ground ?? '' };
	if (change.shape !== null) {
		const blobs = change.blobs ? { blobs: change.blobs } : {};
		return { do: 'put', ref, version, shape: change.shape, value: change.value, ...blobs };
	}
	return { do: 'put', ref, version, erased: change.erased ?? 0 };
}

/** Every record that was erased here altogether. */
export const erasures = async (database: Database): Promise<readonly Ref[]> =>
	(await database.ask<{ ref: string }>(`select kind || '/' || id as ref from removed where ground is not null`)).map(({ ref }) =>
		parseRef(ref)!
	);
