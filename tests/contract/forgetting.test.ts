import { readdir, readFile } from 'node:fs/promises';
import postgres from 'postgres';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { attachFile, waitingFor, type OpenFile } from '#lib/domain/attachments';
import {
	asksAgain,
	changeEntry,
	changeEntryWish,
	deleteEntry,
	entryForm,
	entryPage,
	fileOfEntry,
	fileOfSharedWording,
	keepEntry,
	keepEntryWish,
	saveDraft,
	shareEntry
} from '#lib/domain/learning-files';
import {
	growBranch,
	lessonPage,
	promotePassage,
	promotePassageWish,
	redactLessonAgain,
	redactLessonAgainWish,
	restoreLesson,
	sourcesGone,
	withdrawLesson,
	withdrawnLessons
} from '#lib/domain/learning-tree';
import { acceptInvitation, departPerson, invitePerson, invitePersonWish, people, restoreRemoved } from '#lib/domain/people';
import {
	attachToPractice,
	deletePractice,
	draftPractice,
	draftPracticeWish,
	fileOfPractice,
	firstTemplates
} from '#lib/domain/practices';
import { projectStanding, startProject } from '#lib/domain/projects';
import { NotFound } from '#lib/domain/shared/errors';
import { newId, parseRef, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { links } from '#lib/domain/shared/thread';
import { collections } from '#lib/server/collections';
import { readTemplates } from '#lib/server/content';
import { argonPasswords } from '#lib/server/identity/argon-passwords';
import { forgetRemoved } from '#lib/server/jobs/forget-removed';
import { linksGone } from '#lib/server/jobs/links-gone';
import type { Archivable } from '#lib/server/store/archive';
import type { Forgetful } from '#lib/server/store/forgetful';
import { openPostgresStore } from '#lib/server/store/postgres';
import type { Store } from '#lib/domain/shared/context';
import { sharedDatabase } from '#tests/postgres-server';
import { openWorld, testClock, type CastName, type TestClock, type World } from '#tests/world';
import { openTestStore, testFolder } from './open';

const silent = { info() {}, warn() {}, error() {} };
const DAY = 24;

interface Ground {
	readonly store: Store & Forgetful & Archivable;
	/** Everything that the engine has on disk, or in any table, as one text. */
	everything(): Promise<string>;
	/** What a check of the whole workspace finds damaged. */
	damage(): Promise<readonly unknown[]>;
}

async function embedded(clock: TestClock): Promise<Ground> {
	const dir = await testFolder();
	const store = await openTestStore(collections, clock, { dir });
	return {
		store,
		everything: async () => {
			const found = await readdir(dir, { recursive: true, withFileTypes: true });
			const files = found.filter((each) => each.isFile() && each.name !== 'lock');
			return (await Promise.all(files.map(({ parentPath, name }) => readFile(`${parentPath}/${name}`, 'utf8')))).join('\n');
		},
		damage: async () => [...store.health().damage, ...(await store.verify())]
	};
}

async function inPostgres(clock: TestClock): Promise<Ground> {
	const url = await sharedDatabase();
	const store = await openPostgresStore({ url, collections, clock, log: silent, secret: 'for tests', connections: 4 });
	onTestFinished(() => store.close());
	return {
		store,
		everything: async () => {
			const sql = postgres(url, { max: 1, onnotice: () => {} });
			const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`;
			const rows = await Promise.all(tables.map(({ name }) => sql`select one::text as row from ${sql(name)} as one`));
			await sql.end();
			return rows
				.flat()
				.map((each) => String(each.row))
				.join('\n');
		},
		damage: async () => []
	};
}

describe.each([
	['embedded', embedded],
	['PostgreSQL', inPostgres]
])('in the %s store, what was removed', (_engine, open) => {
	let clock: TestClock;
	let ground: Ground;
	let world: World;
	let said: object[];
	const forget = () =>
		forgetRemoved({
			store: ground.store,
			collections,
			goesAlong: [linksGone, sourcesGone],
			clock,
			log: { ...silent, info: (details) => void said.push(details) }
		});
	/** Which of some words stand anywhere in what the engine keeps. */
	const kept = async (...words: string[]): Promise<string[]> => {
		const text = await ground.everything();
		return words.filter((word) => text.includes(word));
	};

	let project: Id;
	let branch: Id;
	beforeEach(async () => {
		said = [];
		clock = testClock();
		ground = await open(clock);
		world = await openWorld({ standings: [projectStanding], store: ground.store, clock });
		project = await startProject(await world.as('Dina'), { name: 'Open Doors', about: '', funder: '', partners: [], note: '' });
		branch = await growBranch(await world.as('Ada'), { project, name: 'Money', parent: '' });
	});

	const keep = async (text: string) => keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text }));
	const promote = async (entry: Id, passage: string, title: string, named = false) =>
		promotePassage(
			await world.as('Ada'),
			entry,
			v.parse(promotePassageWish, { title, passage, place: branch, audience: ['staff'], named })
		);
	const words = (text: string) => ({ name: 'plan.txt', type: 'text/plain', bytes: Buffer.from(text), pixels: null });
	/** As PostgreSQL writes bytes down where they are read as a text. */
	const written = (text: string) => [text, Buffer.from(text).toString('hex')];
	const restore = async (who: CastName, kind: string, id: Id) =>
		restoreRemoved(await world.as(who), { kind, id }, collections, asksAgain);

	it('can be brought back for thirty days; then no byte of it is left, and that something was done still stands', async () => {
		const draft = newId();
		const ada = await world.as('Ada');
		await saveDraft(ada, { draft, entry: null, values: { text: 'wolfsbane, half written' } });
		const entry = await keepEntry(ada, v.parse(keepEntryWish, { text: 'wolfsbane at the first writing', draft }));
		const { version } = await entryForm(ada, entry);
		await changeEntry(ada, entry, v.parse(changeEntryWish, { version, text: 'hellebore at the second writing' }));
		await saveDraft(ada, { draft: newId(), entry, values: { text: 'spikenard, never finished' } });
		await shareEntry(ada, entry, { audience: ['staff'], wording: 'tormentil for everybody' });
		const lesson = await promote(entry, 'hellebore, word for word', 'Ask about sorrel first');
		const stays = await keep('bistort is what stays');
		const all = ['wolfsbane', 'hellebore', 'spikenard', 'tormentil'];

		await deleteEntry(await world.as('Ada'), entry);
		clock.moveOn(29 * DAY);
		await forget();
		expect(await kept(...all)).toEqual(all);
		await restore('Ada', 'learning-entry', entry);
		expect((await entryPage(await world.as('Ada'), entry)).text).toBe('hellebore at the second writing');

		await deleteEntry(await world.as('Ada'), entry);
		clock.moveOn(31 * DAY);
		await forget();
		expect(await kept(...all, 'sorrel', 'bistort')).toEqual(['sorrel', 'bistort']);
		await expect(restore('Ada', 'learning-entry', entry)).rejects.toBeInstanceOf(NotFound);
		expect((await entryPage(await world.as('Ada'), stays)).text).toBe('bistort is what stays');
		expect((await lessonPage(await world.as('Ada'), lesson)).mine).toMatchObject({ passage: '' });

		const about = (await ground.store.changes(0)).filter(({ refs }) => refs.some((each) => each.id === entry));
		expect(about.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['keepEntry', 'deleteEntry', 'erase']));
		expect(about.at(-1)).toMatchObject({ by: 'retention', verb: 'erase' });
		expect(await ground.damage()).toEqual([]);
		await expectNoLooseEnds();
		expect(said.at(-1)).toMatchObject({ records: { 'learning-entry': 1, 'shared-wording': 1, link: 1 } });
		expect(JSON.stringify(said)).not.toMatch(/wolfsbane|hellebore|tormentil/);

		const events = (await ground.store.changes(0)).length;
		await forget();
		expect(await ground.store.changes(0)).toHaveLength(events);
		expect(said.at(-1)).toEqual({ records: {}, earlierWordings: {}, files: { blobs: 0, bytes: 0 } });
	});

	it('comes back with its files, also where they were shared; forgotten, no byte of them is left', async () => {
		const form = newId();
		const ada = await world.as('Ada');
		const { blob } = await attachFile(ada, form, words('wolfsbane in a file'));
		const entry = await keepEntry(ada, v.parse(keepEntryWish, { text: 'With a plan.', draft: form }));
		const shared = await shareEntry(ada, entry, { audience: ['staff'], wording: 'A plan.', files: [blob] });
		const other = newId();
		await attachFile(ada, other, words('bistort in a file'));
		await keepEntry(ada, v.parse(keepEntryWish, { text: 'Another.', draft: other }));
		const read = async (file: Promise<OpenFile>) => new TextDecoder().decode(await (await file).read());
		const stands = async () => (await kept(...written('wolfsbane in a file'))).length > 0;

		await deleteEntry(await world.as('Ada'), entry);
		clock.moveOn(29 * DAY);
		await forget();
		expect(await stands()).toBe(true);
		await expect(fileOfEntry(await world.as('Ada'), entry, blob)).rejects.toBeInstanceOf(NotFound);
		await restore('Ada', 'learning-entry', entry);
		expect(await read(fileOfEntry(await world.as('Ada'), entry, blob))).toBe('wolfsbane in a file');
		expect(await read(fileOfSharedWording(await world.as('Grace'), shared, blob))).toBe('wolfsbane in a file');

		await deleteEntry(await world.as('Ada'), entry);
		clock.moveOn(31 * DAY);
		await forget();
		expect(await stands()).toBe(false);
		expect((await kept(...written('bistort in a file'))).length).toBeGreaterThan(0);
		await expect(restore('Ada', 'learning-entry', entry)).rejects.toBeInstanceOf(NotFound);
		expect(await ground.damage()).toEqual([]);
	});

	it('of a practice goes with its files, those that were attached and those that waited', async () => {
		const templates = firstTemplates(readTemplates(), newId);
		await ground.store.commit({ by: 'setup', verb: 'setUpWorkspace', subject: ref('workspace', newId()), changes: templates });
		const ada = await world.as('Ada');
		const draft = async (title: string) => draftPractice(ada, v.parse(draftPracticeWish, { template: templates[0]!.id, title }));
		const attach = async (id: Id, said: string) => {
			const { blob } = await attachFile(ada, id, words(said));
			await attachToPractice(await world.as('Ada'), id, { files: (await waitingFor(ada, id)).map((each) => each.id) });
			return blob;
		};
		const [practice, other] = [await draft('A checklist for betony'), await draft('Another')];
		const blob = await attach(practice, 'wolfsbane in a file');
		await attach(other, 'bistort in a file');
		await attachFile(ada, practice, words('hellebore in a file'));
		const stand = async (...files: string[]) => kept(...files.flatMap(written));
		const all = await stand('wolfsbane in a file', 'hellebore in a file');

		await deletePractice(await world.as('Ada'), practice);
		clock.moveOn(29 * DAY);
		await forget();
		await restore('Ada', 'practice', practice);
		const file = await fileOfPractice((await world.as('Ada')).read, practice, blob);
		expect(new TextDecoder().decode(await file.read())).toBe('wolfsbane in a file');
		expect(all.length).toBeGreaterThan(1);

		await deletePractice(await world.as('Ada'), practice);
		clock.moveOn(31 * DAY);
		await forget();
		expect(await stand('wolfsbane in a file', 'hellebore in a file')).toEqual([]);
		expect(await kept('betony')).toEqual([]);
		expect((await stand('bistort in a file')).length).toBeGreaterThan(0);
		await expect(restore('Ada', 'practice', practice)).rejects.toBeInstanceOf(NotFound);
		expect(await ground.damage()).toEqual([]);
	});

	/** Every link leads somewhere. */
	async function expectNoLooseEnds(): Promise<void> {
		const read = ground.store.as(system('administration'));
		for (const each of (await read.list(links, { limit: 200 })).items)
			expect(await read.findMany([parseRef(each.from)!, parseRef(each.to)!])).toHaveLength(2);
	}

	it('and cannot be looked back to any more goes within a day: what was shared before, a lesson before its redaction', async () => {
		const entry = await keep('bistort');
		const ada = await world.as('Ada');
		await shareEntry(ada, entry, { audience: ['staff'], wording: 'tormentil too much' });
		await shareEntry(ada, entry, { audience: ['staff'], wording: 'yarrow is enough' });
		const lesson = await promote(entry, 'bistort', 'Ask about hellebore first');
		const { id: _, version } = await ground.store.as(system('guard')).find(
			collections.find((of) => of.kind === 'lesson')!,
			lesson
		);
		const text = { context: '', whatHappened: '', why: '', soWhat: '', notHeld: '' };
		await redactLessonAgain(ada, lesson, v.parse(redactLessonAgainWish, { version, title: 'Ask about sorrel first', ...text }));
		expect(await kept('tormentil', 'hellebore')).toEqual(['tormentil', 'hellebore']);
		await forget();
		expect(await kept('tormentil', 'hellebore', 'yarrow', 'sorrel', 'bistort')).toEqual(['yarrow', 'sorrel', 'bistort']);
		expect((await lessonPage(await world.as('Grace'), lesson)).title).toBe('Ask about sorrel first');
		expect(said.at(-1)).toEqual({
			records: {},
			earlierWordings: { 'shared-wording': 1, lesson: 1 },
			files: { blobs: 0, bytes: 0 }
		});
	});

	it('of a lesson without a name comes back for its author alone, and is forgotten with its origin after that', async () => {
		const entry = await keep('bistort');
		const lesson = await promote(entry, 'hellebore', 'Ask about tormentil first');
		await withdrawLesson(await world.as('Ada'), lesson);
		clock.moveOn(29 * DAY);
		await forget();
		expect(await withdrawnLessons(await world.as('Ada'))).toMatchObject([{ id: lesson, title: 'Ask about tormentil first' }]);
		for (const other of ['Grace', 'Farid', 'Dina'] as const) {
			expect(await withdrawnLessons(await world.as(other))).toEqual([]);
			await expect(restoreLesson(await world.as(other), lesson)).rejects.toBeInstanceOf(NotFound);
		}
		await restoreLesson(await world.as('Ada'), lesson);
		expect(await lessonPage(await world.as('Grace'), lesson)).toMatchObject({ title: 'Ask about tormentil first', mine: null });
		expect(await lessonPage(await world.as('Ada'), lesson)).toMatchObject({ mine: { passage: 'hellebore' } });
		const told = (await ground.store.changes(0)).filter(({ subject }) => subject.id === lesson);
		expect(told.map(({ verb, by }) => [verb, by])).toEqual([
			['promotePassage', 'unnamed'],
			['withdrawLesson', 'unnamed'],
			['restoreLesson', 'unnamed']
		]);

		await withdrawLesson(await world.as('Ada'), lesson);
		clock.moveOn(31 * DAY);
		expect(await withdrawnLessons(await world.as('Ada'))).toEqual([]);
		await expect(restoreLesson(await world.as('Ada'), lesson)).rejects.toBeInstanceOf(NotFound);
		await forget();
		expect(await kept('tormentil', 'hellebore', 'bistort')).toEqual(['bistort']);
		await expectNoLooseEnds();
	});

	it('with somebody who left for good is their name and address, wherever their record and invitation said it before', async () => {
		const dina = await world.as('Dina');
		const invited = { name: 'Hildegard Tormentil', email: 'hildegard@northway.example', roles: ['staff'] };
		const { token } = await invitePerson(dina, v.parse(invitePersonWish, { ...invited, organisation: dina.actor.organisation }));
		const door = { store: ground.store, clock, newId, passwords: argonPasswords(new Set()) };
		const wish = { name: 'Hildegard Tormentil', password: 'rowan hedge lantern 45' };
		const { person } = await acceptInvitation(door, token, wish);
		expect(await kept('Hildegard', 'hildegard@')).toEqual(['Hildegard', 'hildegard@']);
		await departPerson(await world.as('Dina'), person);
		expect(await kept('Hildegard', 'hildegard@', 'hildegard', 'Tormentil')).toEqual([]);
		const read = (await world.as('Grace')).read;
		expect((await read.find(people, person)).name).toBe('former colleague');
		expect((await read.history(people, person)).map(({ value }) => value.name)).toEqual(['former colleague']);
		expect((await read.find(people, world.ids.Ada)).name).toBe('Ada');
	});
});

it('of several processes on one database one forgets at a time, and the next does so when it is free', async () => {
	const [clock, url] = [testClock(), await sharedDatabase()];
	const open = async () => {
		const store = await openPostgresStore({ url, collections, clock, log: silent, secret: 'for tests', connections: 4 });
		onTestFinished(() => store.close());
		return store;
	};
	const [one, other] = [await open(), await open()];
	expect(await one.alone(async () => expect(await other.alone(async () => expect.unreachable())).toBe(false))).toBe(true);
	let done = false;
	expect(await other.alone(async () => void (done = true))).toBe(true);
	expect(done).toBe(true);
});
