import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** The modules of this folder that start a thread; each has its `worker.ts` beside it. */
const STARTERS = [
	'search/minisearch/thread.ts',
	'documents/word/write-word.ts',
	'minutes/minutes-of-file.ts',
	'practices/practice-of-file.ts',
	'attachments/text/read-words.ts'
];
const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/**
 * Puts the workers of the server into the production build. Neither Vite nor the Node adapter carries one along, so its
 * address in the module that starts it becomes one that holds the whole bundled worker: there is no file to lose. Tests
 * and the development server need none of this, as Node runs `worker.ts` as it stands.
 */
export function workersInBuild(): Plugin {
	const here = fileURLToPath(new URL('.', import.meta.url)).replaceAll('\\', '/');
	const starters = new Set(STARTERS.map((path) => here + path));
	return {
		name: 'grove:workers',
		apply: 'build',
		enforce: 'pre',
		async transform(code, id) {
			if (!starters.has(id)) return null;
			if (!code.includes(ADDRESS)) this.error(`The worker beside ${id} is no longer started by ${ADDRESS}.`);
			const worker = Buffer.from(await bundled(`${dirname(id)}/worker.ts`)).toString('base64');
			return { code: code.replace(ADDRESS, `new URL('data:text/javascript;base64,${worker}')`), map: null };
		}
	};
}

/** The module and everything it imports, Node's own modules aside, as one. */
async function bundled(entry: string): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		// What is loaded only when it is needed stands in the one file as well.
		build: { ssr: entry, write: false, minify: true, target: 'node20', rolldownOptions: { output: { codeSplitting: false } } }
	});
	if (!('output' in made) || made.output.length !== 1) throw new Error('A worker must bundle to one file.');
	return made.output[0].code;
}
