import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { derivationInBuild } from './src/lib/server/derivation-in-build.ts';
import { workersInBuild } from './src/lib/server/workers-in-build.ts';

export default defineConfig({
	plugins: [workersInBuild(), derivationInBuild(), sveltekit()],
	build: { target: 'es2022' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'together',
					include: ['src/**/*.test.ts', 'tests/{contract,faults,content}/**/*.test.ts'],
					// Each test makes a world of its own and modules keep nothing of it, so a process goes on to the next file.
					isolate: false,
					setupFiles: ['tests/same-choices.ts']
				}
			},
			// These put their own app in the place of the server's, which would stay for the next file.
			{ extends: true, test: { name: 'alone', include: ['tests/permissions/**/*.test.ts'] } }
		],
		environment: 'node',
		// As the server runs (docs/decisions/163).
		execArgv: ['--no-maglev'],
		// Style sheets as they are: a saved picture carries one.
		css: true,
		// Ceilings against a test that hangs, and no more: nothing here is a test of how fast the machine is.
		testTimeout: 300_000,
		hookTimeout: 300_000,
		teardownTimeout: 120_000,
		expect: { poll: { interval: 10, timeout: 120_000 } },
		// A good part of what a test takes is waiting for a disk, a database or a worker: one more at a time than CI has cores.
		maxWorkers: 3
	}
});
