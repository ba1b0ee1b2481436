import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { derivationInBuild } from './src/lib/server/derivation-in-build.ts';
import { workersInBuild } from './src/lib/server/workers-in-build.ts';

export default defineConfig({
	plugins: [workersInBuild(), derivationInBuild(), sveltekit()],
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'tests/{contract,permissions,faults,content}/**/*.test.ts'],
		environment: 'node',
		// Style sheets as they are: a saved picture carries one.
		css: true,
		testTimeout: 20_000,
		// Half of what a test takes is waiting for a disk, a database or a worker: as many at a time as there are cores.
		maxWorkers: '100%'
	}
});
