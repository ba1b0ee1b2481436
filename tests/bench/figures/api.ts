import { spread, type Spread } from '../figure';
import { EMPTY_PAGE, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import type { Visitor } from '../visitor';
import { wordOf } from '../workspace/invented';
import type { BenchWorkspace } from '../workspace/make';
import { SEARCHES } from './ask-all';
import { printGrowth, sayGrowth, sizesUpTo, type Taken } from './growth';

const TIMED = 60;
const EMPTY = 300;
/** Of what takes long by nature. */
const FEW = 3;
/** Pages of a list that are gone through to stand far down in it. */
const FAR = 50;

/**
 * What programs ask, and the pages that gather practices, at one connection: the read API with a key, what search engines, feed readers and
 * spreadsheets take, the directory, practices side by side. At 1,000 practices and then ten times as many until N, with how it grows. Each
 * is asked in turn with the empty page, so that both see the same machine, and beside the time stands the processor time of the server for one answer.
 */
export const api: Group = {
	name: 'api',
	async measure(run) {
		const sizes = new Map<number, Taken>();
		for (const n of sizesUpTo(run.options.n)) {
			const before = [...sizes.values()].at(-1);
			const workspace = await run.workspace('practices', n);
			const taken = await run.serving(workspace, (served) => measureAt(run, workspace, served));
			if (before) printGrowth(run, 'api', n, before, taken);
			sizes.set(n, taken);
		}
		sayGrowth(sizes);
	}
};

async function measureAt(run: Run, { n, made }: BenchWorkspace, served: Served): Promise<Taken> {
	const { server, signedOut, signedIn } = served;
	const program = await signedIn.program();
	const taken = new Map<string, Spread>();

	async function take(name: string, visitor: Visitor, paths: readonly string[], times = TIMED): Promise<void> {
		const [took, empty] = [[] as number[], [] as number[]];
		let work = 0;
		for (let at = 0; at < times; at++) {
			const before = server.worked();
			took.push((await visitor.page(paths[at % paths.length]!)).took);
			work += (server.worked() - before) / times;
			empty.push((await signedOut.page(EMPTY_PAGE)).took);
		}
		const all = spread(took);
		run.print(`api: ${name}`, 'ms', all, { n, ofEmptyPage: all.p50 / spread(empty).p50 });
		run.print(`api: ${name}, processor time`, 'ms', work, { n });
		taken.set(name, all).set(`${name}, processor time`, { p50: work, p99: work });
	}

	await warmUp(signedOut, [EMPTY_PAGE]);
	await take('empty page', signedOut, [EMPTY_PAGE], EMPTY);
	const shelf = /\/sitemaps\/[a-z0-9]\.xml/.exec((await signedOut.page('/sitemap.xml')).text)?.[0];
	if (shelf) await take('a part of the sitemap, at first', signedOut, [shelf], 1);
	await take('directory, at first', signedOut, ['/practices/directory'], 1);
	for (const [name, paths] of Object.entries(await asked(program))) {
		await warmUp(program, paths, 10);
		await take(name, program, paths);
	}
	for (const [name, paths] of Object.entries(opened(made.practices, shelf))) {
		await warmUp(signedOut, paths, 10);
		await take(name, signedOut, paths);
	}
	await take('CSV of all', signedOut, ['/practices/csv'], FEW);
	await take('CSV by words', signedOut, ['/practices/csv?words=confidence'], FEW);
	await take('CSV of the directory', signedOut, ['/practices/csv/directory'], FEW);
	return taken;
}

type Cases = Readonly<Record<string, readonly string[]>>;

/** What a program asks with a key. */
const asked = async (program: Visitor): Promise<Cases> => ({
	'a page of practices': ['/api/v1/practices'],
	'a page of a hundred': ['/api/v1/practices?limit=100'],
	'a page far down': [await farDown(program, '/api/v1/practices', { limit: '100' })],
	'practices of the last days': ['/api/v1/practices?publishedFrom=2020-01-01&limit=100'],
	'practices by words': someWords('/api/v1/practices'),
	'practices by words, far down': [await farDown(program, '/api/v1/practices', { words: wordOf(70) })],
	search: someWords('/api/v1/search'),
	'search, far down': [await farDown(program, '/api/v1/search', { words: wordOf(70) })],
	templates: ['/api/v1/templates'],
	'what programs can ask': ['/api/v1/openapi.json']
});

/** What is open to anyone, as search engines, feed readers and people ask for it. */
const opened = (practices: readonly string[], shelf: string | undefined): Cases => ({
	'one practice': practices.slice(0, TIMED).map((id) => `/api/v1/practices/${id}`),
	'its editions': practices.slice(0, TIMED).map((id) => `/api/v1/practices/${id}/editions`),
	'a page of practices, without a key': ['/api/v1/practices'],
	'Atom feed': ['/feeds/practices.atom'],
	'JSON feed': ['/feeds/practices.json'],
	sitemap: ['/sitemap.xml'],
	...(shelf ? { 'a part of the sitemap': [shelf] } : {}),
	directory: ['/practices/directory'],
	'two practices side by side': practices
		.slice(0, TIMED)
		.map((id, at) => `/practices/compare?with=${id}&with=${practices[(at + 7) % practices.length]}`),
	collections: ['/collections'],
	'a practice with its related ones': practices.slice(0, TIMED).map((id) => `/practices/${id}`),
	'did you mean': Array.from({ length: 20 }, (_, at) => search(SEARCHES.questions['a misspelt word']!(at)))
});

const search = (words: string): string => `/search?${new URLSearchParams({ words })}`;

const someWords = (path: string): readonly string[] =>
	Array.from({ length: 20 }, (_, at) => `${path}?${new URLSearchParams({ words: wordOf(60 + at) })}`);

/** The address of a page far down in a list, as somebody comes to it who goes through it. */
async function farDown(program: Visitor, path: string, query: Readonly<Record<string, string>>): Promise<string> {
	let address = `${path}?${new URLSearchParams(query)}`;
	for (let page = 0; page < FAR; page++) {
		const { next } = JSON.parse((await program.page(address)).text) as { next: string | null };
		if (next === null) break;
		address = `${path}?${new URLSearchParams({ ...query, after: next })}`;
	}
	return address;
}
