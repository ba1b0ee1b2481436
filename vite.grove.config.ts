import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { workersInBuild } from './src/lib/server/workers-in-build.ts';

/** Builds the administrator's command line beside the server: `build/grove/grove.js`. */
export default defineConfig({
	plugins: [workersInBuild()],
	resolve: { alias: { '#lib': fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	build: {
		ssr: 'src/lib/server/command-line/grove.ts',
		outDir: 'build/grove',
		emptyOutDir: true,
		target: 'node24'
	}
});
