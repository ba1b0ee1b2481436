import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { searchWorkerInBuild } from './src/lib/server/search/minisearch/worker-in-build.ts';

export default defineConfig({
	plugins: [searchWorkerInBuild(), sveltekit()],
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'tests/{contract,permissions,faults,content}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000
	}
});
