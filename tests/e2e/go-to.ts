import type { Page } from '@playwright/test';

/** Opens a page and waits until its script has taken it over, which Kit shows by minding the scroll position itself. */
export async function goTo(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => history.scrollRestoration === 'manual');
}
