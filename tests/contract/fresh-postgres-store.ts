import postgres from 'postgres';
import { collections } from '#lib/server/collections';
import { openPostgresStore, type PostgresStore } from '#lib/server/store/postgres';
import { laidOutDatabase } from '#tests/postgres-server';
import { testClock, type TestClock } from '#tests/world';

const silent = { info() {}, warn() {}, error() {} };

/** A database of this test file, and the rows that its tables hold in a workspace in which nothing was done yet. */
interface Ground {
	readonly url: string;
	readonly atFirst: ReadonlyMap<string, string>;
}

/** Grounds whose store was closed. Making a workspace's tables takes seconds, emptying them a tenth of one. */
const free: Ground[] = [];

/** The PostgreSQL store with all of the workspace's collections, and nothing in it. */
export async function freshPostgresStore(clock: TestClock): Promise<PostgresStore> {
	const ground = free.pop();
	if (ground) await empty(ground);
	const url = ground?.url ?? (await laidOutDatabase(layOut));
	const store = await openOn(url, clock);
	const { atFirst } = ground ?? { atFirst: await rowsOf(url) };
	return {
		...store,
		close: async () => {
			await store.close();
			if (!free.some((each) => each.url === url)) free.push({ url, atFirst });
		}
	};
}

const openOn = (url: string, clock: TestClock) => openPostgresStore({ url, collections, clock, log: silent, secret: 's' });

/** The tables of the workspace's collections, made as the first start makes them. */
const layOut = async (url: string): Promise<void> => (await openOn(url, testClock())).close();

/** The rows of each table that has any, as JSON. */
async function rowsOf(url: string): Promise<Map<string, string>> {
	return connected(url, async (sql) => {
		const rows = new Map<string, string>();
		for (const table of await writtenTables(sql)) {
			const [held] = await sql.unsafe(`select coalesce(json_agg(held), '[]')::text as rows from ${table} held`);
			rows.set(table, held!.rows as string);
		}
		return rows;
	});
}

/** Puts every table back to what it held at first, its numbering too. */
const empty = ({ url, atFirst }: Ground): Promise<void> =>
	connected(url, async (sql) => {
		const tables = await writtenTables(sql);
		const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
		const again = [...atFirst].map(
			([table, rows]) =>
				`insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, ${quoted(rows)})`
		);
		// Tables refer to one another: with triggers off, their order does not matter.
		await sql.unsafe(
			[
				'set session_replication_role = replica',
				...tables.map((table) => `delete from ${table}`),
				`do $$ declare each regclass; begin
					for each in select oid from pg_class where relkind = 'S' loop perform setval(each, 1, false); end loop; end $$`,
				...again
			].join(';\n')
		);
	});

/** The tables that take room on the disk: of some hundred, those that anything was ever written to. */
async function writtenTables(sql: postgres.Sql): Promise<string[]> {
	const tables = await sql`
		select quote_ident(relname) as name from pg_class
		where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`;
	return tables.map(({ name }) => name as string);
}

async function connected<T>(url: string, use: (sql: postgres.Sql) => Promise<T>): Promise<T> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await use(sql);
	} finally {
		await sql.end();
	}
}
