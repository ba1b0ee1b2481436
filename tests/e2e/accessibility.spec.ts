import type { Page } from '@playwright/test';
import { Caller } from './caller';
import { crawl } from './crawl';
import { setUp, signIn, type CastName } from './example';
import { asPrinted, faults, faultsAtEachWidth, wide } from './faults-on-page';
import { goTo } from './go-to';
import { routeOf } from './routes';
import { startServer } from './server';
import { expect, test, type Workspace } from './workspace';

const READERS: readonly (CastName | null)[] = ['Ada', 'Ben', 'Dina', 'Eve', 'Robin', null];

test.describe.configure({ mode: 'parallel', timeout: 300_000 });

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
	readonly parts: ReadonlySet<string>;
}

/**
 * The pages to look at: of all that the readers find, as few of each route as show every part that any page of it shows. So each
 * route is there in each of its states, and the same page is not looked at for each person anew.
 */
async function planOf(callers: readonly Caller[]): Promise<Shown[]> {
	const found = new Map<string, Shown[]>();
	for (const [reader, caller] of callers.entries()) {
		for (const [path, { status, text, headers }] of await crawl(caller)) {
			const route = routeOf(path.replace(/\?.*/, ''));
			if (status !== 200 || !route?.isPage || !/html/.test(headers['content-type'] ?? '')) continue;
			const pages = found.get(route.id) ?? found.set(route.id, []).get(route.id)!;
			pages.push({ reader, path, parts: new Set(partsOf(text)) });
		}
	}
	return [...found.values()].flatMap(fewest);
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
async function lookAt(page: Page, paths: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const path of paths) {
		await asPrinted(page);
		await goTo(page, path);
		found.push(...(await faultsAtEachWidth(page)).map((fault) => `${routeOf(path)!.id} ${fault}`));
	}
	return found;
}

let plan: Promise<Shown[]> | undefined;
const callerOf = (workspace: Workspace, reader: CastName | null) =>
	reader ? workspace.caller(reader) : Promise.resolve(new Caller(workspace.origin));

const SHARES = Array.from({ length: 8 }, (_, share) => share);

for (const share of SHARES)
	test(`nothing stands in anybody’s way on any page (${share + 1} of ${SHARES.length})`, async ({ workspace, browse }) => {
		plan ??= Promise.all(READERS.map((each) => callerOf(workspace, each))).then(planOf);
		const mine = (await plan).filter((_, nth) => nth % SHARES.length === share);
		for (const [at, reader] of READERS.entries()) {
			const paths = mine.filter((each) => each.reader === at).map(({ path }) => path);
			if (paths.length === 0) continue;
			expect(await lookAt(await browse(await callerOf(workspace, reader)), paths)).toEqual([]);
		}
	});

test('nothing stands in the way on the pages of an empty workspace', async ({ browse }) => {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		const robin = await signIn(server.origin);
		const paths = (await planOf([robin])).map(({ path }) => path);
		expect(paths.length).toBeGreaterThan(10);
		expect(await lookAt(await browse(robin, { baseURL: server.origin }), paths)).toEqual([]);
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
