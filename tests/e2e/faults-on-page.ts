import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** More than half a megabyte, which is brought into a page once. */
const AXE = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** What of axe is asked for in a page. */
interface Axe {
	run(of: Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}
interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly target: readonly unknown[]; readonly any: readonly { readonly message: string }[] }[];
}

/**
 * What axe finds, as `rule at place`. It runs in the page, which is one frame, and gives no account of every element that passed:
 * to write that down and send it costs as much as the check.
 */
export async function faults(page: Page, only?: readonly string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: TAGS };
	return page.evaluate(
		async (options) => {
			const { violations } = await (window as unknown as { readonly axe: Axe }).axe.run(document, options);
			return violations.flatMap(({ id, nodes }) =>
				nodes.slice(0, 3).map(({ target, any }) => `${id} at ${target.join(' ')}: ${any[0]?.message ?? ''}`)
			);
		},
		{ runOnly, resultTypes: ['violations'] }
	);
}

/** What on a page reaches past its right edge and makes it scroll sideways. */
export const wide = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		if (document.scrollingElement!.scrollWidth <= innerWidth) return [];
		const past = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
		return past.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${each.className} reaches past the edge`);
	});

/** Sets the text as wide as somebody may need it to read: WCAG 2.2, 1.4.12. The pages allow no styles of others; this is none. */
const spread = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
			p { margin-block-end: 2em !important; }`);
		document.adoptedStyleSheets = [sheet];
	});

/** A page wide and light, as most look at it first. */
export async function wideAndLight(page: Page): Promise<void> {
	await page.setViewportSize({ width: 1280, height: 1024 });
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Looks at the open page wide and light, then dark where that is asked for, then as narrow as a phone or a screen at 400 %, at last with its text spread. */
export async function faultsAtEachWidth(page: Page, { dark = true } = {}): Promise<string[]> {
	const found: string[] = [];
	const note = (how: string, those: readonly string[]) => found.push(...those.map((fault) => `${how}: ${fault}`));
	note('light', await faults(page));
	note('has no title', /\S · Grove$|^Grove$/.test(await page.title()) ? [] : [await page.title()]);
	// Without motion: colours on their way from light to dark are neither.
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	if (dark) note('dark', await faults(page, ['color-contrast', 'link-in-text-block']));
	await page.setViewportSize({ width: 320, height: 640 });
	note('at 320', [...(await wide(page)), ...(await faults(page, ['target-size']))]);
	await spread(page);
	note('at 320, its text spread', await wide(page));
	return found;
}

/** What is wrong with the element that has the focus: covered by something that stands still, or without a sign of focus. */
const focusFault = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const at = document.activeElement;
		if (!at || at === document.body) return null;
		const name = `${at.tagName.toLowerCase()} “${(at.textContent ?? '').trim().slice(0, 30) || at.getAttribute('name')}”`;
		// The first line of a link that runs over several: the middle of all of them may be other text.
		const { left, top, width, height } = at.getClientRects()[0] ?? at.getBoundingClientRect();
		// Of a long field as much as can be seen of it.
		const isLong = height > innerHeight / 2;
		const middle = isLong ? (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2 : top + height / 2;
		const [x, y] = [Math.min(Math.max(left + width / 2, 0), innerWidth - 1), middle];
		if (y < 0 || y >= innerHeight) return `${name} is outside the window`;
		const seen = document.elementFromPoint(x, y);
		const label = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
		if (seen && ![at, ...label].some((each) => each.contains(seen) || seen.contains(each)))
			return `${name} is covered by ${seen.className}`;
		// The parts of a date field mark themselves, out of the page's sight.
		if (at instanceof HTMLInputElement && at.type === 'date') return null;
		const style = [at, ...label].map((each) => getComputedStyle(each));
		const shows = style.some(
			({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
		);
		return shows ? null : `${name} shows no focus`;
	});

/** Goes through the open page with Tab, so many steps at most, and says where the focus is lost to sight. */
export async function faultsOfFocus(page: Page, most = 45): Promise<string[]> {
	const faults: string[] = [];
	for (let steps = 0; steps < most; steps++) {
		await page.keyboard.press('Tab');
		const fault = await focusFault(page);
		if (fault) faults.push(fault);
		if (await page.evaluate(() => document.activeElement === document.body)) break;
	}
	return faults;
}
