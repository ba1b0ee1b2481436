import type { Page } from '@playwright/test';
import { goTo, takenOver } from './go-to';
import { expect, test } from './workspace';

/** The register of agreed actions: narrowed down, moved together, decided about, and reported on from outside. */
const main = (page: Page) => page.getByRole('main');
const form = (page: Page, name: string) => page.getByRole('form', { name });
/** Opens a fold where it is not open already. */
const unfold = async (page: Page, summary: string) => {
	const fold = page.locator('details', { has: page.locator('> summary', { hasText: summary }) }).first();
	if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
};

for (const script of [true, false])
	test.describe(`actions, ${script ? 'in a browser with script' : 'without script'}`, () => {
		const open = (page: Page, path: string) => (script ? goTo(page, path) : page.goto(path));
		const reason = script ? 'The summer fair comes first' : 'The hall is being painted';

		test('the address holds what the register is narrowed down to, and a press takes it away again', async ({ as }) => {
			const page = await as('Ada', { javaScriptEnabled: script });
			await open(page, '/actions?whose=all');
			await page.getByRole('searchbox', { name: 'Words in actions' }).fill('small employers');
			await page.getByRole('button', { name: 'Find' }).click();
			await expect(page).toHaveURL(/whose=all.*words=small/);
			await expect(main(page).getByRole('rowheader')).toHaveCount(1);
			await expect(main(page)).toContainText('Write one page on health for small employers');
			await page.getByRole('link', { name: '“small employers”: take this away' }).click();
			await expect(page).not.toHaveURL(/words/);
			await page.getByRole('link', { name: 'Board', exact: true }).click();
			await expect(page.getByRole('region', { name: 'Overdue' })).toContainText('Put the surgery days');
		});

		test('several are moved with the keyboard and one reason, which is asked for and stands with each', async ({ as, allow }) => {
			allow(/400 \(Bad Request\)/);
			const page = await as('Ada', { javaScriptEnabled: script });
			await open(page, '/actions');
			for (const what of ['Ask the health centre', 'Try opening']) {
				await page.getByRole('checkbox', { name: new RegExp(`^Tick: ${what}`) }).focus();
				await page.keyboard.press('Space');
			}
			await page.locator('summary', { hasText: 'Move the day of those I tick' }).focus();
			await page.keyboard.press('Enter');
			await page.getByLabel('New day').fill('2031-07-01');
			await page.getByRole('button', { name: 'Move all of them' }).press('Enter');
			await expect(main(page)).toContainText('Say why they are moved');
			await expect(page.getByRole('checkbox', { name: /^Tick: Ask the health centre/ })).toBeChecked();
			await page.getByLabel('Why?').fill(reason);
			await page.getByRole('button', { name: 'Move all of them' }).press('Enter');
			await expect(page).toHaveURL(/moved=[\w-]+\.[\w-]+&/);
			await expect(main(page)).toContainText('2 actions were moved.');
			await page.getByRole('link', { name: 'Ask the health centre for one named contact' }).click();
			await expect(main(page)).toContainText(`to 1 July 2031: ${reason}`);
		});

		test('a list comes in from a spreadsheet once every row of it holds', async ({ as }) => {
			const page = await as('Ben', { javaScriptEnabled: script });
			await open(page, '/actions/import');
			const what = `Put the ${script ? 'bus' : 'tram'} times on the wall`;
			const rows = `Action;Deadline\n${what};03/04/2031\n`;
			await page.getByLabel('A file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
			await page.getByRole('button', { name: 'Look at it' }).click();
			await expect(main(page)).toContainText('“03/04/2031” could be two days');
			await expect(page.getByRole('button', { name: /^Bring in/ })).toBeHidden();
			await page.getByRole('textbox', { name: 'The rows' }).fill(rows.replace('03/04/2031', '2031-04-03'));
			await page.getByRole('button', { name: 'Look again' }).click();
			await expect(main(page)).toContainText('3 April 2031');
			await page.getByRole('button', { name: 'Bring in one action' }).click();
			await expect(page).toHaveURL(/brought=1/);
			await expect(main(page).getByRole('link', { name: what })).toBeVisible();

			await open(page, '/actions/import');
			await page.getByLabel('Or paste the rows').fill(rows.replace('03/04/2031', '2031-04-03'));
			await page.getByRole('button', { name: 'Look at it' }).click();
			await expect(main(page)).toContainText('This list is in the set already');
			await expect(page.getByRole('checkbox', { name: 'Bring in row 2 again' })).not.toBeChecked();
		});

		test('a body outside reports by a link that shows nothing else, until it is ended', async ({
			as,
			signedOut,
			workspace,
			allow
		}) => {
			allow(/404 \(Not Found\)/);
			const page = await as('Ada', { javaScriptEnabled: script });
			await open(page, '/actions?whose=all&owner=body&words=employers');
			await main(page).getByRole('rowheader').getByRole('link').first().click();
			await expect(page).toHaveURL(/\/actions\/[a-z0-9]{26}$/);
			const here = page.url();
			await unfold(page, 'Make a link');
			await form(page, 'Make a link').getByLabel('What they read').fill('A page for small employers');
			await form(page, 'Make a link').getByRole('button', { name: 'Make the link' }).click();
			const address = await page.getByLabel('Address to send').inputValue();
			expect(address).toMatch(new RegExp(`^${workspace.origin}/report/[0-9a-f]{64}$`));

			const outside = await signedOut({ javaScriptEnabled: script });
			const opened = await outside.goto(address);
			expect(opened!.headers()['cache-control']).toBe('private, no-store');
			await expect(outside).toHaveURL(`${workspace.origin}/report`);
			if (script) await takenOver(outside);
			await expect(main(outside)).toContainText('A page for small employers');
			for (const kept of ['Tuesday', 'Ada', 'Write one page on health']) await expect(main(outside)).not.toContainText(kept);
			await outside.getByLabel('How is it going?').fill(`It is at the printer’s, ${reason}`);
			await outside.getByLabel('It is done').check();
			await outside.getByRole('button', { name: 'Send it' }).click();
			await expect(outside).toHaveURL(/kept=1/);

			await open(page, here);
			await expect(main(page)).toContainText(`It is at the printer’s, ${reason}`);
			await expect(main(page)).toContainText('they say that it is done');
			await page.getByText('End the link', { exact: true }).first().click();
			await page.getByRole('button', { name: 'End it' }).click();
			await expect(page.getByText('End the link', { exact: true })).toHaveCount(0);
			await outside.goto(address);
			await expect(main(outside)).toContainText('This link leads nowhere');
			await expect(main(outside)).toContainText('ask whoever sent it for a new one');
		});
	});

test('what was carried a third time asks its owner on Today what becomes of it, once', async ({ as }) => {
	const page = await as('Farid');
	await goTo(page, '/today');
	await expect(main(page)).toContainText('“Put the surgery days of all partners into one diary” was carried three times.');
	await page.getByRole('link', { name: 'What becomes of it?' }).last().click();
	await unfold(page, 'Put it to somebody who can');
	await form(page, 'Put it to somebody who can').getByLabel('To whom?').fill('The director');
	await form(page, 'Put it to somebody who can').getByLabel('What are they asked for?').fill('Say who keeps the sheet');
	await page.getByRole('button', { name: 'Note it' }).click();
	await expect(page.getByRole('heading', { name: 'What was decided' })).toBeVisible();
	await expect(main(page)).toContainText('Put to The director: Say who keeps the sheet');
	await goTo(page, '/today');
	await expect(main(page)).not.toContainText('was carried three times');
});
