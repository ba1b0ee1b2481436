import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { CastName } from './example';
import { goTo } from './go-to';
import { test } from './passing-time';
import { expect } from './workspace';

/** What is somebody's own: invisible work at a tap, and trainings that ask again what changed; with script and without any. */
const main = (page: Page) => page.getByRole('main');
/** Opens a fold where it is not open already. */
const unfold = async (page: Page, summary: string) => {
	const fold = page.locator('details', { has: page.locator('> summary', { hasText: summary }) }).first();
	if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
};

for (const [script, who] of [
	[true, 'Ben'],
	[false, 'Cleo']
] as const)
	test.describe(script ? 'in a browser with script' : 'without script', () => {
		type As = (name: CastName, options?: object) => Promise<Page>;
		const seat = (as: As, name: CastName) => as(name, { javaScriptEnabled: script });
		const open = (page: Page, path: string) => (script ? goTo(page, path) : page.goto(path));

		test('invisible work is noted from the keyboard, undone, put right, saved as CSV and deleted, by its owner alone', async ({
			as,
			workspace
		}) => {
			const page = await seat(as, who);
			await open(page, '/learning-file/tally');
			await expect(main(page)).toContainText('Nothing noted yet');

			// The length stands ready: an arrow takes the next one, a tab leads to the kinds.
			await page.getByRole('radio', { name: '15', exact: true }).focus();
			await page.keyboard.press('ArrowRight');
			await expect(page.getByRole('radio', { name: '30', exact: true })).toBeChecked();
			await page.keyboard.press('Tab');
			await expect(page.locator('button[name=category]').first()).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/tallied=[a-z0-9]{26}/);
			await expect(main(page)).toContainText('30 minutes noted: Aftercare');
			await expect(main(page).getByRole('table')).toContainText('30 min');
			await page.getByRole('button', { name: 'Undo' }).focus();
			await page.keyboard.press('Enter');
			await expect(main(page)).toContainText('Nothing noted yet');

			// Another day and length, from the fold; a length that is none comes back with what to mend.
			await unfold(page, 'Another day or length');
			const other = page.getByRole('form', { name: 'Note work of another day or length' });
			await other.getByLabel('What was it?').selectOption('Benefits calls');
			await other.getByLabel('How many minutes?').fill('45');
			await other.getByLabel('On which day?').fill(workspace.day(-1));
			await other.getByRole('button', { name: 'Note it' }).click();
			await expect(main(page)).toContainText('45 minutes noted: Benefits calls');
			await page.getByRole('link', { name: 'Change it' }).click();
			await expect(page).toHaveURL(/\/learning-file\/tally\/[a-z0-9]{26}$/);
			const mark = new URL(page.url()).pathname;
			await page.getByLabel('How many minutes?').fill('50');
			await page.getByLabel('On which day?').fill(workspace.day(-2));
			await page.getByRole('button', { name: 'Save it' }).click();
			await expect(page).toHaveURL(/\/learning-file\/tally(?![/\w])/);
			await expect(main(page).getByRole('table')).toContainText('50 min');

			await page.getByRole('form', { name: 'Save as a table' }).getByLabel('From').fill(workspace.day(-3));
			const [saved] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Save as CSV' }).click()
			]);
			expect(readFileSync(await saved.path(), 'utf8')).toBe(
				`\uFEFFDay,Kind of work,Minutes,Pieces of work\r\n${workspace.day(-2)},Benefits calls,50,1\r\n`
			);

			// The whole file holds it twice: by month to read, piece by piece as data. Nothing is compressed in the archive.
			const { text: archive } = await (await workspace.caller(who)).get('/learning-file/export/archive');
			expect(archive).toContain(`${workspace.day(-2)},Benefits calls,50\r\n`);
			expect(archive).toContain('| Benefits calls | 50 minutes | 1 |');

			// Nobody else reads it, whoever they are to its owner.
			for (const name of ['Farid', 'Dina', 'Robin'] as const) {
				const caller = await workspace.caller(name);
				expect([name, (await caller.get(mark)).status]).toEqual([name, 404]);
				const span = `from=${workspace.day(-3)}&to=${workspace.day()}`;
				expect((await caller.get(`/learning-file/tally/csv?${span}`)).text).not.toContain(',50,');
				expect((await caller.get('/learning-file/export/archive')).text).not.toContain('Benefits calls,50');
			}

			await open(page, mark);
			await page.getByText('Delete it', { exact: true }).first().click();
			await page.getByRole('button', { name: 'Delete it' }).last().click();
			await expect(page).toHaveURL(/deleted=1/);
			await expect(main(page)).toContainText('Nothing noted yet');
			await page.getByRole('link', { name: 'bring it back' }).click();
			await main(page).getByRole('button', { name: 'Bring it back' }).first().click();
			await expect(page).not.toHaveURL(/\/deleted/);
			await open(page, '/learning-file/tally');
			await expect(main(page).getByRole('table')).toContainText('50 min');
		});

		test('a training asks again after eight weeks, and its supervisor reads it once it is open', async ({
			as,
			allow,
			workspace
		}) => {
			allow(/status of 400/);
			const title = script ? 'zqsilence: leaving room for an answer' : 'zqroom: leaving time for an answer';
			let ada = await seat(as, 'Ada');
			await open(ada, '/learning-file/training/new');
			await ada.getByLabel('What was the training?').fill(title);
			await ada.getByLabel('How many hours?').fill('2.5');
			await ada.locator('[name=took]').fill('Count to five. Ring 07700 900123 about the next one.');
			await ada.getByRole('button', { name: 'Note it' }).click();
			// Her own, it asks nothing about its words.
			await expect(ada).toHaveURL(/\/learning-file\/training\/[a-z0-9]{26}$/);
			const training = new URL(ada.url()).pathname;
			await expect(main(ada)).toContainText('Only you can read this');
			await expect(main(ada)).toContainText('You are asked from');
			await open(ada, '/today');
			await expect(main(ada)).not.toContainText(title);

			await workspace.later(57);
			ada = await seat(as, 'Ada');
			await open(ada, '/today');
			await main(ada)
				.getByRole('listitem')
				.filter({ hasText: title })
				.getByRole('link', { name: 'What changed afterwards?' })
				.click();
			await expect(main(ada)).toContainText('Eight weeks and more have passed');
			await ada.getByRole('button', { name: 'Nothing yet: ask again in eight weeks' }).click();
			await expect(main(ada)).toContainText('You are asked from');
			await unfold(ada, 'Say what changed');
			await ada.locator('[name=text]').fill('I count to five.');
			await ada.getByRole('button', { name: 'Keep the answer' }).click();
			await expect(main(ada)).toContainText('You are not asked any more.');
			await expect(main(ada).locator('p', { hasText: 'I count to five.' }).first()).toBeVisible();

			const status = async (name: CastName, path: string) => (await (await workspace.reader(name)).get(path)).status;
			const pages = ['', '/edit', '/history', '/open'].map((each) => `${training}${each}`);
			for (const name of ['Farid', 'Grace', 'Dina', 'Robin'] as const)
				for (const path of pages) expect([name, path, await status(name, path)]).toEqual([name, path, 404]);

			await ada.getByRole('link', { name: 'Let Farid Rahimi read it' }).click();
			await expect(ada).toHaveURL(/\/open$/);
			await expect(main(ada).locator('aside mark', { hasText: '07700 900123' })).toBeVisible();
			await ada.getByRole('button', { name: 'Let Farid Rahimi read it' }).click();
			await expect(ada).toHaveURL(training);
			const farid = await seat(as, 'Farid');
			await open(farid, `/learning-file/of/${workspace.people.Ada}`);
			await main(farid).getByRole('link', { name: title }).click();
			await expect(main(farid)).toContainText('I count to five.');
			await expect(main(farid).getByRole('button', { name: 'Keep the answer' })).toHaveCount(0);
			expect([await status('Farid', pages[1]!), await status('Farid', pages[3]!)]).toEqual([403, 403]);
			for (const name of ['Grace', 'Dina', 'Robin'] as const)
				for (const path of pages) expect([name, path, await status(name, path)]).toEqual([name, path, 404]);

			// From now on somebody else reads what she adds: it is asked about before it is kept.
			await unfold(ada, 'Say what changed');
			await ada.locator('[name=text]').fill('She rang back from 07700 900456.');
			await ada.getByRole('button', { name: 'Keep the answer' }).click();
			await expect(main(ada).locator('mark').first()).toHaveText('07700 900456');
			await farid.reload();
			await expect(main(farid)).not.toContainText('She rang back');
			await ada.getByRole('button', { name: 'Keep the proposed words' }).click();
			// The same words stood in the question as well.
			await expect(ada.getByRole('button', { name: 'Keep the proposed words' })).toHaveCount(0);
			await expect(main(ada).locator('p', { hasText: 'She rang back from [phone removed].' }).first()).toBeVisible();
			await farid.reload();
			await expect(main(farid)).toContainText('She rang back from [phone removed].');

			await ada.getByRole('button', { name: 'Take it back' }).click();
			await expect(main(ada)).toContainText('supervises you and cannot read it');
			expect(await status('Farid', training)).toBe(404);
		});
	});
