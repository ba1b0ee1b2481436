import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { disablePerson, endKey, keysPage } from '#lib/domain/people';
import { offerPractice, withdrawPractice } from '#lib/domain/practices';
import { endPlace, givePlace, projectPage, startProject, startProjectWish } from '#lib/domain/projects';
import { newId, type Id } from '#lib/domain/shared/ids';
import { collections } from '#lib/server/collections';
import { WRONG_KEYS } from '#lib/server/identity/program-limits';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openLowdbStore } from '#lib/server/store/lowdb';
import { openPostgresStore } from '#lib/server/store/postgres';
import { CASE } from '../practice-world';
import { sharedDatabase } from '../postgres-server';
import { testClock } from '../world';
import { answersAsDescribed } from './described-answers';
import { openProgramsWorld, type ProgramsWorld } from './programs-world';

const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

interface List {
	readonly items: readonly { readonly id: Id; readonly title: string }[];
	readonly next: string | null;
}

const log = { info() {}, warn() {}, error() {} };

// One world for all of this: what is asked changes nothing.
describe.each(['embedded', 'PostgreSQL'])('programs, %s', (engine) => {
	let folder: string;
	let world: ProgramsWorld;
	let project: Id;
	const made = { open: '', partners: '', lesson: '' };
	const keys = { eve: '', ada: '' };
	beforeAll(async () => {
		const clock = testClock();
		folder = await mkdtemp(join(tmpdir(), 'grove-programs-'));
		const ground = { collections, clock, log, secret: 's' };
		const store =
			engine === 'embedded'
				? await openLowdbStore({ ...ground, dir: folder, search: openMinisearchIndex() })
				: await openPostgresStore({ ...ground, url: await sharedDatabase() });
		world = await openProgramsWorld(store, clock);
		composed.app = { store, clock, config: { origin: 'http://grove.test' } };
		const offered = async (title: string) => {
			const id = await world.draft('Eve', { ...CASE, title: { text: title } });
			await offerPractice(await world.as('Eve'), id);
			return id;
		};
		await world.draft('Eve', { ...CASE, title: { text: 'Being written' } });
		made.open = await world.publish(await offered('For anyone'));
		clock.moveOn(24);
		made.partners = await world.publish(await offered('For partners'), { readers: 'partners' });
		project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Open Doors' }));
		for (const name of ['Dina', 'Eve'] as const) await givePlace(await world.as('Dina'), project, { person: world.ids[name] });
		const lesson = {
			title: 'Settle benefits first',
			whatHappened: 'The sum was done.',
			place: project,
			audience: [`project:${project}`]
		};
		made.lesson = await noticeLesson(await world.as('Dina'), v.parse(noticeLessonWish, lesson));
		await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'A quokka on the bus timetable.' }));
		Object.assign(keys, { eve: await world.key('Eve'), ada: await world.key('Ada') });
	});
	afterAll(async () => {
		await world?.close();
		await rm(folder, { recursive: true, force: true });
	});

	const titles = async (path: string, key?: string) =>
		(await world.found<List>(path, { ...(key && { key }) })).items.map(({ title }) => title);
	/** What an answer that is none says, and all that could tell one from another. */
	const refused = async (...asked: Parameters<ProgramsWorld['ask']>) => {
		const answer = await world.ask(...asked);
		return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
	};

	test('read without a key what anyone may read, and nothing else', async () => {
		expect(await titles('/api/v1/practices')).toEqual(['For anyone']);
		expect(await titles('/api/v1/practices?words=timetable')).toEqual([]);
		expect(await titles('/api/v1/practices?words=buses')).toEqual(['For anyone']);
		expect(await titles('/api/v1/search?words=buses')).toEqual(['For anyone']);
		expect(await titles('/api/v1/lessons')).toEqual([]);
		const copy = await world.found(`/api/v1/practices/${made.open}`);
		expect(copy).toMatchObject({
			id: made.open,
			format: 'grove-practice',
			title: 'For anyone',
			published: { readers: 'public' }
		});
		// Its contact has not agreed to be named.
		expect(JSON.stringify(copy)).not.toMatch(/01632|Eve/);
	});

	test('read with a key what its person may read', async () => {
		expect(await titles('/api/v1/practices', keys.eve)).toEqual(['For partners', 'For anyone']);
		expect(await titles('/api/v1/search?words=buses', keys.eve)).toHaveLength(2);
		expect(await world.found(`/api/v1/practices/${made.partners}`, { key: keys.eve })).toMatchObject({ title: 'For partners' });
		expect(await titles('/api/v1/lessons', keys.eve)).toEqual(['Settle benefits first']);
		const lesson = await world.found(`/api/v1/lessons/${made.lesson}`, { key: keys.eve });
		expect(lesson).toMatchObject({ whatHappened: 'The sum was done.', project: { id: project, name: 'Open Doors' } });
		expect(JSON.stringify(lesson)).not.toContain('Dina');
	});

	test('what cannot be read is answered like what never was', async () => {
		const absent = await refused(`/api/v1/practices/${newId()}`);
		expect(absent.status).toBe(404);
		for (const path of [made.partners, `${made.partners}/editions`, `${newId()}/editions`])
			expect(await refused(`/api/v1/practices/${path}`)).toEqual(absent);
		for (const key of [undefined, keys.ada])
			expect(await refused(`/api/v1/lessons/${made.lesson}`, key ? { key } : {})).toEqual(absent);
		for (const nowhere of ['/api/v1/people', '/api', '/api/v2/practices']) expect(await refused(nowhere)).toEqual(absent);
	});

	test('read nothing more of a project that their person has left', async () => {
		const dina = await world.as('Dina');
		const place = (await projectPage(dina, project)).people.find(({ name }) => name === 'Eve')!.place;
		await endPlace(dina, place);
		expect(await titles('/api/v1/lessons', keys.eve)).toEqual([]);
		expect((await refused(`/api/v1/lessons/${made.lesson}`, { key: keys.eve })).status).toBe(404);
		expect(await titles(`/api/v1/lessons?project=${project}`, keys.eve)).toEqual([]);
		await givePlace(dina, project, { person: world.ids.Eve });
		expect(await titles(`/api/v1/lessons?project=${project}`, keys.eve)).toEqual(['Settle benefits first']);
	});

	test('are refused with a key that was ended, whose person is out, or that nobody has, and told so alike', async () => {
		const [ended, gone] = [await world.key('Ada'), await world.key('Grace')];
		for (const key of [ended, gone]) expect((await world.ask('/api/v1/practices', { key })).status).toBe(200);
		for (const name of ['Ada', 'Grace'] as const)
			await expect
				.poll(async () => (await keysPage(await world.as(name))).own)
				.toContainEqual(expect.objectContaining({ usedOn: '2026-05-15' }));
		for (const { id } of (await keysPage(await world.as('Ada'))).own) await endKey(await world.as('Ada'), id);
		await disablePerson(await world.as('Dina'), world.ids.Grace);
		const unknown = await refused('/api/v1/practices', { key: `grove_${'0'.repeat(64)}` });
		expect(unknown.status).toBe(401);
		for (const key of [ended, gone, 'grove_short']) expect(await refused('/api/v1/practices', { key })).toEqual(unknown);
		expect(await refused('/api/v1/practices', { headers: { authorization: 'Basic YWRhOmFkYQ==' } })).toEqual(unknown);
		keys.ada = await world.key('Ada');
	});

	test('read only what their key is for', async () => {
		const key = await world.key('Eve', ['lessons:read']);
		expect((await world.ask('/api/v1/lessons', { key })).status).toBe(200);
		for (const path of ['practices', `practices/${made.open}`, `practices/${newId()}`, 'search?words=bus']) {
			const answer = await world.ask(`/api/v1/${path}`, { key });
			expect([path, answer.status]).toEqual([path, 403]);
			expect(answer.headers.get('www-authenticate')).toContain('insufficient_scope');
		}
	});

	test('show their key in the header alone, and change nothing', async () => {
		for (const name of ['access_token', 'key', 'token'])
			expect((await refused(`/api/v1/lessons?${name}=${keys.eve}`)).status).toBe(400);
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
			const answer = await world.ask('/api/v1/practices', { key: keys.eve, method });
			expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
			expect(answer.headers.has('access-control-allow-origin')).toBe(false);
		}
	});

	test('go through a list page by page, each once', async () => {
		for (const asked of ['limit=1', 'limit=1&words=buses', 'limit=1&template=what-worked&publishedFrom=2026-05-01']) {
			const [seen, paths] = [[] as string[], [`/api/v1/practices?${asked}`]];
			for (const path of paths) {
				const answer = await world.ask(path, { key: keys.eve });
				const { items, next } = (await answer.json()) as List;
				seen.push(...items.map(({ title }) => title));
				const more = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link')!)?.[1];
				expect(more !== undefined).toBe(next !== null);
				if (more && paths.length < 5) paths.push(more.replace('http://grove.test', ''));
			}
			expect([asked, seen.toSorted()]).toEqual([asked, ['For anyone', 'For partners']]);
		}
	});

	test('narrow down by days and by what templates name; what is not known is refused, never left out', async () => {
		const { items } = await world.found<{ items: { parts: { sections: { filter: string | null }[] }[] }[] }>('/api/v1/templates');
		const filters = items.flatMap(({ parts }) => parts.flatMap(({ sections }) => sections.flatMap(({ filter }) => filter ?? [])));
		expect(filters.length).toBeGreaterThan(0);
		expect(await titles('/api/v1/practices?publishedFrom=2026-05-15', keys.eve)).toEqual(['For partners']);
		expect(await titles('/api/v1/practices?publishedBefore=2026-05-15', keys.eve)).toEqual(['For anyone']);
		expect(await titles('/api/v1/practices?evidence=measured&publishedBefore=2026-05-15', keys.eve)).toEqual(['For anyone']);
		expect(await titles('/api/v1/practices?evidence=reported', keys.eve)).toEqual([]);
		for (const wrong of [
			'evidense=measured',
			'limit=0',
			'limit=101',
			'limit=ten',
			'limit=1&limit=2',
			'after=made-up',
			'publishedFrom=May',
			'%00=1'
		])
			expect([wrong, (await refused(`/api/v1/practices?${wrong}`)).status]).toEqual([wrong, 400]);
		for (const wrong of ['', '?words=', '?words=bus&kinds=lesson', `?words=${'a'.repeat(2_001)}`])
			expect([wrong, (await refused(`/api/v1/search${wrong}`)).status]).toEqual([wrong, 400]);
	});

	test('find what is written for others, and count nothing else', async () => {
		const own = await world.found<List & { count: number; facets: object }>('/api/v1/search?words=quokka', { key: keys.ada });
		expect([own.items, own.count, own.facets]).toEqual([[], 0, expect.not.objectContaining({ kind: [expect.anything()] })]);
		expect(await titles('/api/v1/search?words=kind:entry', keys.ada)).toEqual([]);
		const both = await world.found<List & { count: number; facets: Record<string, unknown> }>('/api/v1/search?words=buses', {
			key: keys.ada
		});
		expect(both).toMatchObject({ count: 2, facets: { kind: [{ value: 'practice', count: 2 }] } });
	});

	test('are told of editions that they were, and of the words of none but the last', async () => {
		const id = await world.published({ ...CASE, title: { text: 'The first title' } });
		await world.revise('Eve', id, { answers: { title: { text: 'The second title' } } });
		await world.publish(id);
		const { items } = await world.found<{ items: unknown }>(`/api/v1/practices/${id}/editions`);
		expect(items).toMatchObject([
			{ edition: 2, current: true },
			{ edition: 1, current: false }
		]);
		await withdrawPractice(await world.as('Dina'), id, { reason: 'Out of date.' });
		for (const path of [id, `${id}/editions`])
			expect([path, (await refused(`/api/v1/practices/${path}`, { key: keys.eve })).status]).toEqual([path, 404]);
	});

	test('hear that nothing is new by the tag of what they have, each by their own', async () => {
		const answer = await world.ask('/api/v1/practices', { key: keys.eve });
		const had = { 'if-none-match': answer.headers.get('etag')! };
		const again = await world.ask('/api/v1/practices', { key: keys.eve, headers: had });
		expect([again.status, await again.text(), again.headers.get('vary')]).toEqual([304, '', 'Authorization']);
		expect((await world.ask('/api/v1/practices', { headers: had })).status).toBe(200);
	});

	test('are answered as the description says', () =>
		answersAsDescribed(world, keys.eve, { practice: made.partners, lesson: made.lesson }));

	test('wait when they ask too often, each for itself', async () => {
		world.limit(5);
		const asks = async (times: number, key?: string) => {
			for (let time = 1; time < times; time++) await world.ask('/api/v1/templates', key ? { key } : {});
			return world.ask('/api/v1/templates', key ? { key } : {});
		};
		expect((await asks(5, keys.eve)).status).toBe(200);
		const late = await asks(1, keys.eve);
		expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true]);
		expect((await asks(1, keys.ada)).status).toBe(200);
		expect([(await asks(1)).status, (await asks(1)).status]).toEqual([200, 429]);
		world.limit(1_000_000);
	});

	test('wait after trying keys that nobody has', async () => {
		world.limit(1_000_000);
		const tries = (at: number) => world.ask('/api/v1/templates', { key: `grove_${String(at).padStart(64, '0')}` });
		for (let at = 1; at <= WRONG_KEYS; at++) expect((await tries(at)).status).toBe(401);
		expect((await tries(0)).status).toBe(429);
		expect((await world.ask('/api/v1/templates', { key: keys.eve })).status).toBe(429);
		expect((await world.ask('/api/v1/templates')).status).toBe(200);
	});
});
