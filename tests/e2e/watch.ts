import type { Page } from '@playwright/test';

/**
 * What a page must never do while a test looks at it: complain in its console, fail in its script, break its content policy
 * (Chromium tells that in the console too). `allowed` are troubles that the test asks for, such as a 404.
 */
export function watch(page: Page, allowed: readonly RegExp[]): string[] {
	const troubles: string[] = [];
	const note = (trouble: string) => {
		if (!allowed.some((pattern) => pattern.test(trouble))) troubles.push(`${page.url()}: ${trouble}`);
	};
	page.on('console', (message) => {
		if (message.type() === 'error') note(message.text());
	});
	page.on('pageerror', (error) => note(String(error)));
	return troubles;
}
