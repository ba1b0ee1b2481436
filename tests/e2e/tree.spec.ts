import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test } from './workspace';

const tree = (page: Page) => page.getByRole('tree', { name: 'The same tree as a list' });
const item = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name });
const drawn = (page: Page) => page.locator('.tree .leaf');

test('the list of the tree is walked with the arrow keys, Home, End, letters and Enter, and is one stop for Tab', async ({
	as
}) => {
	const page = await as('Ben');
	await goTo(page, '/tree');
	const money = item(page, /^A Benefits and money/);
	await money.focus();
	await expect(money).toHaveAttribute('aria-expanded', 'true');
	await expect(money).toHaveAttribute('aria-level', '1');
	await page.keyboard.press('ArrowDown');
	const first = tree(page).getByRole('treeitem', { level: 2 }).first();
	await expect(first).toBeFocused();
	await expect(first).toHaveAttribute('aria-posinset', '1');
	await expect(page.locator('.tree a.here')).toHaveCount(1);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect(money).toHaveAttribute('aria-expanded', 'false');
	await page.keyboard.press('k');
	const job = item(page, /Keeping a job/);
	await expect(job).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(job).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('Home');
	await expect(money).toBeFocused();
	await page.keyboard.press('*');
	await expect(tree(page).locator('[aria-expanded=false]')).toHaveCount(0);
	await page.keyboard.press('End');
	await expect(tree(page).getByRole('treeitem').last()).toBeFocused();
	await expect(tree(page).locator('[tabindex="0"]')).toHaveCount(1);
	// The last may be a branch on which nothing hangs yet.
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowDown');
	await expect(first).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/tree\/lessons\//);
});

test('the tree is narrowed by its address, with and without script, and drawn as it stood before', async ({ as }) => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await as('Ben', { javaScriptEnabled });
		await page.goto('/tree');
		const all = await drawn(page).count();
		await page.getByText('Show part of the tree').click();
		await page.getByLabel('State', { exact: true }).selectOption('embedded');
		await page.getByRole('button', { name: 'Show these' }).click();
		await expect(page).toHaveURL(/state=embedded/);
		await expect(page.getByRole('status').filter({ hasText: 'shown' })).toContainText(/^\d+ of \d+ lessons shown/);
		expect(await page.locator('.tree .leaf:not(.is-embedded)').count()).toBe(0);
		await page.getByRole('link', { name: 'Show the whole tree' }).click();
		await expect(drawn(page)).toHaveCount(all);
		await page.goto('/tree?until=2000-01');
		await expect(drawn(page)).toHaveCount(0);
	}
});

test('the slider goes back through the months, and to now again', async ({ as }) => {
	const page = await as('Ben');
	await goTo(page, '/tree');
	const all = await drawn(page).count();
	const slider = page.getByRole('slider', { name: 'The tree as it stood at' });
	await expect(slider).toHaveAttribute('aria-valuetext', 'now');
	await slider.press('Home');
	await expect(page).toHaveURL(/until=\d{4}-\d{2}/);
	await expect(slider).toHaveAttribute('aria-valuetext', /^the end of /);
	await expect.poll(() => drawn(page).count()).toBeLessThan(all);
	await slider.press('End');
	await expect(drawn(page)).toHaveCount(all);
	await expect(slider).toBeFocused();
});

test('as a table it is sorted by its headings, one way and the other', async ({ as }) => {
	const page = await as('Ben');
	await goTo(page, '/tree?view=table');
	const heading = page.getByRole('columnheader', { name: 'Lesson' });
	const titles = () => page.locator('tbody th a').allTextContents();
	await heading.getByRole('link').click();
	await expect(heading).toHaveAttribute('aria-sort', 'ascending');
	const rising = await titles();
	expect(rising).toEqual(rising.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
	await heading.getByRole('link').click();
	await expect(heading).toHaveAttribute('aria-sort', 'descending');
	expect(await titles()).toEqual(rising.toReversed());
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the picture is made larger and whole again by buttons and keys', async ({ as }) => {
	const page = await as('Ben');
	await goTo(page, '/tree');
	const width = async () => (await page.locator('svg.tree').boundingBox())!.width;
	const whole = await width();
	await page.getByRole('button', { name: 'Larger' }).click();
	await expect.poll(width).toBeGreaterThan(whole * 1.4);
	await page.keyboard.press('+');
	await expect.poll(width).toBeGreaterThan(whole * 1.9);
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.keyboard.press('0');
	await expect.poll(width).toBeCloseTo(whole, 0);
});

test('a lesson is moved by the form and moved back, and a branch by dragging it; a partner body moves nothing', async ({
	as
}) => {
	const page = await as('Dina');
	await goTo(page, '/tree');
	const leaf = tree(page).getByRole('treeitem', { level: 2 }).first();
	const title = (await leaf.locator('span').last().innerText()).split('\n')[0]!;
	await leaf.focus();
	await page.getByText('Move a branch or a lesson', { exact: true }).click();
	const form = page.getByRole('form', { name: 'Move a branch or a lesson' });
	await expect(form.getByLabel('What')).not.toHaveValue('');
	await form.getByLabel('Hang it on').selectOption({ label: 'G How we learn' });
	await form.getByRole('button', { name: 'Move it' }).click();
	await expect(page.getByText(/hangs on How we learn now/)).toBeVisible();
	await page.getByRole('button', { name: 'Move it back' }).click();
	await expect(page.getByText(/hangs on Benefits and money now/)).toBeVisible();
	await expect(item(page, title.slice(0, 20))).toBeVisible();

	await item(page, /Joined-up work/).dragTo(item(page, /How we learn/));
	await expect(page.getByText('“Joined-up work” hangs on How we learn now.')).toBeVisible();
	await page.getByRole('button', { name: 'Move it back' }).click();
	await expect(item(page, /^F Joined-up work/)).toHaveAttribute('aria-level', '1');

	const eve = await as('Eve');
	await goTo(eve, '/tree');
	await expect(eve.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(eve.getByText('Move a branch or a lesson')).toHaveCount(0);
});
