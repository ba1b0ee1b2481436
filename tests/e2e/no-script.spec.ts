import type { Page } from '@playwright/test';
import { expect, test } from './workspace';

/** The forms that the tour does not pass, in a browser without script. */
const plain = { javaScriptEnabled: false };
const keep = async (page: Page, text: string): Promise<string> => {
	await page.goto('/learning-file/log');
	await page.locator('[name=text]').fill(text);
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/learning-file\/entries\/[a-z0-9]{26}$/);
	return new URL(page.url()).pathname;
};

test('a form that was not accepted comes back with what was typed and what to put right', async ({ as, allow }) => {
	allow(/status of 400/);
	const page = await as('Ada', plain);
	await page.goto('/learning-file/log');
	await page.locator('[name=day]').fill('2026-01-05');
	await page.getByRole('radio', { name: 'Visit' }).check({ force: true });
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page.getByRole('group', { name: 'One thing to put right' })).toBeVisible();
	await expect(page.locator('[name=text]')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name=day]')).toHaveValue('2026-01-05');
	await expect(page.getByRole('radio', { name: 'Visit' })).toBeChecked();
});

test('an entry is shared with a set in an approved wording, read there, and taken back', async ({ as, allow }) => {
	allow(/status of 404/);
	const page = await as('Ada', plain);
	const entry = await keep(page, 'zq-shared without script, with 01632 960 321 in it.');
	await page.goto(`${entry}/share`);
	await page.getByRole('checkbox', { name: /The Tuesday set/ }).check();
	await page.getByRole('button', { name: 'Check the wording' }).click();
	await expect(page.locator('main mark').first()).toHaveText('01632 960 321');
	await page.getByRole('button', { name: 'Share this wording' }).click();
	await expect(page.getByRole('main')).toContainText('Shared in this wording');

	const ben = await as('Ben', plain);
	await ben.goto('/sets');
	await ben.getByRole('main').getByRole('link', { name: 'The Tuesday set' }).first().click();
	await ben.getByRole('link', { name: 'Read our file' }).click();
	await ben.getByRole('link', { name: /zq-shared without script/ }).click();
	await expect(ben.getByRole('main')).toContainText('zq-shared without script');
	await expect(ben.getByRole('main')).not.toContainText('960 321');
	const shared = ben.url();

	await page.getByRole('button', { name: 'Take it back from everybody' }).click();
	await expect(page.getByRole('main')).not.toContainText('Shared in this wording');
	expect((await ben.goto(shared))!.status()).toBe(404);
});

test('an entry is changed, its earlier wording stays, it is deleted and brought back', async ({ as }) => {
	const page = await as('Ada', plain);
	const entry = await keep(page, 'zq-first wording.');
	await page.getByRole('link', { name: 'Change it' }).click();
	await page.locator('[name=text]').fill('zq-second wording.');
	await page
		.getByRole('button', { name: /Save|Keep/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Earlier wordings' }).click();
	await expect(page.getByRole('main')).toContainText('first');
	await page.goto(entry);
	await page.getByText('Delete this entry').first().click();
	await page.getByRole('button', { name: 'Delete the entry' }).click();
	await expect(page).toHaveURL(/deleted=1/);
	await page.getByRole('link', { name: 'bring it back' }).click();
	await page.getByRole('listitem').filter({ hasText: 'zq-second wording' }).getByRole('button').click();
	await expect(page).toHaveURL(entry);
	await expect(page.getByRole('main')).toContainText('zq-second wording.');
});

test('a branch is added, renamed, moved, and not into itself', async ({ as, workspace }) => {
	const page = await as('Dina', plain);
	await page.goto('/tree');
	await page.getByRole('link', { name: 'Add a branch' }).click();
	await page.locator('[name=name]').fill('zq-bough');
	await page.getByRole('button', { name: 'Add the branch' }).click();
	await expect(page).toHaveURL(/\/tree(\?|$)/);
	const branch = (await page.locator('a', { hasText: 'Open zq-bough' }).getAttribute('href'))!;
	await page.goto(branch);
	const heading = page.getByRole('heading', { level: 1 });
	const own = branch.split('/').at(-1)!;

	await page.getByRole('form', { name: 'Rename the branch' }).getByLabel('Name').fill('zq-bough renamed');
	await page.getByRole('button', { name: 'Rename' }).click();
	await expect(heading).toHaveText('zq-bough renamed');
	await page.locator('[name=parent]').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Move' }).click();
	// The page comes again, and says where the branch hangs now.
	await expect(page.locator('[name=parent] option[selected]')).toHaveAttribute('value', /\w/);
	await expect(page.locator(`[name=parent] option[value="${own}"]`)).toHaveCount(0);
	const dina = await workspace.caller('Dina');
	expect((await dina.post(`${branch}?/move`, { parent: own, before: '' })).status).toBeGreaterThanOrEqual(400);
	expect((await page.goto(branch))!.status()).toBe(200);
});

test('the search box, the filters and the library answer', async ({ as }) => {
	const page = await as('Ada', plain);
	await page.goto('/today');
	await page.getByRole('searchbox').first().fill('leaflet');
	await page.getByRole('searchbox').first().press('Enter');
	await expect(page.getByRole('article').first()).toBeVisible();
	await page.goto('/learning-file');
	await page.getByText('Narrow it down').click();
	await page.getByLabel('What prompted it').selectOption('visit');
	await page.getByRole('button', { name: 'Show these' }).click();
	await expect(page).toHaveURL(/prompted=visit/);
	await expect(page.getByRole('link', { name: 'A visit: take this away' })).toBeVisible();
});

test('a form that is folded away comes back open, with what to put right', async ({ as, allow }) => {
	allow(/status of 400/);
	const page = await as('Ada', plain);
	const main = page.getByRole('main');
	await page.goto('/tree');
	await main.getByRole('link', { name: 'Settle the benefits question' }).click();
	await main.getByText('Agree an action').first().click();
	await main.getByRole('button', { name: 'Agree the action' }).click();
	await expect(main.locator('[aria-invalid=true]:visible')).toHaveCount(1);
	await main.getByLabel('What will be done?').fill('zq-ask about benefits first');
	await main.getByLabel('Who', { exact: true }).selectOption({ label: 'Ada Marsh' });
	await main.getByRole('button', { name: 'Agree the action' }).click();
	await main.getByRole('link', { name: 'zq-ask about benefits first' }).first().click();
	for (const [fold, button] of [
		['Not done yet: note how it is going', 'Keep the note'],
		['It will not be done', 'Give it up']
	] as const) {
		await main.getByText(fold).click();
		await main.getByRole('button', { name: button }).click();
		await expect(main.getByRole('group', { name: 'One thing to put right' })).toBeVisible();
		await expect(main.getByRole('button', { name: button })).toBeVisible();
		await expect(main.locator('[aria-invalid=true]:visible')).toHaveCount(1);
	}
});
