import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Log } from '../log';
import { argument } from './argument';
import { transact, type Copy, type Row, type Run } from './transaction';
import { busy, troubleOf } from './trouble';

export type { Copy, Row, Run };

/** One moment of the database, for as long as it is held. Takes a connection of its own. */
export interface Snapshot {
	readonly run: Run;
	end(): Promise<void>;
}

/** The connections to one database. Every method throws the errors of the domain, never those of the driver. */
export interface Database {
	/** One statement in one round trip; calls made together share connections as pipelines. Safe to be asked twice. */
	ask<R extends Row>(text: string, args?: readonly unknown[]): Promise<R[]>;
	/** Several statements in one transaction, without a limit of time: for migrations, import and export. */
	transaction<T>(work: (run: Run, copy: Copy) => Promise<T>): Promise<T>;
	/** Everything as of now, whatever is committed meanwhile. */
	snapshot(): Promise<Snapshot>;
	/** Calls `heard` with each notification, and `renewed` whenever listening begins (again): some may have been missed. */
	listen(channel: string, heard: (payload: string) => void, renewed: () => void): void;
	close(): Promise<void>;
}

export interface DatabaseOptions {
	readonly url: string;
	readonly log: Log;
	/** Connections at most, apart from the one that listens. */
	readonly connections?: number;
	/** Milliseconds that a statement may take. */
	readonly patience?: number;
}

const TRIES = { lost: 3, clash: 5 };
// The server ends a statement that takes too long; where it cannot even do that, we stop waiting this much later.
const GRACE = 2_000;
// What other callers have under way on connections that are given up gets this long to finish, in seconds.
const FAREWELL = 5;

/** Opens a pool that mends itself: lost connections are made anew, and a server that does not answer is given up. */
export function openDatabase({ url, log, connections = 10, patience = 10_000 }: DatabaseOptions): Database {
	const open = new Set<net.Socket>();
	const options: postgres.Options<{ whole: postgres.PostgresType<number> }> = {
		max: connections,
		connect_timeout: Math.ceil(patience / 1000),
		// After a lost connection the next try comes soon, however many failed: requests wait for it.
		backoff: () => 0.1 + Math.random() / 10,
		onnotice: () => {},
		// The driver asks for the array types without minding the answer: a connection lost just then would end the process.
		// Arrays go out as text (see `argument`) and come back as JSON instead.
		fetch_types: false,
		// Sequence numbers stay far below 2^53.
		types: { whole: { to: 20, from: [20], parse: Number, serialize: String } },
		connection: {
			application_name: 'grove',
			statement_timeout: patience,
			// Compiling costs more than any of our statements, and on today's disks a page is read as quickly from anywhere.
			jit: 'off',
			random_page_cost: 1.1,
			// A set of records that does not fit is looked through once for each row that is asked about, or written to disk.
			work_mem: '64MB',
			// Planning for the values of each asking costs a statement of a page several times what running it does; ours are
			// written so that one plan is good for all values.
			plan_cache_mode: 'force_generic_plan',
			TimeZone: 'UTC'
		} as never,
		socket: socketsInto(open)
	} as never;

	let pool = postgres(url, options);
	let ears: typeof pool | null = null;
	let closing = false;

	/** Leaves connections that do not answer to themselves and goes on with fresh ones. */
	function giveUp(stalled: typeof pool): void {
		if (pool !== stalled || closing) return;
		log.warn({ patience }, 'The database does not answer on a connection; connections are made anew.');
		const left = [...open];
		pool = postgres(url, options);
		void stalled.end({ timeout: FAREWELL }).finally(() => left.forEach((socket) => socket.destroy()));
	}

	async function once<R extends Row>(text: string, args: readonly unknown[]): Promise<R[]> {
		const used = pool;
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, refuse) => {
			timer = setTimeout(() => {
				giveUp(used);
				refuse(busy());
			}, patience + GRACE);
		});
		try {
			const rows = used.unsafe(text, args.map(argument) as never[], { prepare: true });
			return (await Promise.race([rows, late])) as unknown as R[];
		} finally {
			clearTimeout(timer);
		}
	}

	return {
		async ask<R extends Row>(text: string, args: readonly unknown[] = []): Promise<R[]> {
			for (let tries = 1; ; tries++) {
				try {
					return await once<R>(text, args);
				} catch (error) {
					const trouble = troubleOf(error);
					if (trouble.again === null || tries >= TRIES[trouble.again] || closing) throw trouble.error;
					await sleep(tries * (20 + Math.random() * 60));
				}
			}
		},
		async transaction(work) {
			try {
				return await transact(pool, '', async (run, copy) => {
					await run('set local statement_timeout = 0');
					return work(run, copy);
				});
			} catch (error) {
				throw troubleOf(error).error;
			}
		},
		async snapshot() {
			const { promise: read, resolve: end } = Promise.withResolvers<void>();
			const held = Promise.withResolvers<Snapshot>();
			const done = transact(pool, 'isolation level repeatable read read only', async (run) => {
				// One that is never read to its end must not hold back the sweeping of old rows for good.
				await run("set local idle_in_transaction_session_timeout = '10min'; set local statement_timeout = 0");
				held.resolve({
					run,
					end() {
						end();
						return done;
					}
				});
				await read;
			});
			done.catch((error: unknown) => held.reject(troubleOf(error).error));
			return held.promise;
		},
		listen(channel, heard, renewed) {
			ears ??= postgres(url, { ...options, max: 1 });
			// A first try that fails is taken up again by the driver, as is every lost connection.
			ears.listen(channel, heard, renewed).catch((error: unknown) => {
				if (!closing) log.warn({ trouble: String(error) }, 'Cannot listen to the database yet.');
			});
		},
		async close() {
			closing = true;
			await Promise.all([pool.end({ timeout: FAREWELL / 2 }), ears?.end({ timeout: 0 })]);
			open.forEach((socket) => socket.destroy());
		}
	};
}

/** Sockets that we keep hold of, so that one to a server that hangs can be cut off. */
const socketsInto =
	(open: Set<net.Socket>) =>
	(of: { host: string[]; port: number[]; path?: string | false }): net.Socket => {
		// A statement that follows another on a connection goes out at once, and not with the answer to the first.
		const socket = of.path ? net.connect(of.path) : net.connect({ host: of.host[0]!, port: of.port[0]!, noDelay: true });
		// The driver names the server to TLS by this property.
		Object.assign(socket, { host: of.host[0] });
		open.add(socket);
		socket.once('close', () => open.delete(socket));
		return socket;
	};
