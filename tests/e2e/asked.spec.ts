import type { Page } from '@playwright/test';
import { expect, test } from './workspace';

/** A number that was never anybody's. */
const PHONE = '07700 900123';

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
	test.describe(`what others will read, ${javaScriptEnabled ? 'in a browser with script' : 'without script'}`, () => {
		for (const { room, who, to, action, field } of ROOMS) {
			test(`is asked about in ${room}, and kept as its writer decides`, async ({ as, allow }) => {
				allow(/status of 400/);
				const page = await as(who, { javaScriptEnabled });
				for (const [button, kept] of [
					['Keep my words', PHONE],
					['Keep the proposed words', '[phone removed]']
				] as const) {
					await to(page);
					const form = page.locator(`form[action^="${action}"]:has([name="${field}"])`);
					await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
					const said = `Ask the ${button.split(' ')[2]} office on`;
					await form.locator(`[name="${field}"]`).fill(`${said} ${PHONE}`);
					await form.locator('button:not([name])').last().click();
					await expect(page.locator('main mark').first()).toHaveText(PHONE);
					await expect(form.locator(`[name="${field}"]`)).toHaveValue(`${said} ${PHONE}`);
					await page.getByRole('button', { name: button }).click();
					await expect(page.locator('main mark')).toHaveCount(0);
					await expect(page.getByRole('main')).toContainText(`${said} ${kept}`);
				}
			});
		}
	});
}
