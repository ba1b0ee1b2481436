import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test } from './workspace';

/** People, objectives and codes are offered while somebody writes; under a lesson people talk about it. */

const offered = (page: Page) => page.getByRole('listbox').getByRole('option');
const first = 'What happened, and what did you notice?';
const TITLE = 'Do the better-off sum together, on paper, and leave the paper';

async function openLesson(page: Page, scripted = true): Promise<void> {
	await page.goto('/tree');
	const leaf = page.getByRole('main').locator('a[href^="/tree/lessons/"]').filter({ hasText: TITLE }).first();
	const href = (await leaf.getAttribute('href'))!;
	await (scripted ? goTo(page, href) : page.goto(href));
}

test('in an entry @ offers people and # codes, by keyboard alone, and the code is ticked along', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/learning-file/log');
	await expect(page.getByRole('toolbar', { name: 'Layout of the text' }).first()).toBeVisible();
	const [box, area] = [page.getByRole('textbox', { name: first }), page.locator('[name=text]')];
	await box.click();
	await expect(box).toBeFocused();
	await page.keyboard.type('I rode the bus with @');
	await expect(offered(page).first()).toBeVisible();
	await expect(page.getByRole('listbox', { name: 'People' })).not.toContainText('@');
	await page.keyboard.type('lom');
	await expect(offered(page)).toHaveText(['Grace Lomax']);
	await expect(box).toHaveAttribute('aria-activedescendant', (await offered(page).first().getAttribute('id'))!);
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('form').analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
	await page.keyboard.press('Enter');
	await page.keyboard.type('on #money');
	await expect(offered(page).first()).toContainText('Money and benefits');
	await page.keyboard.press('Enter');
	await page.keyboard.type('and #');
	await expect(offered(page).first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('listbox')).toHaveCount(0);
	await page.keyboard.press('Backspace');
	await expect(area).toHaveValue(
		/^I rode the bus with \[Grace Lomax\]\(\/people\/[a-z0-9]{26}\) on \[Money and benefits\]\(\/tree\?code=barriers\/money-and-benefits\) and ?$/
	);
	await expect(page.locator('[name=codes][value="barriers/money-and-benefits"]')).toBeChecked();
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/entries\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^I rode the bus with Grace Lomax on Money and benefits/);
	await page.getByRole('main').getByRole('link', { name: 'Grace Lomax' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grace Lomax');
});

test('the plain box offers the same, on a narrow screen too', async ({ as }) => {
	const page = await as('Ada', { viewport: { width: 320, height: 640 } });
	await goTo(page, '/learning-file/log');
	await page.getByRole('button', { name: 'Write in a plain box' }).first().click();
	await expect(page.locator('[name=text]')).toBeFocused();
	await page.keyboard.type('With @fari');
	await expect(offered(page)).toHaveText(['Farid Rahimi']);
	expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= innerWidth)).toBe(true);
	await offered(page).first().click();
	await expect(page.locator('[name=text]')).toHaveValue(/^With \[Farid Rahimi\]\(\/people\/[a-z0-9]{26}\) $/);
});

test('a comment is asked about, changed, resolved, opened again, deleted and brought back, with script and without', async ({
	as,
	allow
}) => {
	allow(/status of 400/);
	for (const javaScriptEnabled of [true, false]) {
		const [ben, ada] = [await as('Ben', { javaScriptEnabled }), await as('Ada', { javaScriptEnabled })];
		const word = javaScriptEnabled ? 'a long ladder' : 'a short ladder';
		await openLesson(ben, javaScriptEnabled);
		if (javaScriptEnabled) await ben.getByRole('button', { name: 'Write in a plain box' }).last().click();
		const form = ben.getByRole('form', { name: 'Write a comment' });
		await form.locator('[name=words]').fill(`Bring ${word}. Ring 07700 900123 and ask.`);
		await form.getByRole('button', { name: 'Comment' }).click();
		await expect(ben.getByRole('main').locator('mark').first()).toHaveText('07700 900123');
		await ben.getByRole('button', { name: 'Keep the proposed words' }).click();
		const comment = ben.locator('.comments > li').filter({ hasText: word });
		await expect(comment).toContainText('Ben Ormerod');
		await expect(comment).not.toContainText('900123');

		await comment.getByText('Change or delete it').click();
		if (javaScriptEnabled) {
			const plain = comment.getByRole('button', { name: 'Write in a plain box' });
			if (await plain.isVisible()) await plain.click();
		}
		await comment.locator('[name=words]').fill(`Bring ${word}, and ask @Grace Lomax`);
		await comment.getByRole('button', { name: 'Save it' }).click();
		await expect(ben).toHaveURL(/comment=/);
		await expect(comment.getByRole('link', { name: 'Grace Lomax' })).toBeVisible();
		await expect(comment).toContainText('edited');
		if (javaScriptEnabled) {
			const { violations } = await new AxeBuilder({ page: ben }).setLegacyMode().include('#comments').analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
		}

		const grace = await as('Grace', { javaScriptEnabled });
		await grace.goto('/notifications');
		await expect(grace.getByRole('main')).not.toContainText(word);
		await grace
			.getByRole('listitem')
			.filter({ hasText: 'Ben Ormerod mentions you in a comment' })
			.getByRole('link')
			.first()
			.click();
		await expect(grace.locator('.comments > li').filter({ hasText: word })).toBeVisible();

		await openLesson(ada, javaScriptEnabled);
		const hers = ada.locator('.comments > li').filter({ hasText: word });
		await hers.getByRole('button', { name: 'Mark as resolved' }).click();
		await expect(ada).toHaveURL(/comment=/);
		await expect(hers).toContainText('resolved by Ada Marsh');
		await hers.getByRole('button', { name: 'Open it again' }).click();
		await expect(hers.getByRole('button', { name: 'Mark as resolved' })).toBeVisible();
		await openLesson(grace, javaScriptEnabled);
		await expect(grace.getByRole('button', { name: 'Mark as resolved' })).toHaveCount(0);

		await openLesson(ben, javaScriptEnabled);
		await comment.getByText('Change or delete it').click();
		await comment.locator('details.confirm summary, button.button--grave').first().click();
		await ben.getByRole('button', { name: 'Delete the comment' }).last().click();
		await expect(ben).toHaveURL(/uncommented/);
		await expect(comment).toHaveCount(0);
		await ben.goto('/deleted');
		await ben
			.getByRole('form', { name: new RegExp(word) })
			.getByRole('button', { name: 'Bring it back' })
			.click();
		await expect(comment).toBeVisible();
	}
});

test('whoever may not read a lesson meets neither its comments nor the people who read it', async ({ as, workspace }) => {
	const page = await as('Ben');
	await openLesson(page);
	const lesson = new URL(page.url()).pathname.split('/').at(-1)!;
	const offer = async (query: string) => (await workspace.caller('Ben')).get(`/mentions?${query}`);
	const found = await offer(`sign=@&words=g&lesson=${lesson}`);
	expect(JSON.parse(found.text)).toMatchObject([{ label: 'Grace Lomax' }]);
	expect(found.text).not.toContain('@');
	expect((await offer(`sign=@&words=g&lesson=${'q'.repeat(26)}`)).status).toBe(404);
});
