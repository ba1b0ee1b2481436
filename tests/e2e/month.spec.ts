import type { Page } from '@playwright/test';
import type { CastName } from './example';
import { goTo } from './go-to';
import { test, type PassingTime } from './passing-time';
import { expect } from './workspace';

/** A month at Bury: from what three people noticed to a lesson that is simply how they work, each step by whose step it is. */
test.describe.configure({ mode: 'serial' });

const OTHERS = ['Farid', 'Grace', 'Ben', 'Cleo', 'Dina', 'Eve', 'Robin'] as const;
const mark = 'zqbury';
const title = `Do the ${mark} sum with people before they turn a job down`;
const hers = `Ring the ${mark} office before its letter comes`;
const agreed = `Put a blank ${mark} sum sheet into every folder`;
const changed = `A blank ${mark} sum sheet lies in every folder.`;
/** What stays private: words that stand in entries and in nothing that anybody else reads. */
const PRIVATE = { Ada: 'zqbrotherkeeps', Grace: 'zqtiredofit', Ben: 'zqlockerroom' } as const;
const places = { project: '', set: '', meeting: '', lesson: '', withdrawn: '', action: '' };
const entries = { ada: '', graceTeam: '', graceTree: '', ben: '' };
const sessions = { ada: '', grace: '' };

const main = (page: Page) => page.getByRole('main');
const form = (page: Page, name: string | RegExp) => page.getByRole('form', { name });
const idOf = (path: string) => path.split('/').at(-1)!;
const tree = () => `/tree?project=${idOf(places.project)}`;
const here = (page: Page) => new URL(page.url()).pathname;
/** Opens a fold where it is not open already. */
const unfold = async (page: Page, summary: string) => {
	const fold = page.locator('details', { has: page.locator('> summary', { hasText: summary }) }).first();
	if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
};

/** Logs learning as a person would, and gives where it is kept. */
async function log(page: Page, text: string): Promise<string> {
	await goTo(page, '/today');
	await page.getByRole('link', { name: 'Log learning' }).first().click();
	await page.locator('[name=text]').fill(text);
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/learning-file\/entries\/[a-z0-9]{26}$/);
	await expect(main(page)).toContainText(/Only you can read this/);
	return here(page);
}

/** Plans a supervision and takes entries into it; gives its address. */
async function supervise(page: Page, brought: readonly string[]): Promise<string> {
	await goTo(page, '/supervision/new');
	await expect(page.getByRole('radio', { name: 'Farid Rahimi' })).toBeChecked();
	await page.getByRole('button', { name: 'Plan the session' }).click();
	await expect(page).toHaveURL(/\/supervision\/[a-z0-9]{26}$/);
	const session = here(page);
	for (const entry of brought) {
		await page.locator('select[name=entry]').selectOption(idOf(entry));
		await page.getByRole('button', { name: 'Bring it' }).click();
		await expect(page.locator(`main a[href="${entry}"]`)).toBeVisible();
	}
	return session;
}

/** Chooses on the harvest page what becomes of the entry that begins so. */
async function choose(page: Page, session: string, begins: string, choice: string): Promise<void> {
	await goTo(page, `${session}/harvest`);
	const one = form(page, new RegExp(`What becomes of: ${begins}`));
	await one.getByRole('radio', { name: choice }).check({ force: true });
	await one.getByRole('button', { name: 'Keep this choice' }).click();
	await expect(main(page)).toContainText(`You chose to ${choice.toLowerCase()}`);
}

/** Makes a lesson of the first paragraph, from the harvest page on; gives its address. */
async function promote(page: Page, wish: { readonly title: string; readonly named: boolean }): Promise<string> {
	await page.getByRole('link', { name: 'Promote a passage of it' }).click();
	await unfold(page, 'Or tick whole paragraphs');
	await page.locator('[name=paragraphs]').first().check();
	await page.getByRole('button', { name: 'Go on to the wording' }).click();
	await page.locator('[name=title]').fill(wish.title);
	await page.locator('[name=place]').selectOption(idOf(places.project));
	await page.getByRole('checkbox', { name: /staff/i }).check();
	await page.getByRole('radio', { name: wish.named ? 'Yes' : 'No', exact: true }).check();
	await page.getByRole('button', { name: 'Make the lesson' }).click();
	await expect(page).toHaveURL(/\/tree\/lessons\/[a-z0-9]{26}/);
	return here(page);
}

/** What others read in the rooms where anything of this could come up, by page. */
async function rooms(workspace: PassingTime, name: CastName): Promise<ReadonlyMap<string, string>> {
	const caller = await workspace.reader(name);
	const paths = ['/today', tree(), '/actions?whose=all', '/supervision', '/supervision/schedule', '/sets', '/themes'];
	const own = [places.set, places.meeting, places.lesson, places.withdrawn].filter(Boolean);
	const found = new Map<string, string>();
	for (const path of [...paths, `/search?words=${mark}`, `/learning-file/of/${workspace.people.Ada}`, ...own])
		found.set(path, (await caller.get(path)).text);
	return found;
}

/** Whose entry it is reads it, and Farid those that were brought to him. */
const mayRead = (name: CastName, author: string) =>
	name === author || (name === 'Farid' && author !== 'Ben' && sessions.grace !== '');

async function expectPrivate(workspace: PassingTime): Promise<void> {
	for (const name of ['Ada', ...OTHERS] as const)
		for (const [path, text] of await rooms(workspace, name))
			for (const [author, words] of Object.entries(PRIVATE))
				if (!mayRead(name, author)) expect([name, path, text.includes(words)]).toEqual([name, path, false]);
}

async function expectStatus(workspace: PassingTime, path: string, status: number, names: readonly CastName[]): Promise<void> {
	for (const name of names)
		expect([name, path, (await (await workspace.reader(name)).get(path)).status]).toEqual([name, path, status]);
}

test('Dina sets up the work at Bury with one objective', async ({ as }) => {
	const page = await as('Dina');
	await goTo(page, '/projects/new');
	await page.locator('main [name=name]').fill(`Into work in ${mark}`);
	await main(page).getByRole('button', { name: 'Start the project' }).click();
	await expect(page).toHaveURL(/\/projects\/[a-z0-9]{26}$/);
	places.project = here(page);
	await unfold(page, 'Add an objective');
	const fields = form(page, 'Add an objective or theme');
	await fields.locator('[name=number]').fill('1');
	await fields.locator('[name=name]').fill(`The ${mark} sums`);
	await fields.getByRole('button').click();
	await expect(main(page)).toContainText(`The ${mark} sums`);
});

test('Farid forms the Bury team of three, and plans its meeting for tomorrow', async ({ as, workspace }) => {
	const page = await as('Farid');
	await goTo(page, '/sets/new');
	const fields = form(page, 'A new set');
	await fields.locator('[name=name]').fill(`The ${mark} team`);
	await fields.locator('[name=kind][value=team]').check({ force: true });
	await fields.locator('[name=mode][value=attributable]').check({ force: true });
	await unfold(page, 'Objectives it works towards');
	await fields.getByRole('checkbox', { name: `The ${mark} sums` }).check();
	await fields.getByRole('button', { name: 'Form it' }).click();
	await expect(page).toHaveURL(/\/sets\/[a-z0-9]{26}/);
	places.set = here(page).split('/').slice(0, 3).join('/');
	for (const name of ['Ada Marsh', 'Grace Lomax', 'Ben Ormerod']) {
		await goTo(page, `${places.set}/members`);
		await form(page, 'Add a member').locator('[name=person]').selectOption({ label: name });
		await form(page, 'Add a member').getByRole('button').click();
		await expect(main(page).getByRole('rowheader', { name })).toBeVisible();
	}
	await goTo(page, `${places.set}/meetings/new`);
	await page.locator('[name=title]').fill(`The ${mark} month`);
	await page.locator('[name=day]').fill(workspace.day(1));
	await page.locator('[name=time]').fill('09:00');
	await page.getByRole('button', { name: 'Plan it' }).click();
	await expect(page).toHaveURL(/\/meetings\/[a-z0-9]{26}(\/agenda)?$/);
	places.meeting = here(page).replace('/agenda', '');
	await expectStatus(workspace, places.meeting, 200, ['Ada', 'Grace', 'Ben', 'Farid']);
	await expectStatus(workspace, places.meeting, 404, ['Cleo', 'Dina', 'Eve', 'Robin']);
});

test('Ada, Grace and Ben log what they noticed; nobody else reads it', async ({ as, workspace }) => {
	const ada = await as('Ada');
	entries.ada = await log(ada, `She turned the ${mark} job down and nobody had done the sum.\n\nHer ${PRIVATE.Ada} the money.`);
	const grace = await as('Grace');
	entries.graceTeam = await log(grace, `Two people came back with the ${mark} form unfilled.\n\nI am ${PRIVATE.Grace}.`);
	entries.graceTree = await log(grace, `One call to the ${mark} office spared us a letter.\n\nStill ${PRIVATE.Grace}.`);
	const ben = await as('Ben');
	entries.ben = await log(ben, `He told me in the ${PRIVATE.Ben} why he is late for the ${mark} bus.`);
	await expectStatus(workspace, entries.ada, 404, OTHERS);
	for (const path of [entries.graceTeam, entries.graceTree])
		await expectStatus(workspace, path, 404, ['Ada', 'Farid', 'Ben', 'Cleo', 'Dina', 'Eve', 'Robin']);
	await expectStatus(workspace, entries.ben, 404, ['Ada', 'Farid', 'Grace', 'Cleo', 'Dina', 'Eve', 'Robin']);
	await expectPrivate(workspace);
});

test('Ada takes hers into supervision, and promotes a passage of it without her name', async ({ as, workspace }) => {
	const ada = await as('Ada');
	sessions.ada = await supervise(ada, [entries.ada]);
	await expectStatus(workspace, entries.ada, 200, ['Farid']);
	await choose(ada, sessions.ada, 'She turned', 'Promote it to the tree');
	const farid = await as('Farid');
	await goTo(farid, `${sessions.ada}/harvest`);
	await expect(main(farid)).toContainText('Ada Marsh chose to promote it to the tree');
	places.lesson = await promote(ada, { title, named: false });
	await expect(ada.getByRole('heading', { level: 1 })).toContainText(title);
	await expect(main(ada)).toContainText('Only you see this');
});

test('Grace takes one of hers to the team as a line of its agenda, and another to the tree', async ({ as }) => {
	const grace = await as('Grace');
	sessions.grace = await supervise(grace, [entries.graceTeam, entries.graceTree]);
	await choose(grace, sessions.grace, 'Two people', 'Take it to the team');
	await unfold(grace, 'Or put it on a meeting’s agenda');
	const line = form(grace, 'Put it on a meeting’s agenda');
	await line.locator('[name=meeting]').selectOption(idOf(places.meeting));
	await line.locator('[name=title]').fill(`Who fills in the ${mark} form`);
	await line.getByRole('button').click();
	await expect(grace).toHaveURL(new RegExp(places.meeting));
	await expect(main(grace)).toContainText(`Who fills in the ${mark} form`);
	await choose(grace, sessions.grace, 'One call', 'Promote it to the tree');
	places.withdrawn = await promote(grace, { title: hers, named: true });
});

test('nobody but the two of them finds a supervision: not the coordinator, not the other one who is supervised', async ({
	workspace
}) => {
	for (const [session, entry, not] of [
		[sessions.ada, entries.ada, ['Grace', 'Ben', 'Cleo', 'Dina', 'Eve', 'Robin']],
		[sessions.grace, entries.graceTree, ['Ada', 'Ben', 'Cleo', 'Dina', 'Eve', 'Robin']]
	] as const) {
		await expectStatus(workspace, session, 200, ['Farid']);
		for (const path of [session, `${session}/harvest`, `${session}/copy`, entry]) await expectStatus(workspace, path, 404, not);
	}
	for (const [path, text] of await rooms(workspace, 'Dina'))
		for (const session of Object.values(sessions)) expect([path, text.includes(idOf(session))]).toEqual([path, false]);
	await expectPrivate(workspace);
});

test('the team meets: Grace has seen the same, and an action is agreed on the lesson', async ({ as, workspace }) => {
	await workspace.later(1);
	const grace = await as('Grace');
	await goTo(grace, places.meeting);
	await expect(main(grace)).toContainText(`Who fills in the ${mark} form`);
	await expect(main(grace)).toContainText(hers);
	const decide = form(grace, `Decide about “${title}”`);
	await main(grace).getByRole('listitem').filter({ hasText: title }).locator('summary').click();
	await decide.getByRole('radio', { name: 'Validate it' }).check({ force: true });
	await decide.locator('[name=reason]').fill('Twice this year, with the same sum.');
	await decide.locator('[name=where]').fill('Two of our three rounds');
	await decide.getByRole('button', { name: 'Keep the decision' }).click();
	await expect(main(grace).getByRole('heading', { name: 'Decided here' })).toBeVisible();
	await goTo(grace, places.lesson);
	await expect(main(grace)).not.toContainText(/Ada|Marsh/, { useInnerText: true });
	await expect(main(grace)).toContainText('Twice this year, with the same sum.');
	await expect(main(grace).locator('[aria-current=step]')).toContainText('Validated');

	const farid = await as('Farid');
	await goTo(farid, places.meeting);
	await farid.locator('#add [name=text]').fill(`! ${agreed}`);
	await unfold(farid, 'Owner and date of an action');
	await farid.locator('#add [name=person]').selectOption({ label: 'Grace Lomax' });
	await farid.locator('#add [name=due]').fill(workspace.day(2));
	await farid.locator('#add [name=measure]').fill('Ten folders opened at random hold one.');
	await farid.locator('#add [name=lesson]').selectOption(idOf(places.lesson));
	await farid.getByRole('button', { name: 'Add note' }).click();
	await expect(main(farid).getByText(agreed).first()).toBeVisible();
	await goTo(farid, places.meeting);
	await farid.getByRole('button', { name: 'Finalise the note' }).click();
	await expect(farid).toHaveURL(/\/note$/);
	await goTo(farid, places.lesson);
	const action = main(farid).getByRole('link', { name: agreed }).first();
	places.action = (await action.getAttribute('href'))!;
	await expectStatus(workspace, places.action, 200, ['Ada', 'Grace', 'Ben', 'Farid']);
	await expectStatus(workspace, places.action, 404, ['Cleo', 'Dina', 'Eve', 'Robin']);
	await expectStatus(workspace, `${places.meeting}/note`, 404, ['Cleo', 'Dina', 'Eve', 'Robin']);
});

test('a lesson is not applied before its action is done', async ({ as, allow }) => {
	allow(/400 \(Bad Request\)/);
	const farid = await as('Farid');
	await goTo(farid, places.lesson);
	await apply(farid);
	await expect(main(farid)).toContainText('None has been done yet.');
});

test('Grace does what she undertook, and Farid puts down what changed', async ({ as, workspace }) => {
	await workspace.later(2);
	const grace = await as('Grace');
	await goTo(grace, places.action);
	await grace.locator('[name=outcome]').fill('Ten folders of ten hold one.');
	await grace.getByRole('button', { name: 'It is done' }).click();
	await expect(main(grace)).toContainText('Ten folders of ten hold one.');

	const farid = await as('Farid');
	await goTo(farid, places.lesson);
	await apply(farid);
	await expect(main(farid)).toContainText(changed);
	await goTo(farid, '/tree/register');
	const row = main(farid).getByRole('row', { name: changed });
	await expect(row).toContainText(title);
	await expect(row).toContainText('Farid Rahimi');
	await expect(row).toContainText('To be looked at again on');
	for (const path of ['/tree/register', '/tree/register/csv']) {
		const { text } = await (await workspace.reader('Cleo')).get(path);
		expect([path, text.includes(changed)]).toEqual([path, true]);
		const { text: eves } = await (await workspace.reader('Eve')).get(path);
		expect([path, eves.includes(mark)]).toEqual([path, false]);
	}
});

test('Ada sees on Today what her entry changed so far', async ({ as }) => {
	const ada = await as('Ada');
	await goTo(ada, '/today');
	const leaf = main(ada).getByRole('listitem').filter({ hasText: title });
	await expect(leaf).toContainText('now applied');
	await expect(leaf).toContainText('You are not named on it, seen too by one other, one action done.');
});

test('Grace withdraws her lesson, and it is gone for everybody else', async ({ as, workspace }) => {
	await expectStatus(workspace, places.withdrawn, 200, ['Ada', 'Farid', 'Ben', 'Cleo', 'Dina']);
	const ben = await workspace.reader('Ben');
	expect((await ben.get(tree())).text).toContain(hers);
	const found = async () => (await ben.get(`/search?words=${mark}`)).text.includes(places.withdrawn);
	await expect.poll(found).toBe(true);
	const grace = await as('Grace');
	await goTo(grace, places.withdrawn);
	await grace.getByRole('button', { name: 'Withdraw it' }).click();
	await grace.getByRole('button', { name: 'Withdraw the lesson' }).click();
	await expect(grace).toHaveURL(/\/tree\?withdrawn=1$/);
	await expectStatus(workspace, places.withdrawn, 404, ['Ada', ...OTHERS]);
	for (const name of ['Ada', 'Farid', 'Ben', 'Cleo', 'Dina', 'Eve', 'Robin'] as const)
		for (const [path, text] of await rooms(workspace, name))
			expect([name, path, text.includes(hers)]).toEqual([name, path, false]);
	expect(await found()).toBe(false);
	await expectStatus(workspace, entries.graceTree, 200, ['Grace']);
});

test('it is not embedded before somebody looked again after four weeks', async ({ as, allow }) => {
	allow(/400 \(Bad Request\)/);
	const farid = await as('Farid');
	await goTo(farid, places.lesson);
	await embed(farid);
	await expect(main(farid)).toContainText('That look is due on');
});

test('four weeks later it is due: Farid looks again, and the lesson is embedded', async ({ as, workspace }) => {
	await workspace.later(28);
	const farid = await as('Farid');
	await goTo(farid, '/tree/register?due=yes');
	await main(farid).getByRole('row', { name: changed }).getByRole('link', { name: title }).click();
	await unfold(farid, 'Look again');
	const look = form(farid, 'Look again');
	await look.getByRole('radio', { name: 'Still so' }).check({ force: true });
	await look.locator('[name=words]').fill('Ten more folders, and ten sheets.');
	await look.getByRole('button').click();
	await expect(main(farid)).toContainText('Ten more folders, and ten sheets.');
	await goTo(farid, places.lesson);
	await embed(farid);
	await expect(main(farid).locator('[aria-current=step]')).toContainText('Embedded');
	await goTo(farid, '/tree/register?standing=still');
	await expect(main(farid).getByRole('row', { name: changed })).toContainText('Still so');
});

test('Ada sees what her entry changed, and only she sees that it was hers', async ({ as, workspace }) => {
	const ada = await as('Ada');
	await goTo(ada, '/today');
	const leaf = main(ada).getByRole('listitem').filter({ hasText: title });
	await expect(leaf).toContainText('now embedded');
	await goTo(ada, '/learning-file/led-to');
	const led = main(ada).getByRole('article').filter({ hasText: title });
	await expect(led).toContainText('is now embedded');
	await expect(led).toContainText('Action, done. Ten folders of ten hold one.');
	await expect(led.locator(`a[href="${entries.ada}"]`)).toBeVisible();
	const { text: ofGrace } = await (await workspace.reader('Grace')).get('/learning-file/led-to');
	expect(ofGrace).not.toContain(title);
	await goTo(ada, entries.ada);
	await expect(main(ada).locator(`a[href="${places.lesson}"]`).first()).toBeVisible();
	await goTo(ada, places.lesson);
	await expect(main(ada).locator(`a[href="${entries.ada}"]`).first()).toBeVisible();

	for (const name of ['Grace', 'Farid', 'Ben', 'Cleo', 'Dina'] as const) {
		const page = await as(name);
		for (const path of [places.lesson, `/thread/lesson/${idOf(places.lesson)}`]) {
			await goTo(page, path);
			await expect(main(page)).toContainText(title, { useInnerText: true });
			await expect(main(page)).not.toContainText(/Ada|Marsh/, { useInnerText: true });
			await expect(main(page).locator(`a[href="${entries.ada}"]`)).toHaveCount(0);
		}
		const { text } = await (await workspace.reader(name)).get('/tree/register/csv');
		const line = text.split('\n').find((each) => each.includes(changed));
		expect(line).toContain('Farid Rahimi');
		expect(line).not.toContain('Marsh');
	}
	await expectPrivate(workspace);
});

async function apply(page: Page): Promise<void> {
	await unfold(page, 'It is applied');
	const applied = form(page, 'Applied');
	await applied.locator('[name=changed]').fill(changed);
	await applied.locator('[name=where]').fill('The whole team');
	await applied.locator('[name=weeks]').selectOption('4');
	await applied.getByRole('button').click();
}

async function embed(page: Page): Promise<void> {
	await unfold(page, 'It is simply how we work');
	const embedded = form(page, 'Embedded');
	await embedded.locator('[name=reason]').fill('New colleagues ask where the sheet is.');
	await embedded.getByRole('button').click();
}
