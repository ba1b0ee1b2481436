import type { Page } from '@playwright/test';

/** What a page must never do while a test looks at it: complain in its console, fail in its script, break its content policy. */
export interface Watch {
	readonly troubles: string[];
	/** Expects a trouble in what follows, such as the 404 that a test asks for. */
	allow(pattern: RegExp): void;
}

export function watch(page: Page): Watch {
	const allowed: RegExp[] = [];
	const troubles: string[] = [];
	const note = (trouble: string) => {
		if (!allowed.some((pattern) => pattern.test(trouble))) troubles.push(`${page.url()}: ${trouble}`);
	};
	// Chromium tells violations of a content policy as errors of the console.
	page.on('console', (message) => message.type() === 'error' && note(message.text()));
	page.on('pageerror', (error) => note(String(error)));
	return { troubles, allow: (pattern) => void allowed.push(pattern) };
}
