import { Caller, type Answer } from './caller';
import { crawl } from './crawl';
import { CAST, type CastName } from './example';
import { routeOf, ROUTES, type Route } from './routes';
import { withoutChance } from './same';
import { expect, test, type Workspace } from './workspace';

type Reader = CastName | 'visitor';
const READERS: readonly Reader[] = [...CAST, 'visitor'];
/** An id of the right form that never existed. */
const NEVER = 'zq'.padEnd(26, '7');

const callers = {} as Record<Reader, Caller>;
const found = {} as Record<Reader, Map<string, Answer>>;

/** So many of a route as one reader looks at: more say the same of the same code. */
const FOUND = { pages: 3, others: 2 };
/** So many of these that everybody else tries. */
const ADDRESSES_OF_A_ROUTE = 2;

// What the whole cast finds by following links: the ground that the tests of this file stand on.
test.beforeAll(async ({ workspace }) => {
	test.setTimeout(600_000);
	await Promise.all(
		READERS.map(async (reader) => {
			callers[reader] = await callerOf(workspace, reader);
			found[reader] = await crawl(callers[reader], FOUND);
		})
	);
});

const callerOf = (workspace: Workspace, reader: Reader) =>
	reader === 'visitor' ? new Caller(workspace.origin) : workspace.caller(reader);

const idIn = (path: string): string => /[a-z0-9]{26}/.exec(path)?.[0] ?? '';
const isOpen = ({ status, to }: Answer): boolean => status === 200 || (status === 303 && !to.startsWith('/sign-in'));
/** The page that an address such as `…/edit` or `…/word` belongs to. */
const pageOf = (path: string): string => path.replace(/([a-z0-9]{26})\/.*$/, '$1');

/** The address behind a link that one reader's page shows under these words. */
function linked(reader: Reader, page: string, words: string): string {
	const text = found[reader].get(page)?.text ?? '';
	const [, href] = new RegExp(`<a href="([^"]+)"[^>]*>(?:<!--.*?-->|\\s)*${words}`).exec(text) ?? [];
	if (!href) throw new Error(`${reader} sees no link “${words}” on ${page}.`);
	return href;
}

/** Addresses of records that a reader found, a few of each route: further ones ask the same of the same code. */
const fewOfEachRoute = (pages: ReadonlyMap<string, Answer>): string[] =>
	[
		...Map.groupBy(
			[...pages.keys()].filter((path) => idIn(path) !== ''),
			(path) => routeOf(path)?.id
		).values()
	].flatMap((each) => each.slice(0, ADDRESSES_OF_A_ROUTE));

/** A supervision session that this reader finds first. */
const sessionOf = (reader: Reader): string =>
	[...found[reader].keys()].find((path) => /^\/supervision\/[a-z0-9]{26}$/.test(path))!;

/** What a reader gets for an address that leads nowhere, asked for once. */
const nowhereOf = new Map<string, Promise<Answer>>();
function nowhereAt(reader: Reader, path: string): Promise<Answer> {
	const key = `${reader} ${path}`;
	const known = nowhereOf.get(key) ?? callers[reader].get(path);
	nowhereOf.set(key, known);
	return known;
}

/** Compares what a reader gets for an address with what they get for one of the same route that leads nowhere. */
async function tellsNothing(reader: Reader, path: string, suffix = ''): Promise<void> {
	const id = idIn(path);
	const [met, nowhere] = await Promise.all([
		callers[reader].get(path + suffix),
		nowhereAt(reader, path.replace(id, NEVER) + suffix)
	]);
	const told = { status: met.status, to: met.to.replace(id, NEVER), text: withoutChance(met.text, id) };
	expect(told, `${reader} at ${path}${suffix}`).toEqual({
		status: nowhere.status,
		to: nowhere.to,
		text: withoutChance(nowhere.text, NEVER)
	});
}

test('every link that a page shows opens for whoever it is shown to', () => {
	const dead = READERS.flatMap((reader) =>
		[...found[reader]]
			.filter(([path, answer]) => !isOpen(answer) && !(reader === 'visitor' && routeOf(path)?.id.startsWith('/(app)')))
			.map(([path, { status }]) => `${reader} ${path} ${status}`)
	);
	expect(dead).toEqual([]);
});

test('an address of a record opens, is refused to somebody who reads its page, or is not there', async () => {
	test.setTimeout(600_000);
	const addresses = new Set(READERS.flatMap((reader) => fewOfEachRoute(found[reader])));
	expect(addresses.size).toBeGreaterThan(100);
	const meets = async (reader: Reader, path: string): Promise<void> => {
		const answer = await callers[reader].get(path);
		if (isOpen(answer)) return;
		if (answer.status === 403)
			expect([reader, path, isOpen(await callers[reader].get(pageOf(path)))]).toEqual([reader, path, true]);
		else await tellsNothing(reader, path);
	};
	await Promise.all(
		READERS.map(async (reader) => {
			for (const path of addresses) if (!found[reader].has(path)) await meets(reader, path);
		})
	);
});

test('what others may not read is not there: page, data and further pages alike', async () => {
	test.setTimeout(600_000);
	const ROOM = '/learning-file';
	const [tuesday, thursday, team] = ['The Tuesday set', 'The Thursday set', 'The support team'].map((name, at) =>
		linked((['Ben', 'Cleo', 'Farid'] as const)[at]!, '/sets', name)
	);
	const cases: readonly (readonly [string, string, readonly Reader[]])[] = [
		['an entry of Ada’s own', linked('Ada', ROOM, 'We got as far as hours'), ['Ada']],
		['an entry that Ada opened to her supervisor', linked('Ada', ROOM, 'She came back after three weeks'), ['Ada', 'Farid']],
		['the session of Ada and Farid', sessionOf('Farid'), []],
		['the Tuesday set', tuesday!, ['Ada', 'Grace', 'Ben', 'Eve']],
		['the Thursday set', thursday!, ['Cleo', 'Dina']],
		['the support team', team!, ['Ada', 'Grace', 'Ben', 'Cleo', 'Farid']],
		['the first meeting of the Tuesday set', linked('Ben', tuesday!, 'Starting, and two issues'), ['Ada', 'Grace', 'Ben', 'Eve']]
	];
	for (const [what, path, mayRead] of cases) {
		const readers = mayRead.length > 0 ? mayRead : READERS.filter((reader) => found[reader].has(path));
		for (const reader of READERS) {
			const { status, text } = await callers[reader].get(path);
			if (readers.includes(reader)) expect([what, reader, status]).toEqual([what, reader, 200]);
			else {
				expect([what, reader, [404, 303].includes(status)]).toEqual([what, reader, true]);
				expect(text).not.toMatch(/<title>(?!Not|Sign|Nothing)[^<]*(hours|weeks|Tuesday|Starting)/);
				const further = ROUTES.filter((route) => route.hasId && route.at(idIn(path)).startsWith(path));
				for (const route of further) {
					await tellsNothing(reader, route.at(idIn(path)));
					if (route.isPage) await tellsNothing(reader, route.at(idIn(path)), '/__data.json');
				}
			}
		}
		if (what.startsWith('the session')) expect(readers.toSorted()).toHaveLength(2);
	}
});

test('no form reaches a record that its sender may not read, and nothing of the record changes', async () => {
	test.setTimeout(600_000);
	const records = {
		'/learning-file/entries': [linked('Ada', '/learning-file', 'We got as far as hours'), 'Ada'],
		'/supervision': [sessionOf('Farid'), 'Farid'],
		'/sets': [linked('Ben', '/sets', 'The Tuesday set'), 'Ben'],
		'/meetings': [linked('Ben', linked('Ben', '/sets', 'The Tuesday set'), 'Starting, and two issues'), 'Ben']
	} as const satisfies Record<string, readonly [string, CastName]>;
	for (const [room, [path, owner]] of Object.entries(records)) {
		const id = idIn(path);
		const before = withoutChance((await callers[owner].get(path)).text);
		const routes = ROUTES.filter((route) => route.hasId && route.at(id).startsWith(`${room}/${id}`));
		expect(routes.flatMap(({ actions }) => actions).length).toBeGreaterThan(0);
		for (const reader of READERS) {
			if (isOpen(await callers[reader].get(path))) continue;
			for (const route of routes) for (const action of route.actions) await sendsInVain(reader, route, action, id);
		}
		expect(withoutChance((await callers[owner].get(path)).text)).toBe(before);
	}
});

async function sendsInVain(reader: Reader, route: Route, action: string, id: string): Promise<void> {
	const fields = { ...PLAUSIBLE, entry: id, person: id, set: id, place: id };
	const [met, nowhere] = await Promise.all([id, NEVER].map((each) => callers[reader].post(`${route.at(each)}${action}`, fields)));
	const what = `${reader} sends ${route.id}${action}`;
	expect([what, [400, 401, 403, 404].includes(met!.status)]).toEqual([what, true]);
	expect([what, met!.status, withoutChance(met!.text, id)]).toEqual([what, nowhere!.status, withoutChance(nowhere!.text, NEVER)]);
}

/** Enough for most forms to be taken if they were the sender's to send. */
const PLAUSIBLE = {
	text: 'zq-from-somebody-else',
	what: 'zq-from-somebody-else',
	title: 'zq-from-somebody-else',
	name: 'zq-from-somebody-else',
	record: 'zq-from-somebody-else',
	words: 'zq-from-somebody-else',
	wording: 'zq-from-somebody-else',
	whatHappened: 'zq-from-somebody-else',
	kind: 'information',
	day: '2026-01-05',
	from: '2026-01-05',
	to: '2026-01-06',
	version: '1',
	audience: 'staff',
	paragraphs: '0',
	outcome: 'done'
};

test.describe('ids in a form that are not its sender’s to name', () => {
	test('Grace cannot bring Ada’s entry to her own session', async () => {
		const session = sessionOf('Grace');
		const entry = idIn(linked('Ada', '/learning-file', 'We got as far as hours'));
		const [met, nowhere] = [
			await callers.Grace.post(`${session}?/bring`, { entry }),
			await callers.Grace.post(`${session}?/bring`, { entry: NEVER })
		];
		expect([met.status, withoutChance(met.text, entry)]).toEqual([nowhere.status, withoutChance(nowhere.text, NEVER)]);
		expect(met.status).not.toBe(303);
	});
	test('Ada can share her entry with a set of hers, and not with one of Cleo’s', async () => {
		const kept = await callers.Ada.post('/learning-file/log?/keep', { text: 'To be shared.', day: '2026-01-05' });
		const share = (set: string) =>
			callers.Ada.post(`${kept.to}/share?/share`, { audience: `set:${set}`, wording: 'To be shared.' });
		expect((await share(idIn(linked('Cleo', '/sets', 'The Thursday set')))).status).toBe(403);
		expect((await share(idIn(linked('Ben', '/sets', 'The Tuesday set')))).status).toBe(303);
	});
	test('Cleo cannot link an entry of hers to a session she may not read', async () => {
		const session = `supervision/${idIn(sessionOf('Grace'))}`;
		const sent = (from: string) =>
			callers.Cleo.post('/learning-file/log?/keep', { text: 'From there.', day: '2026-01-05', from });
		const [met, nowhere] = [await sent(session), await sent(`supervision/${NEVER}`)];
		expect(met.status).toBe(nowhere.status);
		if (met.status === 303) expect((await callers.Cleo.get(met.to)).text).not.toContain(idIn(session));
	});
	test('only Ada can bring back what Ada deleted', async () => {
		const kept = await callers.Ada.post('/learning-file/log?/keep', { text: 'zq-deleted-by-ada', day: '2026-01-05' });
		const id = idIn(kept.to);
		expect((await callers.Ada.post(`${kept.to}?/delete`)).status).toBe(303);
		for (const reader of READERS) {
			if (reader === 'Ada') continue;
			const { status } = await callers[reader].post('/deleted?/restore', { kind: 'learning-entry', id });
			expect([reader, [401, 404].includes(status)]).toEqual([reader, true]);
			if (reader !== 'visitor') expect((await callers[reader].get('/deleted')).text).not.toContain('zq-deleted-by-ada');
		}
		expect((await callers.Ada.get(kept.to)).status).toBe(404);
		expect((await callers.Ada.post('/deleted?/restore', { kind: 'learning-entry', id })).status).toBe(303);
		expect((await callers.Ada.get(kept.to)).text).toContain('zq-deleted-by-ada');
	});
	test('nobody writes into a draft of Ada’s', async () => {
		const draft = NEVER.replace('zq', 'dr');
		const typed = (reader: Reader, text: string) => callers[reader].post(`/learning-file/drafts/${draft}`, { text });
		expect((await typed('Ada', 'zq-draft-of-ada')).status).toBe(200);
		for (const reader of READERS) {
			if (reader === 'Ada') continue;
			expect((await typed(reader, 'zq-overwritten')).status).toBeGreaterThanOrEqual(400);
			expect((await callers[reader].get(`/learning-file/log?draft=${draft}`)).text).not.toContain('zq-draft-of-ada');
		}
		expect((await callers.Ada.get(`/learning-file/log?draft=${draft}`)).text).toContain('zq-draft-of-ada');
	});
	test('a form cannot give its sender a role, another author or another organisation', async () => {
		const extra = {
			role: 'administrator',
			roles: 'administrator',
			author: callers.Eve ? NEVER : '',
			is_admin: 'true',
			by: NEVER
		};
		const kept = await callers.Grace.post('/learning-file/log?/keep', {
			text: 'Mine all the same.',
			day: '2026-01-05',
			...extra
		});
		expect((await callers.Grace.get(kept.to)).status).toBe(200);
		expect((await callers.Grace.get('/people')).text).not.toContain('Invite');
		expect((await callers.Robin.get('/people')).text).toContain('Invite');
	});
});

test.describe('files to take away', () => {
	test('a learning file holds one’s own entries only', async () => {
		for (const form of ['json', 'markdown', 'word'])
			for (const reader of ['Grace', 'Farid', 'Robin', 'Eve'] as const) {
				const { status, text } = await callers[reader].get(`/learning-file/export/${form}`);
				expect([reader, form, status]).toEqual([reader, form, 200]);
				expect(text).not.toContain('We got as far as hours');
			}
		expect((await callers.Ada.get('/learning-file/export/json')).text).toContain('We got as far as hours');
		expect((await callers.Ada.get('/learning-file/export/markdown')).headers['content-disposition']).toContain('attachment');
	});
	test('signed out there is none', async () => {
		const { status, text } = await callers.visitor.get('/learning-file/export/json', { accept: '*/*' });
		expect([status, text.length < 300]).toEqual([401, true]);
	});
});
