import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { flags } from '../../scripts/lean.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built server in a process of its own, on loopback, with a data folder that goes with it. */
export interface Server {
	readonly origin: string;
	readonly pid: number;
	/** The one-time code that the terminal shows before set-up. */
	readonly code: string;
	/** What it printed so far. */
	said(): string;
	/** Ends it as a service manager does, or at once with another signal; gives its exit code. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/**
 * Starts the production build and waits until it answers. `env` adds to its settings; a data folder given there is the
 * caller's to remove.
 */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
	const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'grove-e2e-'));
	const port = await freePort();
	const origin = env.ORIGIN ?? `http://127.0.0.1:${port}`;
	const settings = { HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir, NODE_ENV: 'production' };
	const server = spawn(process.execPath, [...flags, 'scripts/serve.js'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env.PATH, ...settings, ...env }
	});
	let said = '';
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
	const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
		if (server.exitCode === null && server.signalCode === null) {
			server.kill(signal);
			await once(server, 'exit');
		}
		if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
		return server.exitCode;
	};
	try {
		await answering(`http://127.0.0.1:${port}/health`, () => server.exitCode !== null);
	} catch (trouble) {
		await stop();
		// Whoever else looked for a free port may have been faster. A data folder of its own went, and another comes.
		if (said.includes('EADDRINUSE')) return startServer(env);
		throw new Error(`The built server did not start:\n${said.slice(-2_000)}`, { cause: trouble });
	}
	const code = /([A-Z0-9]{5}-){3}[A-Z0-9]{5}/.exec(said)?.[0] ?? '';
	return { origin: env.ORIGIN ? `http://127.0.0.1:${port}` : origin, pid: server.pid!, code, said: () => said, stop };
}

async function answering(url: string, gone: () => boolean): Promise<void> {
	for (let tries = 0; tries < 1_800; tries++) {
		if (gone()) throw new Error('It ended.');
		if (
			await fetch(url).then(
				({ ok }) => ok,
				() => false
			)
		)
			return;
		await sleep(100);
	}
	throw new Error('It did not answer within three minutes.');
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
