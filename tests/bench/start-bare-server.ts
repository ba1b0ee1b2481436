import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Starts a bare `node:http` server in a process of its own that answers everything with this page. */
export async function startBareServer(page: string): Promise<{ readonly origin: string; stop(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'grove-bench-bare-'));
	const file = join(folder, 'page.html');
	await writeFile(file, page);
	const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)), [file], { execArgv: [] });
	const [port] = (await once(child, 'message')) as [number];
	return {
		origin: `http://127.0.0.1:${port}`,
		async stop() {
			child.disconnect();
			await once(child, 'exit');
			await rm(folder, { recursive: true, force: true });
		}
	};
}
