import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Puts the search worker into the production build. Neither Vite nor the Node adapter carries a worker of the server
 * along, so its address in `index.ts` becomes one that holds the whole bundled worker: there is no file to lose. Tests
 * and the development server need none of this, as Node runs `worker.ts` as it stands.
 */
export function searchWorkerInBuild(): Plugin {
	const here = fileURLToPath(new URL('.', import.meta.url)).replaceAll('\\', '/');
	return {
		name: 'grove:search-worker',
		apply: 'build',
		enforce: 'pre',
		async transform(code, id) {
			if (id !== `${here}index.ts`) return null;
			if (!code.includes(ADDRESS)) this.error(`The search worker is no longer started by ${ADDRESS}.`);
			const worker = Buffer.from(await bundled(`${here}worker.ts`)).toString('base64');
			return { code: code.replace(ADDRESS, `new URL('data:text/javascript;base64,${worker}')`), map: null };
		}
	};
}

const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/** The module and everything it imports, Node's own modules aside, as one. */
async function bundled(entry: string): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: { ssr: entry, write: false, minify: true, target: 'node20' }
	});
	if (!('output' in made) || made.output.length !== 1) throw new Error('The search worker must bundle to one file.');
	return made.output[0].code;
}
