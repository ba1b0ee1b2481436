import type { Locator, Page } from '@playwright/test';
import { faults, wide } from './faults-on-page';
import { goTo } from './go-to';
import { expect, test } from './workspace';

/** A partner in the library on a small screen, by the keyboard alone: from a question to a practice that is kept and taken along. */
const SMALL = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const;

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, level: number, name: string | RegExp) => main(page).getByRole('heading', { level, name });

/** Goes on to this element by Tab, or back to it with Shift. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	const target = await wanted.elementHandle();
	for (let steps = 0; steps < 150; steps++) {
		await page.keyboard.press(key);
		if (await target!.evaluate((each) => each === document.activeElement)) return;
	}
	throw new Error(`The keyboard does not lead to ${wanted}.`);
}

async function expectNothingInTheWay(page: Page): Promise<void> {
	expect([page.url(), await wide(page), await faults(page)]).toEqual([page.url(), [], []]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect([page.url(), await faults(page, ['color-contrast', 'link-in-text-block'])]).toEqual([page.url(), []]);
	await page.emulateMedia({ colorScheme: 'light' });
}

test('a partner finds, narrows, compares, reads, keeps and takes a practice along by the keyboard on a small screen', async ({
	as
}) => {
	const page = await as('Eve', SMALL);
	await goTo(page, '/practices');

	// Finds.
	await tabTo(page, page.getByLabel('Words to find'));
	await page.keyboard.type('job');
	await page.keyboard.press('Enter');
	await expect(heading(page, 1, 'Practices about “job”')).toBeVisible();
	const found = await heading(page, 2, /practices$/).innerText();

	// Narrows it down by what the effects rest on.
	await tabTo(page, main(page).getByText('Narrow by', { exact: true }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('checkbox', { name: /^Hoped for only/ }));
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(heading(page, 2, new RegExp(`practices of ${parseInt(found)}$`))).toBeVisible();
	await expectNothingInTheWay(page);

	// Compares two of them.
	const boxes = main(page).getByRole('checkbox', { name: /^Compare/ });
	const compared = await main(page).locator('.result h3').allInnerTexts();
	for (const nth of [0, 1]) {
		await tabTo(page, boxes.nth(nth));
		await page.keyboard.press('Space');
	}
	await tabTo(page, page.getByRole('button', { name: 'Compare' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(heading(page, 1, 'Practices side by side')).toBeVisible();
	for (const title of compared.slice(0, 2)) await expect(main(page).getByRole('link', { name: title }).first()).toBeVisible();
	await expectNothingInTheWay(page);

	// Reads one.
	const chosen = compared[1]!;
	await tabTo(page, main(page).getByRole('link', { name: chosen }).first());
	await page.keyboard.press('Enter');
	await expect(heading(page, 1, chosen)).toBeVisible();
	const practice = page.url();

	// Takes it along as a Word file.
	await tabTo(page, page.getByRole('link', { name: 'Save as Word' }));
	const saving = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await saving).suggestedFilename()).toMatch(/\.docx$/);

	// Keeps it in a collection of her own.
	await tabTo(page, page.getByRole('link', { name: 'Add to a collection' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(heading(page, 1, `Add “${chosen}” to a collection`)).toBeVisible();
	await tabTo(page, page.getByLabel('Name of the collection'));
	await page.keyboard.type('For our board');
	await page.keyboard.press('Enter');
	await expect(heading(page, 1, 'For our board')).toBeVisible();
	await expect(main(page).getByRole('link', { name: chosen })).toHaveAttribute('href', new URL(practice).pathname);
	await expectNothingInTheWay(page);
});
