import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test, type Workspace } from './workspace';
import { NETWORK_LOST } from './watch';

/** One meeting, several browsers: what is written in one shows in the others, and no word is lost on the way. */

/** A meeting of its own of the Tuesday set, where Ben, Ada and Grace belong and Cleo does not. */
async function planned(workspace: Workspace): Promise<string> {
	const ben = await workspace.caller('Ben');
	const [, set = ''] =
		/href="(\/sets\/[a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*The Tuesday set/.exec((await ben.get('/sets')).text) ?? [];
	const plan = { title: 'Employers who go quiet', day: '2026-12-08', time: '10:00', minutes: '90', mode: 'confidential' };
	const { to } = await ben.post(`${set}/meetings/new?/plan`, plan);
	return /\/meetings\/[a-z0-9]{26}/.exec(to)![0];
}
const box = (page: Page) => page.getByRole('textbox', { name: 'Write a line' });
const write = async (page: Page, line: string) => {
	await box(page).fill(line);
	await box(page).press('Enter');
};
const noted = (page: Page, text: string) => page.locator('.note-item .prose').filter({ hasText: text });
const wording = (page: Page) => page.getByRole('textbox', { name: 'Wording' });
const reword = async (page: Page, text: string) =>
	page
		.locator('.note-item')
		.filter({ hasText: text })
		.getByRole('link', { name: /^Reword/ })
		.click();
/** A page that says so looks when it hears of something, and not by itself. How soon it hears, `npm run bench` measures. */
const together = (page: Page) => page.getByText('What others write shows here at once.');

/** Both have the meeting open and hear of each other. */
async function inTheRoom(at: string, ...pages: readonly Page[]): Promise<void> {
	for (const page of pages) {
		await goTo(page, `${at}/live`);
		await expect(together(page)).toBeVisible();
	}
}

test('a line, an action and a tick in one browser show in the other at once', async ({ as, workspace }) => {
	const at = await planned(workspace);
	const [ben, ada] = [await as('Ben'), await as('Ada')];
	await inTheRoom(at, ben, ada);
	await write(ben, '~ zq-The sum first');
	await expect(noted(ada, 'zq-The sum first')).toBeVisible();
	await box(ada).fill('! Ben to ring three small employers by 18 December – two visits booked');
	await expect(ada.getByText('We will know by: two visits booked.')).toBeVisible();
	await box(ada).press('Enter');
	await expect(ben.getByText('We will know by: two visits booked')).toBeVisible();
	await expect(ben.locator('.note-item').last()).toContainText('by 18 December 2026');
	await ben
		.getByRole('form', { name: /^How Ada/ })
		.getByRole('button', { name: 'Here' })
		.click();
	await expect(ada.getByRole('form', { name: /^How Ada/ }).getByRole('button', { name: 'Here', pressed: true })).toBeVisible();
});

test('two who reword the same item see each other’s words, and where they collide both stand until one is chosen', async ({
	as,
	workspace
}) => {
	const at = await planned(workspace);
	const [ben, ada] = [await as('Ben'), await as('Ada')];
	await inTheRoom(at, ben, ada);
	await write(ben, 'zq-They went quiet.');
	await reword(ben, 'zq-They went quiet.');
	await reword(ada, 'zq-They went quiet.');
	await wording(ben).press('End');
	await wording(ben).pressSequentially(' Ben asked why.');
	await expect(wording(ada)).toHaveValue('zq-They went quiet. Ben asked why.');

	// Ada's words are on their way until Ben's, which he writes meanwhile, have arrived.
	const bens = Promise.withResolvers<void>();
	await ada.route(/\?\/change/, async (route) => {
		await bens.promise;
		await route.continue();
	});
	const adas = ada.waitForRequest(/\?\/change/);
	await wording(ada).fill('zq-They went quiet. Ada rang them.');
	await adas;
	const kept = ben.waitForResponse(/\?\/change/);
	await wording(ben).fill('zq-They went quiet. Ben wrote to them.');
	await kept;
	bens.resolve();
	await expect(ada.getByText('Somebody else reworded this while you wrote.')).toBeVisible();
	await expect(ada.getByText('zq-They went quiet. Ben wrote to them.')).toBeVisible();
	await expect(ada.getByText('zq-They went quiet. Ada rang them.')).toBeVisible();
	await ada.unroute(/\?\/change/);
	await ada.getByRole('button', { name: 'Keep both' }).click();
	await expect(wording(ben)).toHaveValue(/Ben wrote to them\.\s+zq-They went quiet\. Ada rang them\./);
	for (const page of [ben, ada]) await page.getByRole('button', { name: 'Done' }).click();
	await expect(noted(ada, 'Ada rang them.')).toContainText('Ben wrote to them.');
});

test('without a network lines and words wait on the page, and are there for everybody once it is back', async ({
	as,
	workspace,
	allow
}) => {
	allow(NETWORK_LOST);
	const at = await planned(workspace);
	const [ben, ada] = [await as('Ben'), await as('Ada')];
	await inTheRoom(at, ben, ada);
	await write(ben, 'zq-before');
	await expect(noted(ada, 'zq-before')).toBeVisible();
	await reword(ben, 'zq-before');
	await ben.context().setOffline(true);
	await wording(ben).fill('zq-before, and written on the train');
	const adas = ben.getByLabel('Whose words are they?').getByRole('option', { name: /^Ada/ });
	await ben.getByLabel('Whose words are they?').selectOption(await adas.getAttribute('value'));
	await write(ben, 'zq-one');
	await write(ben, '? zq-two');
	await expect(ben.getByText('No connection. What you write stays on this page')).toBeVisible();
	const attends = (page: Page) => page.getByRole('form', { name: /^How Grace .*attends$/ });
	await attends(ben).getByRole('button', { name: 'Here' }).click();
	await expect(ben.getByText('Not saved yet').first()).toBeVisible();
	expect(await ben.evaluate(() => [localStorage.length, sessionStorage.getItem('zq')])).toEqual([0, null]);
	await ben.context().setOffline(false);
	for (const text of ['written on the train', 'zq-one', 'zq-two'])
		await expect(noted(ada, text)).toBeVisible({ timeout: 20_000 });
	await expect(attends(ada).getByRole('button', { name: 'Here' })).toHaveAttribute('aria-pressed', 'true');
	// Whose words they are travels with the line, and with that line alone.
	await expect(ada.locator('.note-item').filter({ hasText: 'zq-one' })).toContainText('Ada');
	await expect(ada.locator('.note-item').filter({ hasText: 'zq-two' })).not.toContainText('Ada');
	await expect(together(ben)).toBeVisible();
	await expect(ben.getByText('zq-one', { exact: true })).toHaveCount(1);
});

test('when the session ends meanwhile, what was written stays and is sent after signing in again', async ({
	browse,
	as,
	workspace,
	allow
}) => {
	allow(/status of 40[13]/);
	const at = await planned(workspace);
	const caller = await workspace.caller('Ada');
	const [ada, ben] = [await browse(caller), await as('Ben')];
	await inTheRoom(at, ada, ben);
	const cookies = await ada.context().cookies();
	await ada.context().clearCookies();
	await write(ada, 'zq-after the session');
	await expect(ada.getByText('You are signed out.').first()).toBeVisible();
	await expect(ada.getByText('zq-after the session')).toBeVisible();
	await ada.context().addCookies(cookies);
	await expect(noted(ben, 'zq-after the session')).toBeVisible({ timeout: 20_000 });
});

test('whoever facilitates leads through the rounds; the others see round, clock and turn, and the figures once these are shown to the room', async ({
	as,
	workspace
}) => {
	const at = await planned(workspace);
	const [ben, ada] = [await as('Ben'), await as('Ada')];
	await inTheRoom(at, ben, ada);
	await ben.getByRole('button', { name: 'Question', exact: true }).click();
	await expect(ada.getByRole('timer')).toHaveText(/^\d+:\d\d of 15:00$/);
	await ben
		.getByRole('form', { name: 'Who speaks' })
		.getByRole('button', { name: /^Grace/ })
		.click();
	await expect(ada.getByText(/^Grace \w+ speaks/)).toBeVisible();
	await expect(ben.getByRole('heading', { name: 'Airtime and questions' })).toBeVisible();
	await expect(ada.getByRole('heading', { name: 'Airtime and questions' })).toHaveCount(0);
	await expect(ada.getByRole('heading', { name: 'Lead through the rounds' })).toHaveCount(0);
	await ben.getByText('Who sees this, and whether questions are counted').click();
	await ben.getByLabel('Everybody in the set').check();
	await ben.getByLabel('Count how questions are asked').check();
	await ben.getByRole('button', { name: 'Keep this', exact: true }).click();
	await ben.getByRole('button', { name: 'Open 0' }).click();
	await expect(ada.getByText('Open 1 · Closed 0 · Leading 0 · Advice 0')).toBeVisible();
	await ben.getByRole('button', { name: 'Take one back: Open' }).click();
	await expect(ada.getByText('Open 0 · Closed 0 · Leading 0 · Advice 0')).toBeVisible();
	await ben.getByRole('button', { name: 'End the round' }).click();
	await expect(ada.getByRole('timer')).toHaveCount(0);
});

test('groups write lists of their own side by side, and these become one note with whose it is', async ({ as, workspace }) => {
	const at = await planned(workspace);
	const [ben, ada] = [await as('Ben'), await as('Ada')];
	await inTheRoom(at, ben, ada);
	await ben.getByText('Work in groups').click();
	await ben.getByLabel('Groups, one on each line').fill('zq-Window\nzq-Door');
	await ben.getByRole('button', { name: 'Open the groups' }).click();
	await ada.getByRole('link', { name: 'zq-Door' }).click();
	await expect(ada.getByText('You write for zq-Door.')).toBeVisible();
	await write(ada, 'zq-one');
	await ben.getByRole('link', { name: 'zq-Window' }).click();
	await expect(ben.getByText('You write for zq-Window.')).toBeVisible();
	await write(ben, 'zq-two');
	await expect(noted(ben, 'zq-two')).toBeVisible();
	await expect(noted(ben, 'zq-one')).toHaveCount(0);
	await ben.getByText('Bring the groups together').first().click();
	await ben.getByRole('button', { name: 'Bring the groups together' }).click();
	await expect(ada.getByText('You write for')).toHaveCount(0);
	await expect(ada.locator('.note-item').first()).toContainText('zq-two');
	await expect(ada.locator('.note-item').first()).toContainText('zq-Window');
	await expect(ada.locator('.note-item').last()).toContainText('zq-one');
});

test('somebody of another set gets neither the page nor the stream', async ({ workspace }) => {
	const at = await planned(workspace);
	const [cleo, ada] = [await workspace.caller('Cleo'), await workspace.caller('Ada')];
	const stream = { accept: 'text/event-stream' };
	for (const path of ['/live', '/live/now', '/changes'])
		expect([path, (await cleo.get(at + path, stream)).status, (await ada.get(at + path)).status]).toEqual([path, 404, 200]);
});

test('without script a line, an action that is looked over first, and a tick are kept by plain forms', async ({
	as,
	workspace,
	allow
}) => {
	allow(/status of 400/);
	const at = await planned(workspace);
	const page = await as('Ada', { javaScriptEnabled: false });
	await page.goto(`${at}/live`);
	await box(page).fill('zq-plain');
	await page.getByRole('button', { name: 'Keep this line' }).click();
	await expect(noted(page, 'zq-plain')).toBeVisible();
	await box(page).fill('! Ben to ring them by 18 December');
	await page.getByRole('button', { name: 'Keep this line' }).click();
	await expect(page.getByText('Look at what was understood, then keep it.')).toBeVisible();
	await expect(page.getByText('By 18 December 2026.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep this line' }).click();
	await expect(noted(page, 'Ring them')).toBeVisible();
	await page
		.getByRole('form', { name: /^How Ada/ })
		.getByRole('button', { name: 'Here' })
		.click();
	await expect(page.getByRole('button', { name: 'Here', pressed: true })).toHaveCount(1);
	await reword(page, 'zq-plain');
	await wording(page).fill('zq-plainer');
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(noted(page, 'zq-plainer')).toBeVisible();
});
