import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { argument } from './argument';
import { troubleOf } from './trouble';

export type Row = Record<string, unknown>;
/** Runs one statement inside a transaction. */
export type Run = <R extends Row>(text: string, args?: readonly unknown[]) => Promise<R[]>;
/** Carries out a `copy … from stdin` inside a transaction; each row is one line in the text form of COPY. */
export type Copy = (text: string, rows: Iterable<string>) => Promise<void>;

// A connection whose server ended it is closed within this many milliseconds.
const CLOSES = 2_000;

/**
 * Does work in a transaction of this kind (`isolation level …`, or nothing), and rejects as soon as its connection is lost. The driver
 * would write to a lost connection, to roll back too, and that ends the process (postgres 3.4.9): it is not given anything to write
 * from then on. Work that goes on learns at its next statement.
 */
export async function transact<T>(pool: postgres.Sql, kind: string, work: (run: Run, copy: Copy) => Promise<T>): Promise<T> {
	let ended: { readonly by: unknown } | null = null;
	const unlessEnded = (): void => {
		if (ended) throw ended.by;
	};
	const begun = pool.begin(kind, async (sql) => {
		const run: Run = async (text, args = []) => {
			unlessEnded();
			return (await sql.unsafe(text, args.map(argument) as never[], { prepare: true })) as never;
		};
		const copy: Copy = async (text, rows) => {
			unlessEnded();
			await pipeline(Readable.from(inPieces(rows)), await sql.unsafe(text).writable());
		};
		try {
			return await work(run, copy);
		} catch (error) {
			// The connection is closing: whoever waits learns of it by that.
			if (troubleOf(error).again === 'lost') await sleep(CLOSES, null, { ref: false });
			throw error;
		} finally {
			// Whatever comes back from here, the driver commits or rolls back.
			if (ended) await new Promise<never>(() => {});
		}
	});
	begun.catch((by: unknown) => (ended = { by }));
	return (await begun) as T;
}

const PIECE = 65_536;

/** Lines put together into pieces of some size: each is a message to the server. */
function* inPieces(rows: Iterable<string>): Generator<string> {
	let piece = '';
	for (const row of rows) {
		piece += `${row}\n`;
		if (piece.length < PIECE) continue;
		yield piece;
		piece = '';
	}
	if (piece !== '') yield piece;
}
