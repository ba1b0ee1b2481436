import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Caller } from './caller';
import { crawl } from './crawl';
import { CAST, castOf, signIn, type CastName } from './example';
import { exampleFiles, type ExampleFiles } from './example-server';
import { startServer, type Server } from './server';
import { expect, test } from './workspace';

/** What everybody finds who follows every link, held against the data folder: nothing was written, and nothing hidden is shown. */
const root = fileURLToPath(new URL('../..', import.meta.url));
let files: ExampleFiles;
let folder: string;
let server: Server;
let people: Readonly<Record<CastName, string>>;
const callers = new Map<string, Caller>();

test.beforeAll(async () => {
	files = await exampleFiles('embedded');
	folder = mkdtempSync(join(tmpdir(), 'grove-e2e-crawl-'));
	server = await startServer(files.settings);
	people = await castOf(server.origin);
	for (const name of CAST) {
		const caller = await signIn(server.origin);
		if (name !== 'Robin') await caller.post('/visit-as', { person: people[name] });
		callers.set(name, caller);
	}
	callers.set('visitor', new Caller(server.origin));
	await meetOutsiders();
});
test.afterAll(async () => {
	await server?.stop();
	files?.remove();
	rmSync(folder, { recursive: true, force: true });
});

/** An action of a confidential meeting that somebody outside the set owns: the hardest place to keep the meeting to itself. */
async function meetOutsiders(): Promise<void> {
	const ben = callers.get('Ben')!;
	const [, set = ''] =
		/href="(\/sets\/[a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*The Tuesday set/.exec((await ben.get('/sets')).text) ?? [];
	const plan = { title: 'zq-a meeting of their own', day: '2030-01-05', time: '10:00', minutes: '60', mode: 'confidential' };
	const { to: meeting } = await ben.post(`${set}/meetings/new?/plan`, plan);
	const added = await ben.post(`${meeting}?/add`, { text: 'Ring the health centre', kind: 'action', person: people.Dina });
	expect(added.status).toBe(200);
}

/** How much each file holds of what was written: the journal and the blobs. Snapshot and search index are made of those when it is due. */
const written = (): Record<string, number> =>
	Object.fromEntries(
		readdirSync(files.settings.DATA_DIR, { recursive: true, withFileTypes: true })
			.filter((file) => file.isFile() && (file.name.startsWith('journal-') || file.parentPath.endsWith('blobs')))
			.map((file) => join(file.parentPath, file.name))
			.map((path) => [relative(files.settings.DATA_DIR, path), statSync(path).size])
	);

test('reading changes nothing, and no page shows anything of a record that its reader may not read', async () => {
	const before = written();
	const pages: Record<string, Record<string, string>> = {};
	for (const [name, caller] of callers) {
		const found = await crawl(caller, { pages: 5, others: 1 });
		pages[name] = Object.fromEntries([...found].map(([path, { text, to }]) => [path, `${to}\n${text}`]));
	}
	expect(written()).toEqual(before);

	// The records as they stand, each with whether this reader may read it, are asked of the store itself.
	await server.stop();
	writeFileSync(join(folder, 'pages.json'), JSON.stringify({ people: { ...people, visitor: null }, pages }));
	const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
	const asked = [tsx, join(root, 'tests', 'e2e', 'hidden-on-pages.ts'), files.settings.DATA_DIR, join(folder, 'pages.json')];
	const { stdout, stderr } = spawnSync(process.execPath, asked, { cwd: root, encoding: 'utf8' });
	expect(stderr).toBe('');
	const { compared, hidden } = JSON.parse(stdout) as { compared: number; hidden: string[] };
	expect(hidden).toEqual([]);
	expect(compared).toBeGreaterThan(1_000);
});
