import { goTo } from './go-to';
import { expect, test } from './workspace';

/** What is typed is not lost, whatever happens to the network, the page or the session. */

test('what is typed is kept as a draft while it is typed, and is there after the tab was closed', async ({ as }) => {
	const page = await as('Grace');
	await goTo(page, '/learning-file/log');
	await page.locator('[name=text]').fill('zq-half a sentence about');
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await goTo(page, '/learning-file');
	const draft = page.getByRole('link', { name: /zq-half a sentence/ });
	await draft.first().click();
	await expect(page.locator('[name=text]')).toHaveValue('zq-half a sentence about');
});

test('when the network is lost the text stays, the page says so, and it is kept once the network is back', async ({
	as,
	allow
}) => {
	allow(/ERR_INTERNET_DISCONNECTED/);
	const page = await as('Grace');
	await goTo(page, '/learning-file/log');
	await page.context().setOffline(true);
	await page.locator('[name=text]').fill('zq-written on the train');
	await expect(page.getByText('Not saved yet. Grove tries again by itself')).toBeVisible();
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page.getByText('This could not be sent').first()).toBeVisible();
	await expect(page.locator('[name=text]')).toHaveValue('zq-written on the train');
	await page.context().setOffline(false);
	await expect(page.getByText(/^Saved at/)).toBeVisible({ timeout: 20_000 });
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/learning-file\/entries\//);
	await expect(page.getByRole('main')).toContainText('zq-written on the train');
});

test('when the session ends while somebody writes, the text stays and they are told', async ({ browse, workspace, allow }) => {
	allow(/status of 40[13]/);
	const grace = await workspace.caller('Grace');
	const page = await browse(grace);
	await goTo(page, '/learning-file/log');
	await page.locator('[name=text]').fill('zq-forty minutes of reflection');
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await grace.post('/sign-out');
	await page.locator('[name=text]').fill('zq-forty minutes of reflection, and one more');
	await expect(page.getByText('Not saved: you are signed out.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page.locator('.summary')).toBeVisible();
	await expect(page.locator('[name=text]')).toHaveValue('zq-forty minutes of reflection, and one more');
});

test('a form sent five times at once makes one record', async ({ workspace }) => {
	const grace = await workspace.caller('Grace');
	const { text: page } = await grace.get('/learning-file/log');
	const [, key] = /name="request-key" value="([a-z0-9]{26})"/.exec(page) ?? [];
	const sent = await Promise.all(
		Array.from({ length: 5 }, () =>
			grace.post('/learning-file/log?/keep', { text: 'zq-five times over', day: '2026-01-05', 'request-key': key! })
		)
	);
	expect(new Set(sent.map(({ to }) => to)).size).toBe(1);
	const { text: file } = await grace.get('/learning-file/export/json');
	const { entries } = JSON.parse(file) as { entries: { text: string }[] };
	expect(entries.filter(({ text }) => text === 'zq-five times over')).toHaveLength(1);
});

test('when two change the same entry, the second sees both texts and loses neither', async ({ as, allow }) => {
	allow(/status of 409/);
	const [first, second] = [await as('Grace'), await as('Grace')];
	await goTo(first, '/learning-file/log');
	await first.locator('[name=text]').fill('The first wording.');
	await first.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(first).toHaveURL(/\/entries\//);
	const edit = `${new URL(first.url()).pathname}/edit`;
	await goTo(first, edit);
	await goTo(second, edit);
	await first.locator('[name=text]').fill('Changed in the first window.');
	await first
		.getByRole('button', { name: /Save|Keep/ })
		.first()
		.click();
	await expect(first).not.toHaveURL(/\/edit/);
	await second.locator('[name=text]').fill('Changed in the second window.');
	await second
		.getByRole('button', { name: /Save|Keep/ })
		.first()
		.click();
	await expect(second.locator('[name=text]')).toHaveValue('Changed in the second window.');
	await expect(second.getByRole('main')).toContainText('Changed in the first window.');
});

test('bad input is answered in words at its field, with what was typed still there', async ({ workspace }) => {
	const grace = await workspace.caller('Grace');
	const bad: readonly Record<string, string>[] = [
		{ text: '', day: '2026-01-05' },
		{ text: 'zq-bad', day: '2026-02-31' },
		{ text: 'zq-bad', day: 'tomorrow' },
		{ text: 'zq-bad', day: '9999-12-31' },
		{ text: 'zq-bad \u0000 nul', day: '2026-01-05' },
		{ text: 'zq-bad', day: '2026-01-05', objectives: 'not an id' },
		{ text: 'zq-bad', day: '2026-01-05', 'answers.0.heading': 'x'.repeat(10_000), 'answers.0.text': 'y' },
		{ text: 'zq-bad', day: '2026-01-05', '__proto__.polluted': '1', readers: '__proto__' }
	];
	for (const fields of bad) {
		const { status, text, to } = await grace.post('/learning-file/log?/keep', fields);
		const what = JSON.stringify(fields).slice(0, 80);
		if (status === 303) expect([what, (await grace.get(to)).text.includes('\u0000')]).toEqual([what, false]);
		else {
			expect([what, status]).toEqual([what, 400]);
			expect([what, text.includes('class="summary"')]).toEqual([what, true]);
			if (fields.text !== '') expect([what, text.includes('zq-bad')]).toEqual([what, true]);
		}
	}
});
