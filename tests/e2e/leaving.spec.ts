import { Caller } from './caller';
import { castOf, signIn, type CastName } from './example';
import { startExample } from './example-server';
import type { Server } from './server';
import { expect, test } from './workspace';

/** What closes when somebody's place changes. It changes the example for good, so it has a server of its own. */
test.describe('when a place changes', () => {
	test.describe.configure({ mode: 'serial' });
	let server: Server;
	let people: Readonly<Record<CastName, string>>;
	let robin: Caller;
	const as = async (name: CastName) => {
		const caller = await signIn(server.origin);
		await caller.post('/visit-as', { person: people[name] });
		return caller;
	};
	const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '1';

	test.beforeAll(async () => {
		server = await startExample('embedded');
		people = await castOf(server.origin);
		robin = await signIn(server.origin);
	});
	test.afterAll(() => server.stop());

	test('the supervisor before finds nothing any more, at once, and the next one nothing before the author says so', async () => {
		const [ada, farid, ben] = [await as('Ada'), await as('Farid'), await as('Ben')];
		const { to: entry } = await ada.post('/learning-file/log?/keep', { text: 'For my supervisor.', day: '2026-01-05' });
		await ada.post(`${entry}?/openToSupervisor`);
		expect((await farid.get(entry)).status).toBe(200);
		const today = new Date().toISOString().slice(0, 10);
		const appointed = await robin.post(`/people/${people.Ada}?/supervisor`, {
			supervisee: people.Ada,
			supervisor: people.Ben,
			from: today
		});
		expect(appointed.status).toBeLessThan(400);
		expect((await farid.get(entry)).status).toBe(404);
		expect((await ben.get(entry)).status).toBe(404);
		expect((await ada.post('/learning-file?/openToNew', { supervisor: people.Ben })).status).toBe(303);
		expect((await ben.get(entry)).status).toBe(200);
		expect((await farid.get(entry)).status).toBe(404);
	});

	test('a member who was taken out of a set cannot read its meetings nor write into them', async () => {
		const [ben, eve] = [await as('Ben'), await as('Eve')];
		const [, set = ''] =
			/href="(\/sets\/[a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*The Tuesday set/.exec((await eve.get('/sets')).text) ?? [];
		const [, meeting = ''] = /href="(\/meetings\/[a-z0-9]{26})"/.exec((await eve.get(set)).text) ?? [];
		expect((await eve.get(meeting)).status).toBe(200);
		const { text } = await ben.get(`${set}/members`);
		const [, membership = ''] =
			/Eve Tattersall’s membership today[\s\S]*?name="membership" value="([a-z0-9]{26})"/.exec(text) ?? [];
		expect((await ben.post(`${set}/members?/end`, { membership, version: versionIn(text) })).status).toBe(303);
		const { to: entry } = await ben.post(`${set}/file/write?/keep`, { text: 'What we noticed.', day: '2026-01-05' });
		expect((await ben.get(entry)).status).toBe(200);
		const doors = ['', '/write', '/print', '/export/word', '/export/markdown', '/export/json'].map(
			(each) => `${set}/file${each}`
		);
		for (const path of [set, meeting, `${meeting}/note`, `${set}/members`, ...doors, entry, `${entry}/history`])
			expect([path, (await eve.get(path)).status]).toEqual([path, 404]);
		const written = await eve.post(`${meeting}?/add`, { text: 'zq-from-the-old-tab', kind: 'information' });
		expect([403, 404]).toContain(written.status);
		expect((await ben.get(meeting)).text).not.toContain('zq-from-the-old-tab');
		const kept = await eve.post(`${set}/file/write?/keep`, { text: 'zq-from-the-old-tab', day: '2026-01-05' });
		const added = await eve.post(`${entry}?/add`, { text: 'zq-from-the-old-tab' });
		for (const { status } of [kept, added]) expect([403, 404]).toContain(status);
		expect((await ben.get(`${set}/file`)).text).not.toContain('zq-from-the-old-tab');
	});

	test('an account that is disabled is out at once, and can come back', async () => {
		const invited = await robin.post('/people?/invite', {
			name: 'Nia Castell',
			email: 'nia@irwell.example',
			organisation: hostIn((await robin.get('/people')).text),
			roles: 'staff'
		});
		const [, link = ''] = /(\/invitation\/[\w-]+)/.exec(invited.text) ?? [];
		const nia = new Caller(server.origin);
		expect((await nia.get(link)).status).toBe(303);
		const account = { email: 'nia@irwell.example', password: 'heron gate morning 77' };
		expect((await nia.post('/invitation', { name: 'Nia Castell', password: account.password })).status).toBe(303);
		expect((await nia.get('/today')).status).toBe(200);
		// The link has worked once.
		const again = new Caller(server.origin);
		await again.get(link);
		expect((await again.get('/invitation')).status).toBe(404);

		const [, id = ''] =
			/href="\/people\/([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*Nia Castell/.exec((await robin.get('/people')).text) ?? [];
		const { text } = await robin.get(`/people/${id}`);
		expect((await robin.post(`/people/${id}?/disable`, { version: versionIn(text) })).status).toBe(303);
		expect((await nia.get('/today')).to).toBe('/sign-in?next=%2Ftoday');
		expect((await new Caller(server.origin).post('/sign-in', account)).status).toBe(400);
		expect(
			(await robin.post(`/people/${id}?/enable`, { version: versionIn((await robin.get(`/people/${id}`)).text) })).status
		).toBe(303);
		expect((await new Caller(server.origin).post('/sign-in', account)).status).toBe(303);
	});

	test('whose account is closed signs in to take their own words away, and to nothing else', async () => {
		const account = { email: 'nia@irwell.example', password: 'heron gate morning 77' };
		const nia = new Caller(server.origin);
		await nia.post('/sign-in', account);
		await nia.post('/learning-file/log?/keep', { text: 'zq-nias-own-words', day: '2026-01-05' });
		const [, id = ''] =
			/href="\/people\/([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*Nia Castell/.exec((await robin.get('/people')).text) ?? [];
		expect((await robin.post(`/people/${id}?/disable`, { takeAway: 'on' })).status).toBe(303);
		expect((await nia.get('/today')).to).toBe('/sign-in?next=%2Ftoday');
		expect((await nia.post('/sign-in', account)).status).toBe(303);
		for (const path of ['/today', '/learning-file', '/people', '/settings', '/tree', '/learning-file/export/json'])
			expect([path, (await nia.get(path)).to]).toEqual([path, '/learning-file/take-away']);
		expect((await nia.get('/search?words=visit')).text).not.toContain('/tree/lessons/');
		expect((await nia.post('/learning-file/log?/keep', { text: 'Another.', day: '2026-01-05' })).status).toBe(403);
		const page = await nia.get('/learning-file/take-away');
		expect([page.status, page.text.includes('Your account is closed')]).toEqual([200, true]);
		const archive = await nia.get('/learning-file/take-away/archive');
		expect([archive.status, archive.headers['content-type']]).toEqual([200, 'application/zip']);
		expect(archive.text).toContain('zq-nias-own-words');
		expect((await nia.post('/sign-out')).status).toBe(303);
		expect((await nia.get('/learning-file/take-away/archive')).to).toContain('/sign-in');
	});

	test('the example can be ended: everything invented is gone, and Robin starts empty', async () => {
		expect((await robin.post('/settings?/endExample')).status).toBe(303);
		const { text } = await robin.get('/today');
		expect(text).not.toContain('visit-as');
		expect((await robin.get('/search?words=leaflet')).text).not.toContain('/tree/lessons/');
	});
});

const hostIn = (page: string): string =>
	/<option value="([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*Irwell Employment Partnership/.exec(page)?.[1] ?? '';
