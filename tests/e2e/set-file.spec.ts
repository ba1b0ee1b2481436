import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { goTo } from './go-to';
import { expect, test } from './workspace';

/** The file of a set, by two of its members, with script and without it. */
const openFile = async (page: Page): Promise<string> => {
	await page.goto('/sets');
	await page.getByRole('main').getByRole('link', { name: 'The Tuesday set', exact: true }).first().click();
	await page.getByRole('link', { name: 'Read our file' }).click();
	await expect(page).toHaveURL(/\/file$/);
	return new URL(page.url()).pathname;
};

test('a member writes in it without script, is asked about what may identify somebody, and another adds below', async ({
	as,
	allow
}) => {
	allow(/status of 400/);
	const ben = await as('Ben', { javaScriptEnabled: false });
	await openFile(ben);
	await ben.getByRole('link', { name: 'Write in this file' }).click();
	await expect(ben.getByRole('main')).toContainText('Nobody who joins later');
	await ben.locator('[name=text]').fill('A note on four desks. The number that rings out is 01632 960 444.');
	await ben.getByRole('button', { name: 'Keep it in our file' }).click();
	await expect(ben.locator('main mark').first()).toHaveText('01632 960 444');
	await ben.getByRole('button', { name: 'Keep the proposed words' }).click();
	await expect(ben).toHaveURL(/\/sets\/file\/[a-z0-9]{26}$/);
	await expect(ben.getByRole('main')).toContainText('A note on four desks');
	await expect(ben.getByRole('main')).not.toContainText('960 444');
	const entry = new URL(ben.url()).pathname;

	const grace = await as('Grace', { javaScriptEnabled: false });
	await grace.goto(entry);
	await expect(grace.getByRole('link', { name: 'Change it' })).toHaveCount(0);
	await grace.locator('[name=text]').fill('It was just so at ours.');
	await grace.getByRole('button', { name: 'Add it' }).click();
	await expect(grace).toHaveURL(/#addition-/);
	await grace.getByRole('button', { name: /Take it back/ }).click();
	await expect(grace).toHaveURL(/removed=/);
	await expect(grace.getByRole('main')).not.toContainText('It was just so at ours');
	await grace.getByRole('button', { name: 'Bring it back' }).click();
	await expect(grace).toHaveURL(/#addition-/);

	await ben.goto(entry);
	await expect(ben.getByRole('main')).toContainText('It was just so at ours');
	await ben.getByRole('link', { name: 'Change it' }).click();
	await ben.locator('[name=text]').fill('A note on four desks, where nobody rang back.');
	await ben.getByRole('button', { name: 'Save the entry' }).click();
	await expect(ben).toHaveURL(entry);
	await grace.goto(`${entry}/history`);
	await expect(grace.getByRole('main')).toContainText('nobody rang back');
	await ben.getByText('Delete this entry').first().click();
	await ben.getByRole('button', { name: 'Delete the entry' }).click();
	await expect(ben).toHaveURL(/deleted=1/);
	allow(/status of 404/);
	expect((await grace.goto(entry))!.status()).toBe(404);
	await ben.goto('/deleted');
	await ben.getByRole('listitem').filter({ hasText: 'A note on four desks' }).getByRole('button').click();
	await expect(ben).toHaveURL(entry);
	await expect(ben.getByRole('main')).toContainText('It was just so at ours');
});

test('what is typed is a draft of its writer’s own, found again in the file, and found by its words once it is kept', async ({
	as
}) => {
	const page = await as('Ada');
	const file = await openFile(page);
	await goTo(page, `${file}/write`);
	await page.getByRole('textbox', { name: /What happened/ }).fill('zq-half a line');
	await expect(page).toHaveURL(/draft=/);
	await expect(page.getByText(/^Saved/)).toBeVisible();
	const grace = await as('Grace');
	await goTo(grace, file);
	await expect(grace.getByRole('main')).not.toContainText('zq-half');
	await goTo(page, file);
	await page.getByRole('link', { name: 'zq-half a line' }).click();
	await expect(page.getByRole('textbox', { name: /What happened/ })).toContainText('zq-half a line');
	await page.getByRole('button', { name: 'Keep it in our file' }).click();
	await expect(page).toHaveURL(/\/sets\/file\/[a-z0-9]{26}$/);
	await goTo(grace, file);
	await grace.getByRole('searchbox', { name: 'Words in this file' }).fill('zq-half');
	await grace.getByRole('button', { name: 'Find' }).click();
	await expect(grace).toHaveURL(/words=zq-half/);
	await expect(grace.getByRole('link', { name: 'zq-half a line' })).toBeVisible();
	await expect(grace.getByRole('main')).toContainText('One piece, narrowed down to');
});

test('one takes away one’s own words from every room in one archive', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/learning-file/take-away');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save the archive' }).click()
	]);
	const files = unzipSync(readFileSync(await saved.path()));
	expect(Object.keys(files)).toEqual(
		expect.arrayContaining([
			'Beside my learning file.docx',
			'Beside my learning file.md',
			'Everything.json',
			'My learning file.docx',
			'My learning file.md',
			'Read me first.md'
		])
	);
	const data = JSON.parse(new TextDecoder().decode(files['Everything.json'])) as {
		file: { entries: object[] };
		inSets: object[];
	};
	expect([data.file.entries.length > 5, data.inSets.length > 2]).toEqual([true, true]);
});
