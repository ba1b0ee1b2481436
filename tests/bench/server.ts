import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { flags, leanly } from '../../scripts/lean.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The production build in a process of its own, on loopback, started as `npm start` starts it. */
export interface RunningServer {
	readonly origin: string;
	/** Milliseconds from its start to its first page. */
	readonly firstPage: number;
	/** Resident memory of the process in megabytes. */
	resident(): number;
	/** The most that it was so far, in megabytes. */
	mostResident(): number;
	/** Milliseconds of processor time that it has used so far, all of its threads together. */
	worked(): number;
	stop(): Promise<void>;
}

/** What a server is started on: a data folder, and a database where the engine needs one. */
export interface StartOn {
	readonly dataDir: string;
	readonly databaseUrl: string | null;
}

/** Starts the built server and waits for its first page: the sign-in page, which reads the workspace's name. */
export async function startServer({ dataDir, databaseUrl }: StartOn): Promise<RunningServer> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const began = performance.now();
	const server = spawn(process.execPath, [...flags, 'scripts/serve.js'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: leanly({
			PATH: process.env.PATH,
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			DATA_DIR: dataDir,
			LOG_LEVEL: 'error',
			// What is measured is the answer, not how often one may ask.
			API_PER_MINUTE: '10000000',
			...(databaseUrl ? { DATABASE_URL: databaseUrl } : {})
		})
	});
	let said = '';
	server.stderr.on('data', (chunk) => (said += String(chunk)));
	const stop = async (): Promise<void> => {
		if (hasEnded(server)) return;
		server.kill('SIGTERM');
		await once(server, 'exit');
	};
	for (;;) {
		if (await answers(`${origin}/sign-in`)) break;
		if (hasEnded(server) || performance.now() - began > 120_000) {
			await stop();
			throw new Error(`The built server did not start:\n${said.slice(-2_000)}`);
		}
		await sleep(10);
	}
	return {
		origin,
		firstPage: performance.now() - began,
		resident: () => memoryOf(server.pid!, 'VmRSS'),
		mostResident: () => memoryOf(server.pid!, 'VmHWM'),
		worked: () => workOf(server.pid!),
		stop
	};
}

const hasEnded = (server: ChildProcess): boolean => server.exitCode !== null || server.signalCode !== null;

const answers = (url: string): Promise<boolean> =>
	fetch(url).then(
		async (answer) => (await answer.text(), answer.ok),
		() => false
	);

/** As the kernel counts it: every page of the process that is in memory, the search thread's included. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
	const [, kilobytes] = new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Number(kilobytes) / 1_024;
}

// The kernel counts in hundredths of a second, whatever the machine.
const TICK = 10;

function workOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * TICK;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
