import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const lib = fileURLToPath(new URL('../../src/lib', import.meta.url));

/** Bundles `writer.ts` into one plain script, so that a process of it starts at once. Returns its path and the way to sweep it. */
export async function bundleWriter(): Promise<{ script: string; sweep: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'grove-writer-'));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { '#lib': lib } },
		ssr: { noExternal: true },
		build: {
			ssr: fileURLToPath(new URL('writer.ts', import.meta.url)),
			outDir: folder,
			target: 'es2022',
			rollupOptions: { output: { entryFileNames: 'writer.mjs' } }
		}
	});
	return { script: join(folder, 'writer.mjs'), sweep: () => rm(folder, { recursive: true, force: true }) };
}

/** A running writer and what it has said so far. */
export interface WriterProcess {
	readonly child: ChildProcess;
	readonly lines: string[];
	/** Resolves once it says a line that begins so, or rejects when it ends before. */
	says(start: string): Promise<void>;
	readonly ended: Promise<number | null>;
}

/** Starts a writer; `before` is put before the command, as `strace` wants it. */
export function startWriter(script: string, args: readonly string[], before: readonly string[] = []): WriterProcess {
	const [command = '', ...rest] = [...before, process.execPath, script, ...args];
	const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
	const lines: string[] = [];
	const waiting = new Set<() => void>();
	let held = '';
	let errors = '';
	child.stdout!.setEncoding('utf8').on('data', (text: string) => {
		const parts = (held + text).split('\n');
		held = parts.pop()!;
		lines.push(...parts);
		for (const look of waiting) look();
	});
	child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return {
		child,
		lines,
		ended,
		says: (start) =>
			new Promise((resolve, reject) => {
				const look = (): void => {
					if (lines.some((line) => line.startsWith(start))) resolve();
				};
				waiting.add(look);
				look();
				void ended.then(() => reject(new Error(`The writer ended. ${errors}`)));
			})
	};
}
