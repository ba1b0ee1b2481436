import { Caller } from './caller';
import { ROBIN, setUp, signIn } from './example';
import { startServer, type Server } from './server';
import { expect, test } from './workspace';

/** Accounts over HTTP: how one comes by one, keeps it and loses it. Each test makes its own people. */
let server: Server;
let robin: Caller;
let host: string;
test.beforeAll(async () => {
	server = await startServer();
	await setUp(server, 'empty');
	robin = await signIn(server.origin);
	const { text } = await robin.get('/people');
	host = /<option value="([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*Irwell Employment Partnership/.exec(text)![1]!;
});
test.afterAll(() => server.stop());

const PASSWORD = 'heron gate morning 77';
const stranger = () => new Caller(server.origin);

/** The page of an invitation, opened by whoever holds its link. */
async function invited(email: string): Promise<Caller> {
	const { text } = await robin.post('/people?/invite', { name: 'Nia', email, organisation: host, roles: 'staff' });
	const guest = stranger();
	await guest.get(/(\/invitation\/[0-9a-f]{64})/.exec(text)![1]!);
	return guest;
}
/** Somebody new in a session of their own. */
async function join(email: string): Promise<Caller> {
	const guest = await invited(email);
	expect((await guest.post('/invitation', { name: 'Nia', password: PASSWORD })).status).toBe(303);
	return guest;
}
const signsIn = async (email: string, password = PASSWORD): Promise<boolean> =>
	(await stranger().post('/sign-in', { email, password })).status === 303;
const isIn = async (caller: Caller): Promise<boolean> => (await caller.get('/today')).status === 200;
const replayed = (caller: Caller) => new Caller(server.origin, caller.cookies);

test('changing the password needs the present one, and ends every session but a new one here', async () => {
	const email = 'one@irwell.example';
	const here = await join(email);
	const elsewhere = await signIn(server.origin, { email, password: PASSWORD });
	const before = replayed(here);
	const change = (currentPassword: string) =>
		here.post('/settings?/password', { currentPassword, password: 'quiet lantern orchard 9' });
	const refused = await change('not this one');
	expect([refused.status, refused.text.includes('This is not your current password.')]).toEqual([400, true]);
	expect([await isIn(elsewhere), await signsIn(email)]).toEqual([true, true]);
	expect((await change(PASSWORD)).status).toBe(303);
	expect([await isIn(here), await isIn(before), await isIn(elsewhere)]).toEqual([true, false, false]);
	expect([await signsIn(email), await signsIn(email, 'quiet lantern orchard 9')]).toEqual([false, true]);
});

test('changing the e-mail address needs the password and an address nobody has, and ends every session elsewhere', async () => {
	const email = 'two@irwell.example';
	const here = await join(email);
	const elsewhere = await signIn(server.origin, { email, password: PASSWORD });
	const before = replayed(here);
	const change = (to: string, currentPassword = PASSWORD) => here.post('/settings?/email', { email: to, currentPassword });
	expect((await change('new@irwell.example', 'not this one')).status).toBe(400);
	expect((await here.post('/settings?/email', { email: 'new@irwell.example' })).status).toBe(400);
	const taken = await change(ROBIN.email);
	expect([taken.status, taken.text.includes('This address cannot be used here.')]).toEqual([400, true]);
	expect((await change('no address at all')).status).toBe(400);
	expect([await isIn(elsewhere), await signsIn(email)]).toEqual([true, true]);
	expect((await change(' New@Irwell.example ')).status).toBe(303);
	expect((await here.get('/settings')).text).toContain('new@irwell.example');
	expect([await isIn(before), await isIn(elsewhere)]).toEqual([false, false]);
	expect([await signsIn(email), await signsIn('new@irwell.example')]).toEqual([false, true]);
	expect(server.said()).not.toContain('new@irwell');
});

test('at an open page nobody guesses the password nor which addresses are in use: the tries are those of sign-in', async () => {
	const email = 'three@irwell.example';
	const here = await join(email);
	for (let tries = 0; tries < 10; tries++)
		expect((await here.post('/settings?/email', { email: ROBIN.email, currentPassword: `zq-guess-${tries}` })).status).toBe(400);
	const held = await here.post('/settings?/email', { email: 'free@irwell.example', currentPassword: PASSWORD });
	expect([held.status, held.text.includes('too many wrong tries')]).toEqual([400, true]);
	expect((await stranger().post('/sign-in', { email, password: PASSWORD })).status).toBe(429);
});

test('nobody gives themselves another role, organisation or name by adding fields to a form', async () => {
	const email = 'four@irwell.example';
	const nia = await join(email);
	const more = { roles: 'administrator', role: 'administrator', is_admin: 'true', name: 'Robin Vale', email_verified: 'true' };
	await nia.post('/settings?/password', { currentPassword: PASSWORD, password: 'quiet lantern orchard 9', ...more });
	expect((await nia.get('/people')).text).not.toContain('?/invite');
	expect((await nia.post('/people?/add', { name: 'X', organisation: host, roles: 'staff' })).status).toBe(403);
	expect((await nia.post('/settings?/workspace', { version: '1', safeguardingName: 'X' })).status).toBeGreaterThanOrEqual(400);
	expect((await robin.get('/people')).text).toContain('?/invite');
});

test('an invitation works once, opens nothing once it was withdrawn, and gives the roles it was made for', async () => {
	const guest = await invited('five@irwell.example');
	const forwarded = replayed(guest);
	const form = { name: 'Nia', password: PASSWORD, roles: 'administrator', organisation: 'x' };
	expect((await guest.post('/invitation', form)).status).toBe(303);
	expect((await guest.get('/people')).text).not.toContain('?/invite');
	expect((await forwarded.get('/invitation')).status).toBe(404);
	expect((await forwarded.post('/invitation', { name: 'Someone else', password: PASSWORD })).status).toBe(404);

	const late = await invited('six@irwell.example');
	expect((await late.get('/invitation')).status).toBe(200);
	const { text } = await robin.get('/people');
	const [, invitation = ''] = /six@irwell\.example[\s\S]*?name="invitation" value="([a-z0-9]{26})"/.exec(text) ?? [];
	expect((await robin.post('/people?/withdraw', { invitation })).status).toBe(303);
	expect((await late.get('/invitation')).status).toBe(404);
	expect((await late.post('/invitation', { name: 'Nia', password: PASSWORD })).status).toBe(404);
});

test('two who sign up with one address at the same moment make one account; a look-alike letter makes none', async () => {
	const guests = [await invited('seven@irwell.example'), await invited(' SEVEN@irwell.example')];
	const answers = await Promise.all(guests.map((each) => each.post('/invitation', { name: 'Nia', password: PASSWORD })));
	expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 400]);
	expect(await signsIn('Seven@Irwell.example')).toBe(true);
	const wish = { name: 'Nia', organisation: host, roles: 'staff' };
	const alike = await robin.post('/people?/invite', { ...wish, email: 'sеven@irwell.example' });
	expect([alike.status, alike.text.includes('/invitation/')]).toEqual([400, false]);
});

test('a reset link works once, the newest only, ends every session, and cannot be reached by another form', async () => {
	const email = 'eight@irwell.example';
	const nia = await join(email);
	const { text } = await robin.get('/people');
	const ids = [...text.matchAll(/href="\/people\/([a-z0-9]{26})"/g)].map(([, id]) => id!);
	const pages = await Promise.all(ids.map(async (id) => [id, (await robin.get(`/people/${id}`)).text] as const));
	const [person] = pages.find(([, page]) => page.includes(email))!;
	const link = async () => /(\/reset\/[0-9a-f]{64})/.exec((await robin.post(`/people/${person}?/resetLink`)).text)![1]!;
	const holding = async (path: string) => {
		const caller = stranger();
		const { headers } = await caller.get(path);
		expect(headers['referrer-policy']).toBe('no-referrer');
		return caller;
	};
	const older = await holding(await link());
	const path = await link();
	const newest = await holding(path);
	const twice = await holding(path);
	expect((await older.get('/reset')).status).toBe(404);
	expect((await newest.get('/reset')).status).toBe(200);
	expect((await newest.post('/reset', { password: 'password1' })).status).toBe(400);
	expect((await newest.post('/reset', { password: 'quiet lantern orchard 9' })).status).toBe(303);
	expect([await isIn(newest), await isIn(nia)]).toEqual([true, false]);
	expect((await twice.post('/reset', { password: 'another one entirely 5' })).status).toBe(404);
	expect([await signsIn(email), await signsIn(email, 'quiet lantern orchard 9')]).toEqual([false, true]);
	expect(server.said()).not.toContain(path.split('/').at(-1));
});
