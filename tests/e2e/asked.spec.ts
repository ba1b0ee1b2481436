import type { Page } from '@playwright/test';
import { expect, test } from './workspace';

/** Numbers that were never anybody's. What is kept once is known to a record's readers, so that each time takes its own. */
const PHONES = {
	script: { kept: '07700 900123', taken: '07700 900456' },
	plain: { kept: '07700 900321', taken: '07700 900654' }
};

interface Writing {
	readonly room: string;
	readonly who: 'Ada' | 'Ben' | 'Dina';
	/** Opens the page with the form. */
	readonly to: (page: Page) => Promise<void>;
	readonly action: string;
	readonly field: string;
}

const first = async (page: Page, list: string, links: RegExp): Promise<string> => {
	await page.goto(list);
	const hrefs = await page.locator('main a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
	return hrefs.find((href) => links.test(href))!;
};

const ROOMS: readonly Writing[] = [
	{
		room: 'the objectives',
		who: 'Dina',
		to: async (page) => void (await page.goto(`${await first(page, '/objectives', /^\/objectives\/[a-z0-9]{26}$/)}/edit`)),
		action: '?/save',
		field: 'about'
	},
	{
		room: 'the sets',
		who: 'Ben',
		to: async (page) => void (await page.goto(`${await first(page, '/sets', /^\/sets\/[a-z0-9]{26}$/)}/edit`)),
		action: '?/change',
		field: 'purpose'
	},
	{
		room: 'the actions',
		who: 'Ada',
		to: async (page) => void (await page.goto(await first(page, '/actions', /^\/actions\/[a-z0-9]{26}$/))),
		action: '?/progress',
		field: 'text'
	},
	{
		room: 'the tree',
		who: 'Ada',
		to: async (page) => void (await page.goto('/tree/branches/new')),
		action: '?/grow',
		field: 'name'
	}
];

for (const javaScriptEnabled of [true, false]) {
	const phones = javaScriptEnabled ? PHONES.script : PHONES.plain;
	test.describe(`what others will read, ${javaScriptEnabled ? 'in a browser with script' : 'without script'}`, () => {
		for (const { room, who, to, action, field } of ROOMS) {
			test(`is asked about in ${room}, and kept as its writer decides`, async ({ as, allow }) => {
				allow(/status of 400/);
				const page = await as(who, { javaScriptEnabled });
				for (const [phone, button, kept] of [
					[phones.kept, 'Keep my words', phones.kept],
					[phones.taken, 'Keep the proposed words', '[phone removed]']
				] as const) {
					await to(page);
					// What is typed before the page's script is there is another matter.
					if (javaScriptEnabled) await page.waitForFunction(() => history.scrollRestoration === 'manual');
					const form = page.locator(`form[action^="${action}"]:has([name="${field}"])`);
					const fold = page.locator('main details', { has: form });
					if ((await fold.count()) > 0) await fold.locator('summary').click();
					const said = `Ask the ${button.split(' ')[2]} office on`;
					await form.locator(`[name="${field}"]`).fill(`${said} ${phone}`);
					await form.locator('button:not([name])').last().click();
					await expect(page.locator('main mark').first()).toHaveText(phone);
					await expect(form.locator(`[name="${field}"]`)).toHaveValue(`${said} ${phone}`);
					await page.getByRole('button', { name: button }).click();
					await expect(page.locator('main mark')).toHaveCount(0);
					await expect(page.getByRole('main')).toContainText(`${said} ${kept}`);
				}
			});
		}
	});
}
