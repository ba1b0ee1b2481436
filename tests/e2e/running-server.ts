import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url).pathname;

export interface RunningServer {
	readonly origin: string;
	/** The code that the terminal shows before set-up. */
	readonly code: string;
	/** Everything that it wrote so far. */
	said(): string;
	stop(): Promise<void>;
}

/** Starts the built server on a free port with a data folder of its own. `settings` go into its environment. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
	const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'grove-door-'))];
	const origin = settings.ORIGIN ?? `http://localhost:${port}`;
	const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), ORIGIN: origin, DATA_DIR: folder, ...settings };
	const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.js')], {
		cwd: ROOT,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const said: string[] = [];
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()));
	await until(() => said.join('').includes('Listening'), server, said);
	return {
		origin: `http://localhost:${port}`,
		code: /([A-Z2-9]{5}-){3}[A-Z2-9]{5}/.exec(said.join(''))?.[0] ?? '',
		said: () => said.join(''),
		async stop() {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGTERM');
			await ended;
			await rm(folder, { recursive: true, force: true });
		}
	};
}

async function until(holds: () => boolean, server: ChildProcess, said: readonly string[]): Promise<void> {
	for (let waited = 0; waited < 30_000; waited += 50) {
		if (holds()) return;
		if (server.exitCode !== null) break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`The server did not start: ${said.join('')}`);
}

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
