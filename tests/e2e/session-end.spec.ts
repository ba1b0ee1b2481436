import type { Page } from '@playwright/test';
import { ROBIN } from './example';
import { goTo } from './go-to';
import { test } from './passing-time';
import { expect } from './workspace';

/** A session that runs out says so while there is time, and takes nothing along that was typed (WCAG 2.2.1 and 2.2.6). */

const alert = (page: Page) => page.getByRole('alert');
/** In hours, as time passes here: so long before the end it is said, and the clocks of server and test go on meanwhile. */
const FOUR_MINUTES = 4 / 60;
const hoursSince = (moment: number): number => (Date.now() - moment) / 3_600_000;
const asked = (page: Page) => page.waitForResponse(/\/notifications\/count$/);
/** Opens a page, which asks at once how long its session lasts: before the clock is moved, it was told. */
async function open(page: Page, path: string): Promise<void> {
	const told = asked(page);
	await goTo(page, path);
	await told;
}
/** A page asks each minute and when it is looked at again; a test does not wait for the minute, but for the answer. */
async function lookAgain(page: Page): Promise<void> {
	const told = asked(page);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await told;
}

/** When this session was last seen, as the settings tell it. */
async function lastUsed(page: Page): Promise<string> {
	const settings = await (await page.request.get('/settings')).text();
	return /Here<[\s\S]*?last used about ([^<]+)/.exec(settings)![1]!;
}

async function signInAgain(page: Page, link: Promise<Page>): Promise<void> {
	const tab = await link;
	await tab.getByLabel('E-mail address').fill(ROBIN.email);
	await tab.getByLabel('Password').fill(ROBIN.password);
	await tab.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
	await expect(tab).not.toHaveURL(/sign-in/);
	await tab.close();
	await page.bringToFront();
}

test('minutes before the end the page says so, one button goes on, and what was typed is still there', async ({
	as,
	workspace
}) => {
	const page = await as('Robin');
	const signedIn = Date.now();
	await open(page, '/tree/lessons/new');
	await page.locator('textarea').first().fill('zq-forty minutes of it');
	workspace.meanwhile(11.5);
	await lookAgain(page);
	await expect(alert(page)).toHaveText('');
	workspace.meanwhile(12 - 11.5 - FOUR_MINUTES - hoursSince(signedIn));
	await lookAgain(page);
	await expect(alert(page)).toContainText('You will be signed out at');
	await expect(alert(page)).toContainText('What you have typed stays on this page, and drafts are kept.');
	await page.getByRole('button', { name: 'Stay signed in' }).click();
	await expect(alert(page)).toContainText('You are still signed in.');
	await expect(alert(page)).toBeFocused();
	workspace.meanwhile(11);
	await lookAgain(page);
	await expect(alert(page)).toHaveText('');
	await expect(page.locator('textarea').first()).toHaveValue('zq-forty minutes of it');
});

test('a week after signing in the page says so, and signing in again in a new tab goes on', async ({ as, workspace }) => {
	const page = await as('Robin');
	const signedIn = Date.now();
	await open(page, '/today');
	// A request is seen beside its answer, and that may be written down after it: hours pass once it was.
	for (let hours = 11; hours <= 165; hours += 11) {
		const before = await lastUsed(page);
		workspace.meanwhile(11);
		await expect.poll(() => lastUsed(page)).not.toBe(before);
	}
	workspace.meanwhile(168 - 165 - FOUR_MINUTES - hoursSince(signedIn));
	await lookAgain(page);
	await expect(alert(page)).toContainText('a week after you signed in');
	await expect(page.getByRole('button', { name: 'Stay signed in' })).toHaveCount(0);
	const tab = page.waitForEvent('popup');
	await page.getByRole('link', { name: 'Sign in again, in a new tab' }).click();
	await signInAgain(page, tab);
	await lookAgain(page);
	await expect(alert(page)).toHaveText('');
});

test('after the end the page says that one is signed out and that what was typed is there', async ({ as, workspace, allow }) => {
	allow(/status of 401/);
	const page = await as('Robin');
	await open(page, '/today');
	workspace.meanwhile(12.1);
	await lookAgain(page);
	await expect(alert(page)).toContainText('You are signed out. What you have typed is still on this page.');
});

for (const [path, box, keep, kept] of [
	['/learning-file/log', 'text', 'Keep this entry', /\/entries\//],
	['/learning-file/training/new', 'title', 'Note it', /\/training\//]
] as const)
	test(`without script a form that comes too late keeps what was typed after signing in again: ${path}`, async ({
		as,
		workspace,
		allow
	}) => {
		allow(/status of 401/);
		const page = await as('Robin', { javaScriptEnabled: false });
		await page.goto(path);
		await page.locator(`[name=${box}]`).fill('zq-typed "too" late & <long>');
		if (box === 'title') await page.locator('[name=hours]').fill('3');
		const send = page.getByRole('main').locator('form button.button--main').first();
		await expect(send).toHaveText(keep);
		workspace.meanwhile(12.1);
		await send.click();
		await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
		await expect(page.getByLabel('What you typed').first()).toHaveValue('zq-typed "too" late & <long>');
		const tab = page.waitForEvent('popup');
		await page.getByRole('link', { name: 'Sign in again, in a new tab' }).click();
		await signInAgain(page, tab);
		await page.getByRole('button', { name: 'Send it again' }).click();
		await expect(page).toHaveURL(kept);
		await expect(page.getByRole('main')).toContainText('zq-typed');
	});
