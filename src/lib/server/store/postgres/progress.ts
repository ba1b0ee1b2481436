import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Row, Run } from './database';
import { literal, recordTable } from './names';
import { indexMark, keysMark } from './record-tables';

/**
 * What is worked out anew where a declaration changed: `kind` who may read a record, its keys and unique values, which come before
 * any page; `index` what search finds it by, which is brought up to date beside the pages.
 */
export type Derived = 'kind' | 'index';

/** How far it is for one kind of record. It is written with each step, so that whoever comes next goes on from there. */
export interface Progress {
	/** What it leads to. */
	readonly mark: string;
	/** The id up to which the records are done. */
	readonly after: string;
	/** Records that are done, and of how many when it began. */
	readonly done: number;
	readonly of: number;
	/** Unique values that another record still held, and how often the records were gone through before. */
	readonly clashes: number;
	readonly rounds: number;
	/** Of the index: whether all records of the kind stood in it before, so that it answers by what it was. */
	readonly stood?: boolean;
}

const AT_WORK: Readonly<Record<Derived, string>> = { kind: 'deriving', index: 'indexing' };
const MARK = { kind: keysMark, index: indexMark } as const;

export type Settings = ReadonlyMap<string, string>;

export async function settingsOf(run: (text: string) => Promise<Row[]>): Promise<Settings> {
	const rows = await run('select name, value from setting');
	return new Map(rows.map((row) => [row.name as string, row.value as string]));
}

export const setSetting = (run: Run, name: string, value: string): Promise<unknown> =>
	run('insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value', [name, value]);

/** Whether what is kept of a kind is not what its declaration says. */
export const isOutdated = (known: Settings, what: Derived, of: AnyCollection): boolean =>
	known.get(`${what} ${of.kind}`) !== MARK[what](of);

/** How far a kind is with what its declaration says today; null where nothing is left to do. */
export function progressOf(known: Settings, what: Derived, of: AnyCollection): Progress | null {
	const said = known.get(`${AT_WORK[what]} ${of.kind}`);
	return said === undefined ? null : (JSON.parse(said) as Progress);
}

/**
 * Notes that a kind has to be worked out anew. The mark of what was before goes at once: half of the records follow one
 * declaration then and half another, and whichever comes next has to know.
 */
export async function begin(run: Run, what: Derived, of: AnyCollection): Promise<void> {
	const table = what === 'kind' || of.search ? recordTable(of.kind) : `search_record where kind = ${literal(of.kind)}`;
	const [records] = await run<{ count: number }>(`select count(*)::int as count from ${table}`);
	if (records!.count === 0) return finish(run, what, of);
	const stood = what === 'index' && (await stoodBefore(run, of));
	await setSetting(run, `${what} ${of.kind}`, '');
	await note(run, what, of, { mark: MARK[what](of), after: '', done: 0, of: records!.count, clashes: 0, rounds: 0, stood });
}

/** A kind that search was first told of by a build that did not get to its end stands there in part. */
async function stoodBefore(run: Run, of: AnyCollection): Promise<boolean> {
	const before = progressOf(await settingsOf(run), 'index', of);
	if (before) return before.stood === true;
	const [known] = await run<{ any: boolean }>(
		`select exists (select from search_record where kind = ${literal(of.kind)}) as any`
	);
	return known!.any;
}

export const note = (run: Run, what: Derived, of: AnyCollection, progress: Progress): Promise<unknown> =>
	setSetting(run, `${AT_WORK[what]} ${of.kind}`, JSON.stringify(progress));

export async function finish(run: Run, what: Derived, of: AnyCollection): Promise<void> {
	await run('delete from setting where name = $1', [`${AT_WORK[what]} ${of.kind}`]);
	await setSetting(run, `${what} ${of.kind}`, MARK[what](of));
}
