import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Group } from '../run';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const KILLS = 500;
// The test keeps every store that it opened until its end, and so many at a time fit into memory.
const AT_A_TIME = 50;

/** The test that kills a writing process, ten times as often as in `npm test`, each time on a fresh folder. */
export const kills: Group = {
	name: 'kills',
	only: 'embedded',
	async measure(run) {
		for (let done = 0; done < KILLS; done += AT_A_TIME) {
			const env = { GROVE_KILLS: String(AT_A_TIME) };
			const { passed, text } = await test('tests/faults/kill.test.ts', 'loses nothing acknowledged', env);
			if (!passed) throw new Error(`After ${done} kills the test failed:\n${text.slice(-3_000)}`);
		}
		run.print('kill -9 without a loss', 'kills', KILLS);
	}
};

/** Runs one test of a file. */
export function test(file: string, name: string, env: Record<string, string> = {}): Promise<{ passed: boolean; text: string }> {
	const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const child = spawn(process.execPath, [vitest, 'run', file, '-t', name], { cwd: root, env: { ...process.env, ...env } });
	const printed: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
	return new Promise((resolve) =>
		child.on('exit', (code) => resolve({ passed: code === 0, text: Buffer.concat(printed).toString() }))
	);
}
