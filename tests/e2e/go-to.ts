import type { Page } from '@playwright/test';

/** Opens a page and waits until its script has taken it over. */
export async function goTo(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await takenOver(page);
}

/**
 * Waits until the script of the page has taken it over, which Kit shows by minding the scroll position itself. Until then a
 * question that opens in place may be exchanged, with whatever was pressed in it, for one that opens over the page.
 */
export async function takenOver(page: Page): Promise<void> {
	await page.waitForFunction(() => history.scrollRestoration === 'manual');
}
