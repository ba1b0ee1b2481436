import { goTo } from './go-to';
import type { Page } from '@playwright/test';
import { expect, test } from './workspace';

/** Long texts are written with layout, or in a plain box; what is kept is Markdown either way. */

const first = 'What happened, and what did you notice?';
const begin = async (page: Page) => {
	await goTo(page, '/learning-file/log');
	await expect(page.getByRole('toolbar', { name: 'Layout of the text' }).first()).toBeVisible();
	return { box: page.getByRole('textbox', { name: first }), area: page.locator('[name=text]') };
};

test('what is typed as Markdown is laid out at once, and kept as Markdown', async ({ as }) => {
	const page = await as('Grace');
	const { box, area } = await begin(page);
	await box.click();
	await expect(box).toBeFocused();
	await page.keyboard.type('## zq-The week\nShe said **no** to it.\n\n- a bus\na lift');
	await expect(box.getByRole('heading', { name: 'zq-The week' })).toBeVisible();
	await expect(box.getByRole('listitem')).toHaveText(['a bus', 'a lift']);
	await expect(area).toHaveValue('## zq-The week\n\nShe said **no** to it.\n\n- a bus\n- a lift');
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/entries\//);
	await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'a lift' })).toBeVisible();
});

test('the tools are reached with Tab and the arrow keys, and say what is on', async ({ as }) => {
	const page = await as('Grace');
	const { box, area } = await begin(page);
	await box.click();
	await expect(box).toBeFocused();
	await page.keyboard.type('words');
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Shift+Tab');
	const bold = page.getByRole('button', { name: 'Bold' }).first();
	await expect(bold).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(bold).toHaveAttribute('aria-pressed', 'true');
	await expect(box).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await page.getByLabel('Where the link leads').fill('javascript:alert(1)');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Give an address such as')).toBeVisible();
	await page.getByLabel('Where the link leads').fill('www.gov.uk');
	await page.keyboard.press('Enter');
	await expect(area).toHaveValue('[**words**](https://www.gov.uk)');
});

test('a text that the editor has no form for is shown as it was typed and is kept letter by letter', async ({ as }) => {
	const page = await as('Grace');
	const { box, area } = await begin(page);
	await page.getByRole('button', { name: 'Write in a plain box' }).first().click();
	await expect(area).toBeFocused();
	const typed = 'zq-before\n\n| day | hours |\n|---|---|\n| Monday | 4 |\n\n![a plan](plan.png)\n\n```\nx  y\n```';
	await area.fill(typed);
	await page.getByRole('button', { name: 'Write with layout' }).first().click();
	await expect(box).toContainText('| Monday | 4 |');
	await expect(box).toBeFocused();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('!');
	await expect(area).toHaveValue(`${typed}!`);
});

test('what is pasted from a word processor brings its words and lists, and neither its styles nor its script', async ({ as }) => {
	const page = await as('Grace');
	const { box, area } = await begin(page);
	await box.click();
	await box.evaluate((field) => {
		const data = new DataTransfer();
		data.setData(
			'text/html',
			`<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
			<p class=MsoNormal style='margin:0cm'><b style='mso-bidi-font-weight:normal'>Monday</b> at nine<o:p></o:p></p>
			<p class=MsoListParagraphCxSpFirst style='mso-list:l0'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>first</p>
			<p class=MsoListParagraphCxSpLast>·&nbsp; second</p>
			<p><img src=x onerror="document.title = 'ran'"><a href="javascript:alert(1)">bad</a> <a href="https://a.example/">good</a></p>
			<!--EndFragment--></body></html>`
		);
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	});
	await expect(area).toHaveValue('**Monday** at nine\n\n- first\n- second\n\nbad [good](https://a.example/)');
	await expect(page).toHaveTitle(/^Log learning/);
});

test('an entry that is changed comes into the editor and goes out of it with nothing lost', async ({ as }) => {
	const page = await as('Grace');
	const { area } = await begin(page);
	await area.fill('zq-kept\n\n* one\n* two\n\n> said _so_\n\n[ref]: /x');
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	await expect(page).toHaveURL(/\/entries\//);
	await goTo(page, `${new URL(page.url()).pathname}/edit`);
	const box = page.getByRole('textbox', { name: first });
	await box.click();
	await expect(box).toBeFocused();
	await page.keyboard.press('Control+Home');
	await page.keyboard.type('Now ');
	await expect(area).toHaveValue('Now zq-kept\n\n* one\n* two\n\n> said _so_\n\n[ref]: /x');
});

test('who asks for it is told, while they write, how easy their text is to read, and nobody else is', async ({ as }) => {
	const page = await as('Grace');
	const said = page.getByText('Most people read this with ease');
	const write = async () => {
		const { box } = await begin(page);
		await box.click();
		await expect(box).toBeFocused();
		await page.keyboard.insertText('She came in late. The bus was full. We had tea and wrote a list. '.repeat(4));
	};
	await write();
	await expect(page.getByRole('status').first()).toBeAttached();
	await expect(said).toHaveCount(0);
	await goTo(page, '/settings');
	await page.getByLabel('Show how easy my text is to read').check();
	await page.getByRole('button', { name: 'Keep this' }).click();
	await expect(page.getByText('That is kept in this browser.')).toBeVisible();
	await write();
	await expect(said).toBeVisible();
	await page.getByRole('button', { name: 'Write in a plain box' }).first().click();
	await page.locator('[name=text]').fill('Late again.');
	await expect(page.getByText('Too short to tell')).toBeVisible();
	const other = await as('Farid');
	await goTo(other, '/settings');
	await expect(other.getByLabel('Show how easy my text is to read')).not.toBeChecked();
});
