import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test } from './workspace';

const MINUTES = (title: string) => `# ${title}
Date: Tuesday 14 January 2025, 10.00 to 12.30
Venue: Moss Street library
Present: Ben Ormerod (chair), Tom Ashgrove (Millfield council)

## Ringing after a placement
Nobody rings once somebody has started.
Decision: We ring in the second week.
Action: Ben to write the second call down by 28 January 2025
`;

/** Brings minutes in as a file, to the page on which they are looked at. */
async function bring(page: Page, title: string): Promise<void> {
	await page.goto('/sets');
	await page.getByRole('link', { name: 'The Tuesday set' }).click();
	await page.getByRole('link', { name: 'Bring old minutes in' }).click();
	const file = { name: 'january.md', mimeType: 'text/markdown', buffer: Buffer.from(MINUTES(title)) };
	await page.getByLabel('A document').setInputFiles(file);
	await page.getByRole('button', { name: 'Read them' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Look at these minutes' })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
	test(`old minutes are looked at beside their document and kept as a meeting, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
		as,
		allow
	}) => {
		allow(/status of 404/);
		const title = `Second calls ${javaScriptEnabled ? 'one' : 'two'}`;
		const page = await as('Ben', { javaScriptEnabled });
		await bring(page, title);
		await expect(page.getByRole('region', { name: 'The document as it stood' })).toContainText(
			'Nobody rings once somebody has started.'
		);
		await expect(page.getByLabel('Day', { exact: true })).toHaveValue('2025-01-14');
		await expect(page.getByLabel('From', { exact: true })).toHaveValue('10:00');
		await page.getByRole('button', { name: 'Keep as a meeting' }).click();
		await page.waitForURL(/\/meetings\/[a-z0-9]{26}$/);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.locator('main')).toContainText('We ring in the second week.');
		await expect(page.locator('main')).toContainText('From old minutes, brought in by Ben Ormerod');
		const grace = await as('Grace');
		expect((await grace.goto(page.url()))!.status()).toBe(404);
	});

test('what is changed in old minutes is there again when the tab was closed, and the line in hand lights up where it stands', async ({
	as
}) => {
	const page = await as('Ben');
	await bring(page, 'Second calls three');
	await goTo(page, page.url());
	await page.getByLabel('What was it about?').fill('Calls in the second week');
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await goTo(page, page.url());
	await expect(page.getByLabel('What was it about?')).toHaveValue('Calls in the second week');
	await page.getByRole('group', { name: 'Piece 2' }).getByRole('textbox').first().focus();
	await expect(page.locator('.piece.lit')).toContainText('We ring in the second week.');
});
