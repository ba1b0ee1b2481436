import type { Page } from '@playwright/test';
import { Caller } from './caller';
import { goTo } from './go-to';
import { expect, test } from './workspace';

const texts = (page: Page) => page.locator('main [data-text]');
const read = (page: Page) => texts(page).evaluateAll((all) => all.map((each) => each.textContent));

/** The address of a practice in the library, by its link there. */
const firstIn = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first();

test('the texts of a practice are sent once, and are the same with the whole page and by a link', async ({
	signedOut,
	workspace
}) => {
	const page = await signedOut();
	await goTo(page, '/practices');
	const path = (await firstIn(page).getAttribute('href'))!;
	await firstIn(page).click();
	await expect(page).toHaveURL(new RegExp(`${path}$`));
	await expect(texts(page).first()).toBeVisible();
	const byLink = await read(page);
	expect(byLink.length).toBeGreaterThan(1);
	for (const text of byLink) expect(text?.trim()).not.toBe('');

	await goTo(page, path);
	expect(await read(page)).toEqual(byLink);

	const { text: sent } = await new Caller(workspace.origin).get(path);
	const [, words] = /data-text="[^"]+".*?<p dir="auto">([^<&]{20,60})/s.exec(sent.slice(sent.lastIndexOf('data-text=')))!;
	expect(sent.split(words!)).toHaveLength(2);
});

test('the texts of a practice stay where something else changed the page before its script', async ({ signedOut }) => {
	const page = await signedOut();
	await page.goto('/practices');
	const path = (await firstIn(page).getAttribute('href'))!;
	await goTo(page, path);
	const before = await read(page);
	for (const text of before) expect(text?.trim()).not.toBe('');
	// As an extension would that fills the page with elements of its own.
	await page.addInitScript(() =>
		document.addEventListener('DOMContentLoaded', () => {
			for (const heading of document.querySelectorAll('main h2')) heading.replaceWith(document.createElement('aside'));
		})
	);
	await goTo(page, path);
	await expect(page.locator('main h2').first()).toBeVisible();
	expect(await read(page)).toEqual(before);
});
