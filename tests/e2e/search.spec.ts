import type { Page } from '@playwright/test';
import { Caller } from './caller';
import { CAST } from './example';
import { withoutChance } from './same';
import { expect, test } from './workspace';

const CANARY = 'zqcanary7731';
const NOWHERE = 'zqcanary9942';

const main = (page: Page) => page.getByRole('main');
const form = (page: Page, name: string) => page.getByRole('form', { name });
const asking = (words: string, more = '') => `/search?words=${encodeURIComponent(words)}${more}`;

test('a word of a private entry is found by its author and by nobody else, in no form', async ({ workspace }) => {
	const ada = await workspace.caller('Ada');
	const kept = await ada.post('/learning-file/log?/keep', { text: `We met at the ${CANARY} office.`, day: '2026-01-05' });
	expect(kept.status).toBe(303);
	const id = kept.to.split('/').at(-1)!;
	await expect.poll(async () => (await ada.get(asking(CANARY))).text).toContain(id);

	for (const name of [...CAST.filter((each) => each !== 'Ada'), null]) {
		const caller = name ? await workspace.caller(name) : new Caller(workspace.origin);
		const ways = ['', ' kind:entry', ' by:Ada', ' after:2026', `&objective=${id}`, '&order=date'];
		for (const way of ways) {
			const asked = (word: string) => (way.startsWith('&') ? asking(word, way) : asking(`${word}${way}`));
			const [met, nowhere] = [await caller.get(asked(CANARY)), await caller.get(asked(NOWHERE))];
			const same = (text: string) => withoutChance(text.replaceAll(CANARY, 'WORD').replaceAll(NOWHERE, 'WORD'));
			expect([name, way, met.status, same(met.text)]).toEqual([name, way, nowhere.status, same(nowhere.text)]);
			expect(met.text).not.toContain(kept.to);
		}
		// Neither the beginning of the word, nor a slip of the pen, nor joining it with others finds or proposes it.
		for (const words of ['zqcanar', 'zqcanary7732', `visit OR ${CANARY}`, `"the ${CANARY} office"`, `${CANARY} -visit`]) {
			const { text } = await caller.get(asking(words));
			if (!words.includes(CANARY)) expect(text).not.toContain(CANARY);
			expect(text).not.toContain(id);
		}
		const data = await caller.get(asking(CANARY).replace('/search', '/search/__data.json'));
		expect(data.text).not.toContain(id);
	}
});

test('what is shared is found at once, and what is taken back or deleted is gone at once', async ({ workspace }) => {
	const [ada, farid] = [await workspace.caller('Ada'), await workspace.caller('Farid')];
	const { to: entry } = await ada.post('/learning-file/log?/keep', { text: 'A zqlantern was lit.', day: '2026-01-05' });
	const finds = async (caller: Caller) => (await caller.get(asking('zqlantern'))).text.includes(entry);
	await expect.poll(() => finds(ada)).toBe(true);
	expect(await finds(farid)).toBe(false);
	await ada.post(`${entry}?/openToSupervisor`);
	await expect.poll(() => finds(farid)).toBe(true);
	await ada.post(`${entry}?/takeBack`);
	expect(await finds(farid)).toBe(false);
	await ada.post(`${entry}?/delete`);
	expect(await finds(ada)).toBe(false);
});

test('odd questions get an answer, and tell nothing of how it was found', async ({ workspace }) => {
	const ada = await workspace.caller('Ada');
	const odd = [
		'',
		'a'.repeat(10_000),
		'word '.repeat(3_000).trim(),
		'the and of to',
		'%',
		'_',
		'\\',
		"'",
		'"',
		'(((',
		'a:*|b',
		'\u0000',
		' '.repeat(2_000),
		'ı̇ŞßΩ語',
		'-visit',
		'<img src=x onerror=alert(1)>'
	];
	for (const words of odd) {
		const { status, text } = await ada.get(asking(words));
		expect([words.slice(0, 20), [200, 400, 414, 431].includes(status)]).toEqual([words.slice(0, 20), true]);
		expect(text).not.toMatch(/syntax error|relation "|<img src=x/i);
	}
	for (const query of [
		'words=%ED%A0%80',
		'words=%E0%A4%A',
		'words=visit&after=nonsense',
		'words=visit+kind:__proto__+by:constructor',
		'words=a&words=b'
	])
		expect([query, (await ada.get(`/search?${query}`)).status < 500]).toEqual([query, true]);
});

test('markup in what was written is shown as it was typed, with the found word marked', async ({ as, workspace }) => {
	const ada = await workspace.caller('Ada');
	await ada.post('/learning-file/log?/keep', {
		text: 'Look: <img src=x onerror=alert(1)> zqmarkup 🧑🏽‍🦽 e\u0301t\u00e9',
		day: '2026-01-05'
	});
	const page = await as('Ada');
	await expect
		.poll(async () => {
			await page.goto(asking('zqmarkup'));
			return page.locator('mark').count();
		})
		.toBeGreaterThan(0);
	await expect(page.locator('mark').first()).toHaveText('zqmarkup');
	await expect(page.getByRole('article').first()).toContainText('<img src=x onerror=alert(1)>');
	expect(await page.locator('main img').count()).toBe(0);
});

test('what is found is gathered without script on a small screen, and shown outside until its link is ended', async ({
	as,
	signedOut,
	workspace,
	allow
}) => {
	allow(/404 \(Not Found\)/);
	const small = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
	// Whoever has a collection already is asked first whether it belongs into that one.
	const ada = await workspace.caller('Ada');
	await ada.post('/collections/new?/begin', { title: 'Of last year' });
	const page = await as('Ada', small);
	await page.goto(asking('kind:practice health centre'));
	await page
		.getByRole('link', { name: /^Add to a collection/ })
		.first()
		.click();
	await page.getByText('Begin a new collection with it').click();
	const begin = form(page, 'Begin a collection with it');
	await begin.getByLabel('Name of the collection').fill('For the board');
	await begin.getByLabel('Why it belongs here').fill('It costs little');
	await begin.getByRole('button', { name: 'Begin it with this' }).click();
	await expect(page).toHaveURL(/\/collections\/[a-z0-9]{26}$/);
	await expect(main(page)).toContainText('It costs little');
	const practice = await main(page).getByRole('heading', { level: 2 }).first().innerText();
	await page.getByRole('link', { name: 'Make a read-only link' }).click();
	await form(page, 'Make a link').getByLabel('Who is to read it').fill('The board');
	await page.getByRole('button', { name: 'Make the link' }).click();
	const address = await page.getByLabel('Address to send').inputValue();
	expect(address).toMatch(new RegExp(`^${workspace.origin}/read-only/[0-9a-f]{64}$`));

	const outside = await signedOut(small);
	const opened = await outside.goto(address);
	expect(opened!.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
	await expect(outside).toHaveURL(`${workspace.origin}/read-only`);
	await expect(main(outside)).toContainText('It costs little');
	await expect(main(outside)).not.toContainText('Ada');
	await main(outside).getByRole('link', { name: practice }).click();
	await expect(outside.getByRole('heading', { level: 1 })).toHaveText(practice);

	await page.goto('/read-only-links');
	await expect(main(page)).toContainText('Opened once');
	await page.getByText('End the link', { exact: true }).first().click();
	await page.getByRole('button', { name: 'End it' }).click();
	await expect(main(page).getByRole('listitem').filter({ hasText: 'For The board' })).toContainText('Ended');
	await outside.goto(address);
	await expect(main(outside)).toContainText('This link leads nowhere');
});
