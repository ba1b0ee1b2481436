import { goTo } from './go-to';
import { expect, test } from './workspace';
import { NETWORK_LOST } from './watch';

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

test('what somebody opens and types before the script of a page has come stays as they left it', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/actions');
	const path = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
	const { promise: awaited, resolve: come } = Promise.withResolvers<void>();
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await awaited;
		await route.continue();
	});
	await page.goto(path!, { waitUntil: 'commit' });
	await page.getByText('Not done yet: note how it is going').click();
	const note = page.getByRole('form', { name: 'Note progress' }).getByRole('textbox');
	await note.fill('zq-on a slow line');
	come();
	await page.waitForFunction(() => history.scrollRestoration === 'manual');
	await expect(note).toBeVisible();
	await expect(note).toHaveValue('zq-on a slow line');
});

test('when the network is lost the text stays, the page says so, and it is kept once the network is back', async ({
	as,
	allow
}) => {
	allow(NETWORK_LOST);
	const page = await as('Grace');
	await goTo(page, '/learning-file/log');
	await page.context().setOffline(true);
	await page.locator('[name=text]').fill('zq-written on the train');
	await expect(page.getByText('Not saved: no connection. Your words are kept on this page')).toBeVisible();
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

test('after signing in again in another tab, what was typed meanwhile is saved without typing on', async ({
	as,
	workspace,
	allow
}) => {
	allow(/status of 40[13]/);
	const page = await as('Grace');
	await goTo(page, '/learning-file/log');
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await page.locator('[name=text]').fill('zq-typed while signed out');
	await expect(page.getByText('Not saved: you are signed out.')).toBeVisible();
	await page.context().addCookies(cookies);
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	expect((await (await workspace.caller('Grace')).get('/learning-file')).text).toContain('zq-typed while signed out');
});

test('a page that is loaded anew comes back with what was typed', async ({ as }) => {
	const page = await as('Grace');
	await goTo(page, '/learning-file/log');
	await page.locator('[name=text]').fill('zq-before the reload');
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await page.reload();
	await expect(page.locator('[name=text]')).toHaveValue('zq-before the reload');
});

test('when one draft is open in two tabs, the second is told, sees both texts, and overwrites nothing', async ({ as, allow }) => {
	allow(/status of 409/);
	const first = await as('Grace');
	await goTo(first, '/learning-file/log');
	await first.locator('[name=text]').fill('zq-two tabs, the start');
	await expect(first.getByText(/^Saved at/)).toBeVisible();
	await expect(first).toHaveURL(/draft=/);
	const second = await first.context().newPage();
	await second.goto(first.url());
	await expect(second.getByRole('toolbar').first()).toBeVisible();
	await first.locator('[name=text]').fill('zq-two tabs, from the first');
	await expect.poll(async () => (await first.request.get(first.url())).text()).toContain('from the first');
	await second.locator('[name=text]').fill('zq-two tabs, from the second');
	const told = second.locator('form').filter({ hasText: 'Nothing was overwritten' });
	await expect(told.locator('blockquote')).toHaveText('zq-two tabs, from the first');
	await expect(second.locator('[name=text]')).toHaveValue('zq-two tabs, from the second');
	expect(await (await first.request.get(first.url())).text()).toContain('from the first');
	await second.getByRole('button', { name: 'Go on here' }).click();
	await expect(second.getByText(/^Saved at/)).toBeVisible();
	expect(await (await first.request.get(first.url())).text()).toContain('from the second');
});

test('when a draft was kept in one tab, the other says so and still has its words', async ({ as, allow }) => {
	allow(/status of 409/);
	const first = await as('Grace');
	await goTo(first, '/learning-file/log');
	await first.locator('[name=text]').fill('zq-kept in one tab');
	await expect(first.getByText(/^Saved at/)).toBeVisible();
	await expect(first).toHaveURL(/draft=/);
	const second = await first.context().newPage();
	await second.goto(first.url());
	await expect(second.getByRole('toolbar').first()).toBeVisible();
	await first.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(first).toHaveURL(/\/entries\//);
	await second.locator('[name=text]').fill('zq-kept in one tab, and more');
	await expect(second.getByText('was kept, or thrown away, in another tab')).toBeVisible();
	await expect(second.locator('[name=text]')).toHaveValue('zq-kept in one tab, and more');
});

test('going back after an entry was kept shows a new page to write on, and makes no second entry', async ({ as, workspace }) => {
	const page = await as('Grace');
	await goTo(page, '/learning-file/log');
	await page.locator('[name=text]').fill('zq-kept, then back');
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/entries\//);
	await page.goBack();
	await expect(page.getByRole('button', { name: 'Keep this entry' })).toBeVisible();
	await expect(page.locator('[name=text]')).toHaveValue('');
	const { text: file } = await (await workspace.caller('Grace')).get('/learning-file/export/json');
	const { entries } = JSON.parse(file) as { entries: { text: string }[] };
	expect(entries.filter(({ text }) => text === 'zq-kept, then back')).toHaveLength(1);
});

test('the prompts somebody last wrote with are there the next time', async ({ as }) => {
	const page = await as('Grace');
	await goTo(page, '/learning-file/log?model=kolb');
	await expect(page.getByText('What stood out when you thought about it?')).toBeVisible();
	await page.locator('[name=text]').fill('zq-with Kolb');
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/entries\//);
	await goTo(page, '/learning-file/log');
	await expect(page.getByText('What stood out when you thought about it?')).toBeVisible();
	await goTo(page, '/learning-file/log?model=none');
	await page.locator('[name=text]').fill('zq-without');
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/entries\//);
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
