import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test, type Workspace } from './workspace';
import { NETWORK_LOST } from './watch';

/** What is typed in a supervision session is not lost, whatever happens to the network, the page or the session. */

const JOTTINGS = 'My jottings';
const boxIn = (page: Page, form: string, name = 'text') => page.getByRole('form', { name: form }).locator(`[name=${name}]`);
const keptIn = (page: Page, form: string) => page.getByRole('form', { name: form }).getByText(/^Draft kept for you alone at/);

/** The address of a fresh session of Ada and Farid. */
async function planned(workspace: Workspace): Promise<string> {
	const ada = await workspace.caller('Ada');
	const { to } = await ada.post('/supervision/new?/plan', { person: workspace.people.Farid, day: '2026-01-05' });
	return new URL(to, workspace.origin).pathname;
}

test('jottings, a line for the agenda and the record are there after the tab was closed, for their writer alone', async ({
	as,
	workspace
}) => {
	const session = await planned(workspace);
	const page = await as('Ada');
	await goTo(page, session);
	for (const [form, name] of [
		[JOTTINGS, 'text'],
		['Add to the agenda', 'text'],
		['The record', 'record']
	] as const) {
		await boxIn(page, form, name).fill(`zq-half of ${form}`);
		await expect(keptIn(page, form)).toBeVisible();
	}
	await page.close();

	const again = await as('Ada');
	await goTo(again, '/supervision');
	await again
		.getByRole('link', { name: /: your jottings$/ })
		.and(again.locator(`[href*="${session}"]`))
		.click();
	await expect(boxIn(again, JOTTINGS)).toHaveValue(`zq-half of ${JOTTINGS}`);
	await expect(boxIn(again, 'Add to the agenda')).toHaveValue('zq-half of Add to the agenda');
	await expect(boxIn(again, 'The record', 'record')).toHaveValue('zq-half of The record');
	expect((await (await workspace.caller('Farid')).get(session)).text).not.toContain('zq-half');

	await again.getByRole('button', { name: 'Add to the agenda' }).click();
	await expect(again.getByRole('form', { name: 'Spoken about: zq-half of Add to the agenda' })).toBeVisible();
	await expect(boxIn(again, 'Add to the agenda')).toHaveValue('');
	await expect(boxIn(again, JOTTINGS)).toHaveValue(`zq-half of ${JOTTINGS}`);
	await boxIn(again, 'Add to the agenda').fill('zq-a second line');
	await expect(keptIn(again, 'Add to the agenda')).toBeVisible();
	await again.getByRole('button', { name: 'Save the record' }).click();
	await expect(again.getByText('Waiting for Farid Rahimi and Ada Marsh to acknowledge it')).toBeVisible();
	expect((await (await workspace.caller('Farid')).get(session)).text).toContain('zq-half of The record');
});

test('when the network is lost the jottings stay, and are kept once it is back', async ({ as, workspace, allow }) => {
	allow(NETWORK_LOST);
	const session = await planned(workspace);
	const page = await as('Ada');
	await goTo(page, session);
	await page.context().setOffline(true);
	await boxIn(page, JOTTINGS).fill('zq-written on the train');
	await expect(page.getByText('Not saved: no connection. Your words are kept on this page')).toBeVisible();
	await page.getByRole('button', { name: 'Save my jottings' }).click();
	await expect(page.getByText('This could not be sent').first()).toBeVisible();
	await page.context().setOffline(false);
	await expect(keptIn(page, JOTTINGS)).toBeVisible({ timeout: 20_000 });
	await page.getByRole('button', { name: 'Save my jottings' }).click();
	await expect(page.getByText('Your jottings are saved.')).toBeVisible();
	expect((await (await workspace.caller('Ada')).get('/supervision/jottings')).text).toContain('zq-written on the train');
});

test('when the session ends while somebody writes the record, the text stays, they are told, and it is kept when they are back', async ({
	as,
	workspace,
	allow
}) => {
	allow(/status of 40[13]/);
	const session = await planned(workspace);
	const page = await as('Ada');
	await goTo(page, session);
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await boxIn(page, 'The record', 'record').fill('zq-forty minutes of it');
	await expect(page.getByText('Not saved: you are signed out.')).toBeVisible();
	await page.context().addCookies(cookies);
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(keptIn(page, 'The record')).toBeVisible();
	await page.reload();
	await expect(boxIn(page, 'The record', 'record')).toHaveValue('zq-forty minutes of it');
});

test('in two tabs the second is told, sees both texts and overwrites nothing', async ({ as, workspace, allow }) => {
	allow(/status of 409/);
	const session = await planned(workspace);
	const first = await as('Ada');
	await goTo(first, session);
	const second = await first.context().newPage();
	await goTo(second, session);
	await boxIn(first, JOTTINGS).fill('zq-from the first');
	await expect(keptIn(first, JOTTINGS)).toBeVisible();
	await boxIn(second, JOTTINGS).fill('zq-from the second');
	const told = second.getByRole('form', { name: JOTTINGS }).filter({ hasText: 'Nothing was overwritten' });
	await expect(told.locator('blockquote')).toHaveText('zq-from the first');
	await second.getByRole('button', { name: 'Go on here' }).click();
	await expect(keptIn(second, JOTTINGS)).toBeVisible();
	expect(await (await first.request.get(session)).text()).toContain('zq-from the second');
});

test('when the other saved the record meanwhile, both texts stand there and the second saving is knowing', async ({
	as,
	workspace,
	allow
}) => {
	allow(/status of 409/);
	const session = await planned(workspace);
	const page = await as('Ada');
	await goTo(page, session);
	await boxIn(page, 'The record', 'record').fill('zq-hers');
	await expect(keptIn(page, 'The record')).toBeVisible();
	const farid = await workspace.caller('Farid');
	await farid.post(`${session}?/record`, { version: '1', day: '2026-01-05', record: 'zq-his' });
	await page.reload();
	await expect(page.getByText('This was saved or acknowledged while you were writing.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'What was said' }).locator('.prose').first()).toContainText('zq-his');
	await expect(boxIn(page, 'The record', 'record')).toHaveValue('zq-hers');
	await page.getByRole('form', { name: 'The record' }).getByRole('button', { name: 'Throw the draft away' }).click();
	await expect(page.locator('textarea[name=record]')).toHaveValue('zq-his');
});
