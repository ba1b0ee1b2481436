import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test } from './workspace';

/** What does not hang on colour, on motion, or on the size that letters are drawn in: WCAG 1.4.1, 1.4.4, 1.4.11 and 2.3.3. */

const ROOMS = [
	'/today',
	'/learning-file',
	'/learning-file/tally',
	'/tree',
	'/tree?view=table',
	'/actions',
	'/supervision',
	'/themes'
];

test('in forced colours each state of a lesson keeps a shape of its own and its word, and so does what is overdue', async ({
	as
}) => {
	const page = await as('Ben', { forcedColors: 'active' });
	await goTo(page, '/tree');
	const legend = page.getByRole('list', { name: 'What the leaves mean' }).getByRole('listitem');
	const drawn = await legend.evaluateAll((items) =>
		items.map((item) => ({
			word: item.textContent.trim(),
			// What is left of a leaf where colours are forced: its outlines, and whether each is filled or hollow.
			shape: [...item.querySelectorAll('path, circle, line, ellipse')]
				.map((each) => {
					const [{ fill, strokeDasharray }, drawn] = [
						getComputedStyle(each),
						[...each.attributes].filter(({ name }) => name !== 'class')
					];
					return `${each.tagName} ${drawn.map(({ value }) => value).join(' ')} ${fill} ${strokeDasharray}`;
				})
				.join(' ')
		}))
	);
	expect(drawn.length).toBe(7);
	expect(new Set(drawn.map(({ shape }) => shape)).size).toBe(drawn.length);
	expect(drawn.filter(({ word }) => word === '')).toEqual([]);

	await goTo(page, '/actions?whose=all&state=open');
	const late = await page.locator('.due--late').allTextContents();
	expect(late.length).toBeGreaterThan(0);
	expect(late.filter((words) => !/overdue|late/i.test(words))).toEqual([]);
});

/** What still moves by itself, or for longer than an eye sees. */
const moving = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((each) => {
				const { animationName, animationDuration, transitionDuration } = getComputedStyle(each);
				const longest = (text: string) => Math.max(...text.split(',').map((part) => parseFloat(part)));
				return (animationName !== 'none' && longest(animationDuration) > 0.01) || longest(transitionDuration) > 0.01;
			})
			.map((each) => `${each.tagName.toLowerCase()}.${each.className}`)
	);

/** Text that is cut off in its own box, or makes the page scroll sideways. */
const cut = (page: Page): Promise<string[]> =>
	page.evaluate(() => [
		...(document.scrollingElement!.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
		...[...document.querySelectorAll('main :is(p, h1, h2, h3, li, a, button, label, th, td):not(.hush)')]
			.filter((each) => {
				const { overflow, display } = getComputedStyle(each);
				return (
					display !== 'inline' && overflow === 'hidden' && each.clientHeight > 1 && each.scrollHeight > each.clientHeight + 2
				);
			})
			.map((each) => `${each.tagName.toLowerCase()} “${each.textContent.trim().slice(0, 30)}” is cut off`)
	]);

test('nothing moves for whoever asks for less motion, and nothing is cut off where text is twice as large', async ({ as }) => {
	const page = await as('Dina', { reducedMotion: 'reduce', viewport: { width: 1280, height: 1024 } });
	const faults: string[] = [];
	for (const room of ROOMS) {
		await goTo(page, room);
		faults.push(...(await moving(page)).map((each) => `${room}: ${each} moves`));
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('html { font-size: 200% !important; }');
			document.adoptedStyleSheets = [sheet];
		});
		faults.push(...(await cut(page)).map((each) => `${room}: ${each}`));
	}
	expect(faults).toEqual([]);
});
