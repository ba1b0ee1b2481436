import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openResetLink, setUpWorkspace, workspaceOf } from '#lib/domain/people';
import { systemClock } from '#lib/domain/shared/clock';
import { newId } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { sharedDatabase } from '#tests/postgres-server';
import { argonPasswords } from '../identity/argon-passwords';
import { backup } from './backup';
import { check } from './check';
import { withStore } from './opened';
import { readMinutesFile } from './read-minutes';
import { relevance } from './relevance';
import { resetLink } from './reset-link';
import { restore } from './restore';
import { scan } from './scan';
import { storeCopy } from './store-copy';

let ground: string;
let said: string;

beforeEach(async () => {
	ground = await mkdtemp(join(tmpdir(), 'grove-command-'));
	said = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		said += String(text);
		return true;
	});
	at('data');
	await withStore((store) =>
		setUpWorkspace(
			{ store, clock: systemClock, newId, passwords: argonPasswords(new Set()) },
			{
				organisation: 'Northway Support',
				name: 'Dina',
				email: 'dina@northway.example',
				password: 'rowan hedge lantern 44',
				safeguardingName: 'The duty lead',
				safeguardingContact: 'extension 999'
			},
			{ vocabularies: [] }
		)
	);
});

afterEach(async () => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	await rm(ground, { recursive: true, force: true });
});

/** The commands look after the workspace in this folder of the test's ground. */
const at = (folder: string): void => void vi.stubEnv('DATA_DIR', join(ground, folder));
const hostThere = () =>
	withStore(async (store) => (await workspaceOf(store.as(system('administration'))))?.safeguarding.name ?? null);

test('a backup is written, checked, and restored onto empty ground', async () => {
	const file = join(ground, 'monday.grove');
	await backup([file]);
	await check([file]);
	expect(said).toContain('A whole backup');
	at('other');
	await restore([file]);
	expect(await hostThere()).toBe('The duty lead');
});

test('a backup is taken while Grove runs, and everything else then waits until it is stopped', async () => {
	await withStore(async () => {
		await expect(backup([join(ground, 'running.grove')])).resolves.toBeUndefined();
		await expect(resetLink(['dina@northway.example'])).rejects.toThrow();
	});
});

test('a backup is never written over another file, and a damaged one changes nothing', async () => {
	const file = join(ground, 'monday.grove');
	await backup([file]);
	await expect(backup([file])).rejects.toThrow('exists already');
	const bytes = await readFile(file);
	await writeFile(file, bytes.subarray(0, bytes.length - 40));
	at('other');
	await expect(restore([file])).rejects.toThrow('Nothing was changed');
	expect(await hostThere()).toBeNull();
});

test('a workspace is not restored over another one', async () => {
	const file = join(ground, 'monday.grove');
	await backup([file]);
	await expect(restore([file])).rejects.toThrow('There is a workspace here already');
});

test('a workspace moves to another folder and stays where it was', async () => {
	await storeCopy([join(ground, 'moved')]);
	expect(await hostThere()).toBe('The duty lead');
	await writeFile(join(ground, 'moved', 'secret'), await readFile(join(ground, 'data', 'secret')));
	at('moved');
	expect(await hostThere()).toBe('The duty lead');
});

test('check says that all is in order, or names what is damaged', async () => {
	await check([]);
	expect(said).toContain('Everything is in order.');
	const journal = join(ground, 'data', 'store', 'journal-000001.jsonl');
	const text = await readFile(journal, 'latin1');
	await writeFile(journal, text.replace('Northway', 'Southway'), 'latin1');
	await expect(check([])).rejects.toThrow(/damaged/);
	expect(said).toContain('journal-000001.jsonl');
});

test('a reset link opens the way to a new password once, and an unknown address gets a plain answer', async () => {
	await resetLink(['Dina@Northway.example']);
	const token = /\/reset\/(\S+)/.exec(said)![1]!;
	await withStore(async (store) => expect(await openResetLink({ store, clock: systemClock }, token)).toBeDefined());
	await expect(resetLink(['nobody@northway.example'])).rejects.toThrow('Nobody here signs in with this address.');
	await expect(resetLink([])).rejects.toThrow('Give one e-mail address');
});

test('a scan of a file knows the people of the workspace where it is asked to', async () => {
	const file = join(ground, 'note.txt');
	await writeFile(file, 'A letter from northway support.');
	await scan([file]);
	expect(said).toBe('');
	await scan([file], { ownNames: true });
	expect(JSON.parse(said)).toMatchObject({ start: 14, end: 30, kind: 'organisation', text: 'northway support' });
});

test('how well search ranks a folder of test collections is printed, a line for each and engine, and leaves nothing behind', async () => {
	const village = fileURLToPath(new URL('../../../../tests/bench/relevance/village', import.meta.url));
	vi.stubEnv('DATABASE_URL', await sharedDatabase());
	await relevance([village]);
	const lines = said
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(lines.map(({ collection, engine }) => [collection, engine])).toEqual([
		['VILLAGE', 'embedded'],
		['VILLAGE', 'postgres']
	]);
	for (const line of lines) expect(Object.keys(line)).toEqual(['collection', 'engine', 'ndcg10', 'map', 'recall100']);
	const sql = postgres(process.env.DATABASE_URL!, { max: 1 });
	const left = await sql`select datname from pg_database where datname like 'grove_relevance_%'`;
	await sql.end();
	expect(left).toHaveLength(0);
	await expect(relevance([join(ground, 'nowhere')])).rejects.toThrow('There is no folder');
});

test('read-minutes prints what minutes in a file say, and says what is wrong with a file that it cannot read', async () => {
	const file = join(ground, 'minutes.md');
	const text =
		'# Employers who go quiet\n\n14 May 2026\n\nPresent: Ada Vale, Ben Moss\n\nAction: Ada Vale to ring three firms by 29 May 2026\n';
	await writeFile(file, text);
	await readMinutesFile([file]);
	const printed = JSON.parse(said) as Record<string, unknown>;
	const named = ['title', 'date', 'place', 'present', 'apologies', 'decisions', 'actions', 'items', 'unplaced'];
	expect(Object.keys(printed)).toEqual(expect.arrayContaining([...named, 'charactersIn', 'charactersOut']));
	expect(printed).toMatchObject({
		title: 'Employers who go quiet',
		date: '2026-05-14',
		actions: [{ owners: ['Ada Vale'], due: '2026-05-29' }]
	});
	expect(printed['charactersOut']).toBe(printed['charactersIn']);
	await expect(readMinutesFile([join(ground, 'none.md')])).rejects.toThrow();
});
