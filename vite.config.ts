import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { workersInBuild } from './src/lib/server/workers-in-build.ts';

const TESTS = ['src/**/*.test.ts', 'tests/{contract,permissions,faults,content}/**/*.test.ts'];
/** Tests that put something else in the place of the app, which a process has once, or of the clock. */
const APART = ['tests/permissions/**/*.test.ts', 'src/routes/**/*.test.ts', 'src/lib/server/{jobs,command-line}/**/*.test.ts'];

export default defineConfig({
	plugins: [workersInBuild(), sveltekit()],
	build: { target: 'es2022' },
	test: {
		environment: 'node',
		// Style sheets as they are: a saved picture carries one.
		css: true,
		testTimeout: 20_000,
		// Half of what a test takes is waiting for a disk, a database or a worker: as many at a time as there are cores.
		maxWorkers: '100%',
		projects: [
			// Modules are loaded once for all of these files: loading them anew for each took as long as half of the tests.
			{ extends: true, test: { name: 'together', include: TESTS, exclude: APART, isolate: false } },
			{ extends: true, test: { name: 'apart', include: APART } }
		]
	}
});
