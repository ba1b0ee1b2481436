import type { Page } from '@playwright/test';
import type { CastName } from './example';
import { goTo } from './go-to';
import { withoutChance } from './same';
import { test, type PassingTime } from './passing-time';
import { expect } from './workspace';

/**
 * The story of a set, from the issues that its members bid to present to the set that it became: each step by whose step it is,
 * the meeting itself in three browsers.
 */
test.describe.configure({ mode: 'serial' });

const MEMBERS = ['Ben', 'Ada', 'Grace'] as const;
const OUTSIDERS = ['Cleo', 'Dina', 'Farid', 'Eve', 'Robin'] as const;
const issue = 'A zqquayside manager who never says no';
const undertaken = 'Ring three zqquayside employers';
const decided = 'We ring back within a zqquayside zqwharf day';
const learned = 'A call within a day keeps a door open';
const lesson = 'Ring back within a day';
const asked = 'What would a zqquayside no have cost him?';
const topic = 'Calls on the zqquayside';
const names = { ours: 'The zqquayside set', theirs: 'The zqviaduct set', both: 'The zqconfluence set' } as const;
/** What nobody outside may meet, whatever page they ask for. */
const SECRETS = ['zqquayside', learned];
const places = { ours: '', theirs: '', both: '', meeting: '', next: '', before: '', together: '', action: '', lesson: '' };

const main = (page: Page) => page.getByRole('main');
const here = (page: Page) => new URL(page.url()).pathname;
const idOf = (path: string) => path.split('/').at(-1)!;
const line = (page: Page) => page.getByRole('textbox', { name: 'Write a line' });
const write = async (page: Page, text: string) => {
	await line(page).fill(text);
	await line(page).press('Enter');
};
const noted = (page: Page, text: string) => page.locator('.note-item').filter({ hasText: text });
const inWords = (day: string) =>
	new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** A confidential learning set of these people, whoever forms it facilitating. */
async function formed(workspace: PassingTime, by: CastName, name: string, others: readonly CastName[]): Promise<string> {
	const caller = await workspace.caller(by);
	const { to } = await caller.post('/sets/new?/form', { name, kind: 'learning-set', mode: 'confidential', groundRules: '' });
	const [set = ''] = /\/sets\/[a-z0-9]{26}/.exec(to) ?? [];
	for (const other of others) {
		const { status } = await caller.post(`${set}/members?/add`, { person: workspace.people[other] });
		expect([other, status]).toEqual([other, 303]);
	}
	return set;
}

/** A meeting of this set so many days from now. */
async function planned(workspace: PassingTime, by: CastName, set: string, title: string, days: number): Promise<string> {
	const plan = { title, day: workspace.day(days), time: '10:00', minutes: '120', mode: 'confidential' };
	const { to } = await (await workspace.caller(by)).post(`${set}/meetings/new?/plan`, plan);
	return /\/meetings\/[a-z0-9]{26}/.exec(to)![0];
}

async function expectStatus(workspace: PassingTime, paths: readonly string[], status: number, names: readonly CastName[]) {
	for (const name of names) {
		const caller = await workspace.reader(name);
		for (const path of paths) expect([name, path, (await caller.get(path)).status]).toEqual([name, path, status]);
	}
}

/** Every door behind which a meeting is read. */
const doorsOf = (meeting: string) =>
	['', '/live', '/live/now', '/changes', '/note', '/note/word', '/note/text', '/learning', '/calendar'].map(
		(door) => meeting + door
	);
/** Where something of a set could come up: rooms, search and their data, register, news, calendar and what is taken away. */
const ROOMS = [
	'/today',
	'/sets',
	'/sets/__data.json',
	'/search?words=zqwharf',
	'/search/__data.json?words=zqwharf',
	'/search?words=door+open',
	'/actions?whose=all',
	'/actions?whose=sets&state=all',
	'/actions/csv?whose=all',
	'/notifications',
	'/following',
	'/themes',
	'/tree',
	'/calendar',
	'/learning-file/take-away/archive'
];

test('two sets are formed, and nobody outside knows of either', async ({ workspace }) => {
	places.ours = await formed(workspace, 'Ben', names.ours, ['Ada', 'Grace']);
	places.theirs = await formed(workspace, 'Cleo', names.theirs, ['Dina']);
	places.meeting = await planned(workspace, 'Ben', places.ours, 'The zqquayside first', 1);
	await expectStatus(workspace, [places.ours, places.meeting], 200, MEMBERS);
	await expectStatus(workspace, [places.ours, places.meeting], 404, OUTSIDERS);
	await expectStatus(workspace, [places.theirs], 200, ['Cleo', 'Dina']);
	await expectStatus(workspace, [places.theirs], 404, MEMBERS);
});

test('Ada and Grace bid to present, Ben picks one, and it stands on the agenda beside a topic', async ({ as }) => {
	for (const [name, title] of [
		['Ada', issue],
		['Grace', 'A zqquayside rota']
	] as const) {
		const page = await as(name);
		await goTo(page, `${places.ours}/bids`);
		await page.getByLabel('Your issue in a few words').fill(title);
		await page.getByRole('button', { name: 'Bid to present it' }).click();
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
	}
	const ben = await as('Ben');
	await goTo(ben, `${places.ours}/bids`);
	const bid = main(ben).getByRole('article').filter({ hasText: issue });
	await bid.getByText('Pick it for a meeting').click();
	await bid.getByRole('button', { name: 'Put it on the agenda' }).click();
	await expect(ben).toHaveURL(/#agenda$/);
	await goTo(ben, `${places.meeting}/agenda`);
	await ben.locator('[name="agenda.1.title"]').fill(topic);
	await ben.getByRole('button', { name: 'Save the agenda' }).click();
	await expect(ben).toHaveURL(/#agenda$/);
	await expect(main(ben).locator('#agenda li')).toHaveText([new RegExp(`Ada Marsh: ${issue}`), new RegExp(topic)]);
	// What was not picked waits for the next.
	await goTo(ben, `${places.ours}/bids`);
	await expect(main(ben).getByRole('article')).toHaveCount(1);
	await expect(main(ben).getByRole('article')).toContainText('A zqquayside rota');
});

test('on the day three browsers are open: rounds, lines and an action in one show in the others', async ({ as, workspace }) => {
	// Tomorrow's meeting has begun then, whatever the hour is that other tests left the clock at.
	await workspace.later(2);
	const [ben, ada, grace] = [await as('Ben'), await as('Ada'), await as('Grace')];
	for (const page of [ben, ada, grace]) {
		await goTo(page, `${places.meeting}/live`);
		await expect(page.getByText('What others write shows here at once.')).toBeVisible();
	}
	for (const name of MEMBERS) {
		const tick = ben.getByRole('form', { name: new RegExp(`^How ${name}`) });
		await tick.getByRole('button', { name: 'Here' }).click();
		await expect(tick.getByRole('button', { name: 'Here', pressed: true })).toBeVisible();
	}
	const rounds = ben.getByRole('form', { name: 'Rounds' });
	await rounds.getByRole('button', { name: 'Present' }).click();
	await ben.getByRole('form', { name: 'Who speaks' }).getByRole('button', { name: /^Ada/ }).click();
	for (const page of [ada, grace]) {
		await expect(page.getByRole('timer')).toBeVisible();
		await expect(page.getByText(/^Ada Marsh speaks/)).toBeVisible();
	}
	await rounds.getByRole('button', { name: 'Question' }).click();
	for (const page of [ada, grace]) await expect(page.getByRole('status').filter({ hasText: 'Question' })).toBeVisible();

	await write(grace, `? ${asked}`);
	await ada.getByLabel('Whose words are they?').selectOption({ label: 'Grace Lomax' });
	await write(ada, `~ ${learned}`);
	await write(ben, `= ${decided}`);
	for (const page of [ben, ada, grace])
		for (const text of [asked, learned, decided]) await expect(noted(page, text)).toBeVisible();
	await ben.getByLabel('Under which topic of the agenda?').selectOption({ label: topic });
	await line(ben).fill(`! Grace to ${undertaken.toLowerCase()} by ${inWords(workspace.day(21))} – two visits booked`);
	await expect(ben.getByText('We will know by: two visits booked.')).toBeVisible();
	await line(ben).press('Enter');
	for (const page of [ben, ada, grace]) {
		await expect(noted(page, undertaken)).toContainText('Grace Lomax');
		await expect(noted(page, undertaken)).toContainText('two visits booked');
	}
	await rounds.getByRole('button', { name: 'End the round' }).click();
	for (const page of [ada, grace]) await expect(page.getByRole('timer')).toHaveCount(0);
});

test('Ben finalises the note; its members read, save and send it, and it is locked', async ({ as, workspace }) => {
	const ben = await as('Ben');
	await goTo(ben, places.meeting);
	await ben.getByRole('button', { name: 'Finalise the note' }).click();
	await expect(ben).toHaveURL(/\/note$/);
	for (const text of [asked, learned, decided, undertaken, 'Grace Lomax']) await expect(main(ben)).toContainText(text);
	const mail = await ben.getByRole('link', { name: 'Write the mail' }).getAttribute('href');
	expect(mail).toMatch(/^mailto:/);
	for (const text of [asked, learned, decided, undertaken]) expect(decodeURIComponent(mail!)).not.toContain(text);
	for (const name of MEMBERS) {
		const caller = await workspace.reader(name);
		const { text } = await caller.get(`${places.meeting}/note/text`);
		for (const each of [asked, learned, decided, undertaken]) expect([name, text.includes(each)]).toEqual([name, true]);
		expect((await caller.get(`${places.meeting}/note/word`)).text.startsWith('PK')).toBe(true);
	}
	const late = await (await workspace.caller('Ada')).post(`${places.meeting}/live?/line`, { text: 'zqquayside afterthought' });
	expect(late.status).toBeGreaterThanOrEqual(400);
	const grace = await as('Grace');
	await goTo(grace, '/actions');
	places.action = (await main(grace).getByRole('link', { name: undertaken }).first().getAttribute('href'))!;
});

test('an outsider meets nothing of it: no page, no data, no search, no register, no news, no calendar', async ({ workspace }) => {
	await expectStatus(workspace, [...doorsOf(places.meeting), places.ours, places.action], 404, OUTSIDERS);
	for (const name of OUTSIDERS) {
		const caller = await workspace.reader(name);
		// A page's data is answered with what the page would be: nothing there, as for what never was.
		const data = async (id: string) => withoutChance((await caller.get(`/meetings/${id}/live/__data.json`)).text, id);
		expect([name, await data(idOf(places.meeting))]).toEqual([name, await data('zq'.padEnd(26, '7'))]);
		for (const room of ROOMS) {
			const { text } = await caller.get(room);
			for (const secret of [...SECRETS, idOf(places.meeting), idOf(places.ours), idOf(places.action)])
				expect([name, room, secret, text.includes(secret)]).toEqual([name, room, secret, false]);
		}
		expect([name, (await feedOf(workspace, name)).includes('zqquayside')]).toEqual([name, false]);
	}
	// Whoever belongs finds each of it by the same doors.
	const ada = await workspace.reader('Ada');
	for (const room of ['/search?words=zqwharf', '/actions?whose=sets', '/actions/csv?whose=all', '/sets'])
		expect([room, (await ada.get(room)).text.includes('zqquayside')]).toEqual([room, true]);
	await expectStatus(workspace, doorsOf(places.meeting), 200, MEMBERS);
	expect(await feedOf(workspace, 'Grace')).toContain('zqquayside');
});

/** What the calendar of somebody is told under their secret address, with everything in it that may be told. */
async function feedOf(workspace: PassingTime, name: CastName): Promise<string> {
	const caller = await workspace.caller(name);
	const { text } = await caller.post('/calendar?/make', { titles: 'full' });
	const [address] = /https?:[^\s"<]+\/calendar\/[\w.-]+/.exec(text) ?? [];
	const answer = await fetch(address!);
	expect([name, answer.status]).toEqual([name, 200]);
	return (await answer.text()).replaceAll('\r\n ', '');
}

test('the next meeting opens with the carried action and its topic', async ({ as, workspace }) => {
	places.next = await planned(workspace, 'Ben', places.ours, 'The zqquayside second', 14);
	const ada = await as('Ada');
	await goTo(ada, places.next);
	await expect(main(ada).locator('#carried')).toContainText(undertaken);
	await expect(main(ada).locator('#carried')).toContainText('Grace Lomax');
	await expectStatus(workspace, [places.next], 404, OUTSIDERS);
	const ben = await as('Ben');
	await goTo(ben, `${places.next}/agenda`);
	await expect(ben.getByRole('checkbox', { name: topic })).toBeChecked();
	await ben.getByRole('button', { name: 'Save the agenda' }).click();
	await expect(ben).toHaveURL(/#agenda$/);
	await expect(main(ben).locator('#agenda')).toContainText(topic);
});

test('the two sets merge, and no earlier note opens to anybody new', async ({ as, workspace }) => {
	places.before = await planned(workspace, 'Cleo', places.theirs, 'The zqviaduct first', 0);
	await (await workspace.caller('Cleo')).post(`${places.before}?/add`, { text: 'zqviaduct arches', kind: 'information' });
	expect((await (await workspace.reader('Dina')).get(places.before)).text).toContain('zqviaduct arches');

	const ben = await as('Ben');
	await goTo(ben, `${places.ours}/merge`);
	const proposal = ben.getByRole('form', { name: 'Propose a merge' });
	await proposal.getByLabel('Whom do you ask?').selectOption(workspace.people.Cleo);
	await proposal.getByLabel('What would the new one be called?').fill(names.both);
	await proposal.getByRole('button', { name: 'Propose it' }).click();
	await expect(ben).toHaveURL(/proposed/);

	const cleo = await as('Cleo');
	await goTo(cleo, '/sets');
	await main(cleo)
		.getByRole('link', { name: new RegExp(names.ours) })
		.first()
		.click();
	await expect(cleo).toHaveURL(/\/sets\/proposals\//);
	await cleo.getByLabel('Which of yours goes into it?').selectOption({ label: names.theirs });
	await cleo.getByRole('button', { name: 'Merge them today' }).click();
	// What it is for and what its members promise is asked anew, once, and can wait.
	await expect(cleo).toHaveURL(/\/sets\/[a-z0-9]{26}\/contract\/edit\?merged/);
	await expect(cleo).not.toHaveURL(new RegExp(idOf(places.theirs)));
	await cleo.getByLabel('The limits of what we keep to ourselves').fill('What we hear stays here.');
	await cleo.getByRole('button', { name: 'Save' }).click();
	await expect(cleo).toHaveURL(/\/sets\/[a-z0-9]{26}\/contract$/);
	await cleo.getByRole('link', { name: names.both, exact: true }).click();
	await expect(cleo).toHaveURL(/\/sets\/[a-z0-9]{26}$/);
	places.both = here(cleo);
	await expect(cleo.getByRole('heading', { level: 1 })).toHaveText(names.both);

	// All of them meet from now on; what was written before stays with whoever was there.
	places.together = await planned(workspace, 'Cleo', places.both, 'The zqconfluence first', 7);
	await expectStatus(workspace, [places.both, places.together], 200, [...MEMBERS, 'Cleo', 'Dina']);
	await expectStatus(workspace, [places.both, places.together], 404, ['Farid', 'Eve', 'Robin']);
	await expectStatus(workspace, [...doorsOf(places.meeting), places.next], 200, MEMBERS);
	await expectStatus(workspace, [...doorsOf(places.meeting), places.next, places.action], 404, OUTSIDERS);
	await expectStatus(workspace, [places.before, `${places.before}/note`], 200, ['Cleo', 'Dina']);
	await expectStatus(workspace, doorsOf(places.before), 404, MEMBERS);
	for (const name of ['Cleo', 'Dina'] as const)
		for (const room of [...ROOMS, places.both, places.together]) {
			const { text } = await (await workspace.reader(name)).get(room);
			for (const secret of [asked, learned, decided, undertaken, idOf(places.meeting), idOf(places.action)])
				expect([name, room, secret, text.includes(secret)]).toEqual([name, room, secret, false]);
		}
	for (const name of MEMBERS)
		for (const room of ['/search?words=arches', places.both, '/sets'])
			expect([name, room, (await (await workspace.reader(name)).get(room)).text.includes('zqviaduct arches')]).toEqual([
				name,
				room,
				false
			]);
	// Grace still has what she undertook.
	await expectStatus(workspace, [places.action], 200, MEMBERS);
	expect((await (await workspace.reader('Grace')).get('/actions')).text).toContain(undertaken);
});

test('what was learned becomes a lesson that leads back to nobody', async ({ as, workspace }) => {
	const grace = await as('Grace');
	await goTo(grace, places.meeting);
	await grace.getByRole('link', { name: new RegExp(`^Make this a lesson.*${learned}`) }).click();
	await grace.getByRole('button', { name: 'Make this a lesson' }).click();
	await expect(grace).toHaveURL(/\/tree\/requests\/[a-z0-9]{26}$/);
	await grace.locator('[name=title]').fill(lesson);
	await grace.locator('[name=place]').selectOption({ index: 1 });
	await grace.getByRole('checkbox', { name: /staff/i }).check();
	await grace.getByRole('radio', { name: 'No', exact: true }).check();
	await grace.getByRole('button', { name: 'Make the lesson' }).click();
	await expect(grace).toHaveURL(/\/tree\/lessons\/[a-z0-9]{26}/);
	places.lesson = here(grace);

	// Its readers meet neither who made it nor the set that it came out of, also not where a page only brings them along.
	const dina = await as('Dina');
	for (const path of [places.lesson, `/thread/lesson/${idOf(places.lesson)}`]) {
		await goTo(dina, path);
		await expect(main(dina)).toContainText(lesson);
		await expect(main(dina)).not.toContainText(/Grace|Lomax/, { useInnerText: true });
		for (const name of ['Dina', 'Farid'] as const) {
			const { text } = await (await workspace.reader(name)).get(path);
			for (const way of [names.ours, 'zqquayside', idOf(places.meeting), idOf(places.ours)])
				expect([name, path, way, text.includes(way)]).toEqual([name, path, way, false]);
		}
	}
});

test('a briefing paper for the first meeting of all of them cites the lesson', async ({ as, workspace }) => {
	const ben = await as('Ben');
	await goTo(ben, `${places.together}/briefing`);
	await ben.getByLabel('What it is about').fill(lesson);
	await ben.getByRole('button', { name: 'Lay out a draft' }).click();
	await expect(ben).toHaveURL(/\/briefings\/[a-z0-9]{26}\/edit/);
	const paper = here(ben).replace('/edit', '');
	const part = ben.getByRole('group', { name: lesson });
	await part.getByLabel('Why it matters for this meeting').fill('It began with one of us.');
	await ben.getByRole('button', { name: 'Keep it, and see it as readers will' }).click();
	await expect(ben).toHaveURL(paper);
	await expectStatus(workspace, [paper], 404, ['Ada', 'Dina', ...OUTSIDERS]);
	await ben.getByRole('button', { name: 'Issue it to the set' }).click();
	await expect(main(ben)).toContainText('Issued');

	for (const name of ['Ada', 'Dina'] as const) {
		const caller = await workspace.reader(name);
		expect([name, (await caller.get(places.together)).text.includes(paper)]).toEqual([name, true]);
		const { text } = await caller.get(paper);
		for (const part of ['It began with one of us.', places.lesson])
			expect([name, part, text.includes(part)]).toEqual([name, part, true]);
	}
	await expectStatus(workspace, [paper, `${paper}/word`, `${paper}/text`], 200, [...MEMBERS, 'Cleo', 'Dina']);
	await expectStatus(workspace, [paper, `${paper}/word`, `${paper}/text`], 404, ['Farid', 'Eve', 'Robin']);
});

test('an action paper cites the lesson: staff follow it there, and it leads nobody back to the set', async ({
	as,
	workspace
}) => {
	const caller = await workspace.caller('Dina');
	const begun = await caller.post('/papers/new?/begin', { title: 'What keeps employers in touch', note: '' });
	const [paper = ''] = /\/papers\/[a-z0-9]{26}/.exec(begun.to) ?? [];
	const added = await caller.post(`${paper}/working?/add`, { title: 'Employers who go quiet', challenge: '' });
	const [, issue = ''] = /issue=([a-z0-9]{26})/.exec(added.to) ?? [];
	const dina = await as('Dina');
	await goTo(dina, `${paper}/issue?issue=${issue}`);
	await dina.getByText('Cite a lesson, a practice or a learning note').click();
	const cite = dina.getByRole('form', { name: 'Cite something of this workspace' });
	await cite.getByLabel('What do you cite?').selectOption(`lesson/${idOf(places.lesson)}`);
	await cite.getByLabel('What it shows, in your words').fill('Whoever is rung back stays in touch.');
	await cite.getByRole('button', { name: 'Cite it' }).click();
	await expect(main(dina).getByRole('link', { name: lesson })).toBeVisible();
	const words = { title: 'Employers who go quiet', wording: 'Letters go unread.', 'asks.0.audience': 'funders' };
	await caller.post(`${paper}/issue?/write`, { version: '3', issue, ...words, 'asks.0.text': 'Pay for the calls.' });
	await caller.post(`${paper}/edit?/write`, { version: '4', title: 'What keeps employers in touch', summary: 'Ring back.' });
	await goTo(dina, `${paper}/check`);
	await dina.getByRole('button', { name: 'It is checked' }).click();
	await dina.getByRole('radio', { name: /^All staff/ }).check();
	await dina.getByRole('button', { name: 'Publish the paper' }).click();
	await expect(dina).toHaveURL(paper);

	const farid = await as('Farid');
	await goTo(farid, paper);
	await main(farid).getByRole('link', { name: lesson }).first().click();
	await expect(farid).toHaveURL(places.lesson);
	const copies = [paper, `${paper}/summary`, `${paper}/word`];
	await expectStatus(workspace, copies, 200, [...MEMBERS, 'Cleo', 'Dina', 'Farid']);
	await expectStatus(workspace, copies, 404, ['Eve']);
	for (const path of [...copies, `/thread/published-paper/${idOf(paper)}`])
		for (const secret of [...SECRETS, names.ours, names.both, idOf(places.meeting), idOf(places.ours)]) {
			const { text } = await (await workspace.reader('Farid')).get(path);
			expect([path, secret, text.includes(secret)]).toEqual([path, secret, false]);
		}
	// The lesson was made without a name: the story of the set leads nobody to what cites it but whoever made it.
	for (const name of MEMBERS) {
		const { text } = await (await workspace.reader(name)).get(`${places.ours}/story`);
		expect([name, text.includes(decided), text.includes(paper)]).toEqual([name, true, name === 'Grace']);
	}
});
