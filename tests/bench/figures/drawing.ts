import { chromium, type CDPSession, type Page } from '@playwright/test';
import { chromium as chromiumPath } from '../../../scripts/chromium.js';
import { spread } from '../figure';
import type { Group } from '../run';
import { ME } from '../workspace/ground';

const ROUNDS = 5;
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** What one act cost the page's main thread: milliseconds of work, and the longest piece of it, in which the page answers nobody. */
interface Cost {
	readonly work: number;
	readonly longest: number;
}

/** The tree of N/5 lessons in Chromium: opening it, narrowing it, and going back through time. */
export const drawing: Group = {
	name: 'drawing',
	async measure(run) {
		await run.serving(await run.workspace('learning'), async ({ server }) => {
			const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
			try {
				const costs = new Map<string, Cost[]>();
				for (let round = 0; round < ROUNDS; round++) {
					// A new context each time, so that every round begins with script that has not run.
					const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
					const page = await context.newPage();
					await signIn(page, server.origin);
					for await (const [name, cost] of actsOn(page, server.origin)) costs.set(name, [...(costs.get(name) ?? []), cost]);
					await context.close();
				}
				for (const [name, all] of costs) {
					run.print(`tree, ${name}: work`, 'ms', spread(all.map(({ work }) => work)));
					run.print(`tree, ${name}: longest task`, 'ms', spread(all.map(({ longest }) => longest)));
				}
			} finally {
				await browser.close();
			}
		});
	}
};

async function signIn(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/sign-in`);
	await page.getByLabel('E-mail').fill(ME.email);
	await page.getByLabel('Password').fill(ME.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/today/);
}

async function* actsOn(page: Page, origin: string): AsyncGenerator<readonly [string, Cost]> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	// Kept on the window, which a fresh page empties.
	await page.addInitScript(() => {
		const tasks: number[] = [];
		Object.assign(window, { longTasks: tasks });
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
			type: 'longtask'
		});
	});
	await page.goto(`${origin}/today`);
	const act = async (what: () => Promise<unknown>): Promise<Cost> => {
		await page.evaluate(() => void ((window as unknown as { longTasks: number[] }).longTasks.length = 0));
		const before = await workOf(session);
		await what();
		await settled(page);
		const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
		const after = await workOf(session);
		// A page in a process of its own begins to count anew.
		return { work: after < before ? after : after - before, longest };
	};
	const slider = page.getByRole('slider', { name: 'The tree as it stood at' });
	const moved = (key: string) => async () => {
		const address = page.url();
		await slider.press(key);
		await page.waitForURL((url) => url.href !== address);
	};
	yield ['opened', await act(async () => (await page.goto(`${origin}/tree`), slider.waitFor()))];
	yield ['first step back in time', await act(moved('ArrowLeft'))];
	yield ['next step', await act(moved('ArrowLeft'))];
	await page.goto(`${origin}/tree`);
	await slider.waitFor();
	await page.getByText('Show part of the tree, or an earlier one').click();
	await page.getByLabel('State').selectOption('validated');
	yield [
		'narrowed to a state',
		await act(async () => (await page.getByRole('button', { name: 'Show these' }).click(), page.waitForURL(/state=validated/)))
	];
	yield [
		'whole again',
		await act(
			async () => (
				await page.getByRole('link', { name: 'Show the whole tree' }).click(),
				page.waitForURL((url) => !url.searchParams.has('state'))
			)
		)
	];
}

/** Milliseconds that the main thread has worked so far, on script, styles, layout and paint alike; what measuring costs left out. */
async function workOf(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const seconds = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
	return (seconds('TaskDuration') - seconds('DevToolsCommandDuration')) * 1_000;
}

/** Until nothing has been asked of the page for two frames and a moment. */
const settled = (page: Page): Promise<unknown> =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300)))));
