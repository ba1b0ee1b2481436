import { faultsOfFocus } from './faults-on-page';
import { goTo } from './go-to';
import { expect, test } from './workspace';

const ROOMS = [
	'/today',
	'/learning-file',
	'/learning-file/log',
	'/tree',
	'/sets',
	'/actions',
	'/practices',
	'/objectives',
	'/supervision',
	'/settings'
];

for (const size of [
	{ width: 1280, height: 1024 },
	{ width: 320, height: 480 }
])
	test(`going through the rooms with Tab never loses sight of the focus, ${size.width} wide`, async ({ as }) => {
		const page = await as('Ada', { viewport: size });
		const faults: string[] = [];
		for (const room of ROOMS) {
			await goTo(page, room);
			// What comes after the page, such as an editor, moves what stands below it.
			await page.waitForLoadState('networkidle');
			faults.push(...(await faultsOfFocus(page)).map((fault) => `${room}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});

test('the first Tab leads past the rail to the page', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/learning-file');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#/);
	await page.keyboard.press('Tab');
	await expect(page.locator('main :focus')).toHaveCount(1);
});

test('the search box answers to / and Ctrl-K, and / stays a letter while writing', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/today');
	const box = page.locator('#find');
	await page.keyboard.press('/');
	await expect(box).toBeFocused();
	await page.keyboard.type('leaflet');
	// The arrows choose of what is offered, Escape closes that, and Enter then asks as ever.
	const offered = page.getByRole('listbox').getByRole('option');
	await expect(offered.first()).toContainText(/leaflet/i);
	await page.keyboard.press('ArrowDown');
	await expect(offered.first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Escape');
	await expect(offered).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/search\?words=leaflet/);
	await expect(page.getByRole('article').first()).toBeVisible();

	await goTo(page, '/learning-file/log');
	const text = page.locator('[name=text]');
	await text.fill('1');
	await text.press('/');
	await expect(text).toHaveValue('1/');
	await page.keyboard.press('Control+k');
	await expect(box).toBeFocused();
});

test('a question can be answered, and left, with the keyboard alone', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/learning-file/log');
	await page.locator('[name=text]').fill('To be deleted with the keyboard.');
	await page.getByRole('button', { name: 'Keep this entry' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/entries\//);
	const opener = page.getByRole('button', { name: 'Delete this entry' });
	await opener.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(opener).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.getByRole('button', { name: 'Delete the entry' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/learning-file\?deleted=1/);
});
