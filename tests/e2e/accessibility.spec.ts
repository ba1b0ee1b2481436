import type { Page } from '@playwright/test';
import { Caller } from './caller';
import { crawl } from './crawl';
import { setUp, signIn, type CastName } from './example';
import { wideAndLight, faults, faultsAtEachWidth, wide } from './faults-on-page';
import { goTo } from './go-to';
import { routeOf } from './routes';
import { startServer } from './server';
import { expect, test, type Workspace } from './workspace';

const READERS: readonly (CastName | null)[] = ['Ada', 'Ben', 'Dina', 'Eve', 'Robin', null];

test.describe.configure({ timeout: 900_000 });

/** So many of a route as one reader finds: further pages have no other parts, and files have none. */
const FOUND = { pages: 8, others: 0 };

/** The parts that a page is made of, by their elements, classes and kinds of field. */
const partsOf = (html: string): string[] =>
	[...html.replace(/<script[\s\S]*?<\/script>/g, '').matchAll(/<(\w+)([^>]*)>/g)].map(([, element, rest = '']) => {
		const [, classes = ''] = /class="([^"]*)"/.exec(rest) ?? [];
		const [, kind = ''] = /type="(\w+)"/.exec(rest) ?? [];
		return `${element} ${kind} ${classes.replace(/svelte-\w+/g, '').trim()}`;
	});

interface Shown {
	readonly reader: number;
	readonly path: string;
	readonly route: string;
	readonly parts: ReadonlySet<string>;
}

interface Plan {
	/** The fewest pages that show every part, and of each other route the page with most parts. */
	readonly pages: readonly Shown[];
	/** Those of them that show every part: what colours a part has does not hang on the route. */
	readonly inColours: ReadonlySet<string>;
}

/**
 * The pages to look at, of all that the readers find: each route, and each part that any page of any route shows. So the same page
 * is not looked at for each person anew.
 */
async function planOf(callers: readonly Caller[]): Promise<Plan> {
	const found: Shown[] = [];
	for (const [reader, caller] of callers.entries()) {
		for (const [path, { status, text, headers }] of await crawl(caller, FOUND)) {
			const route = routeOf(path.replace(/\?.*/, ''));
			if (status !== 200 || !route?.isPage || !/html/.test(headers['content-type'] ?? '')) continue;
			found.push({ reader, path, route: route.id, parts: new Set(partsOf(text)) });
		}
	}
	const allParts = fewest(found);
	const seen = new Set(allParts.map(({ route }) => route));
	const others = Map.groupBy(
		found.filter(({ route }) => !seen.has(route)),
		({ route }) => route
	);
	const fullest = [...others.values()].map((pages) =>
		pages.reduce((best, each) => (each.parts.size > best.parts.size ? each : best))
	);
	return { pages: [...allParts, ...fullest], inColours: new Set(allParts.map(({ path }) => path)) };
}

/** Pages that show all parts together: again and again the one that adds most. */
function fewest(pages: readonly Shown[]): Shown[] {
	const open = new Set(pages.flatMap(({ parts }) => [...parts]));
	const chosen: Shown[] = [];
	while (open.size > 0) {
		const adds = ({ parts }: Shown): number => [...parts].filter((part) => open.has(part)).length;
		const most = pages.reduce((best, each) => (adds(each) > adds(best) ? each : best));
		chosen.push(most);
		for (const part of most.parts) open.delete(part);
	}
	return chosen;
}

/** Looks at each page as everybody may see it. */
async function lookAt(page: Page, pages: readonly Shown[], inColours: Plan['inColours']): Promise<string[]> {
	const found: string[] = [];
	for (const { path, route } of pages) {
		await wideAndLight(page);
		await goTo(page, path);
		const faults = await faultsAtEachWidth(page, { dark: inColours.has(path) });
		found.push(...faults.map((fault) => `${route} ${fault}`));
	}
	return found;
}

let plan: Plan;
const callerOf = (workspace: Workspace, reader: CastName | null) =>
	reader ? workspace.caller(reader) : Promise.resolve(new Caller(workspace.origin));

test.beforeAll(async ({ workspace }) => {
	// It walks through the whole workspace, as confidence.spec does.
	test.setTimeout(600_000);
	plan = await planOf(await Promise.all(READERS.map((each) => callerOf(workspace, each))));
});

const SHARES = Array.from({ length: 8 }, (_, share) => share);

for (const share of SHARES)
	test(`nothing stands in anybody’s way on any page (${share + 1} of ${SHARES.length})`, async ({ workspace, browse }) => {
		const { pages, inColours } = plan;
		const mine = Map.groupBy(
			pages.filter((_, nth) => nth % SHARES.length === share),
			({ reader }) => READERS[reader] ?? null
		);
		for (const [reader, shown] of mine)
			expect(await lookAt(await browse(await callerOf(workspace, reader)), shown, inColours)).toEqual([]);
	});

test('nothing stands in the way on the pages of an empty workspace', async ({ browse }) => {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		const robin = await signIn(server.origin);
		const { pages, inColours } = await planOf([robin]);
		expect(pages.length).toBeGreaterThan(40);
		const page = await browse(robin, { baseURL: server.origin });
		expect(await lookAt(page, pages, inColours)).toEqual([]);
		await page.close();
	} finally {
		await server.stop();
	}
});

test('nothing stands in the way where a form comes back or a page is not there', async ({ as, allow }) => {
	allow(/status of 40\d/);
	const page = await as('Ada');
	await goTo(page, '/learning-file/log');
	await page.getByRole('button', { name: 'Keep this entry' }).click();
	const summary = page.getByRole('group', { name: /to put right/ });
	await expect(summary).toBeFocused();
	expect(await faults(page)).toEqual([]);
	const field = page.getByRole('textbox', { name: 'What happened, and what did you notice?' });
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	const said = await field.getAttribute('aria-describedby');
	await expect(page.locator(`#${said!.split(' ').at(-1)}`)).toContainText(/\w/);
	await summary.getByRole('link').first().click();
	await expect(field).toBeFocused();

	await goTo(page, '/nowhere');
	expect(await faults(page)).toEqual([]);
	expect(await wide(page)).toEqual([]);
});
