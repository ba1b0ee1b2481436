import type { Page } from '@playwright/test';

/**
 * What a browser says of a network that a test takes away. Kit fetches the parts of its error page right after it has taken a
 * page over, without waiting for them; where the network goes just then, it complains of these instead of the address.
 */
export const NETWORK_LOST = /ERR_INTERNET_DISCONNECTED|Unable to preload CSS|Failed to fetch dynamically imported module/;

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
