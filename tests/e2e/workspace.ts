import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { startServer as startPostgres } from '../postgres-server';
import { Caller } from './caller';
import { castOf, setUp, signIn, type CastName } from './example';
import { startServer, type Server } from './server';
import { watch, type Watch } from './watch';

export type Engine = 'embedded' | 'postgres';

/** The example workspace on a server of this worker; tests make what they change themselves. */
export interface Workspace extends Server {
	readonly people: Readonly<Record<CastName, string>>;
	/** Somebody of the cast in a session of their own. */
	caller(name: CastName): Promise<Caller>;
}

export interface Visit {
	readonly page: Page;
	readonly watch: Watch;
}

interface Fixtures {
	/** A browser in which somebody of the cast is signed in. */
	as(name: CastName, options?: BrowserContextOptions): Promise<Page>;
	/** A browser of somebody who is not. */
	signedOut(options?: BrowserContextOptions): Promise<Page>;
	/** Expects a trouble of this pattern on the pages of this test. */
	allow(pattern: RegExp): void;
}

export const test = base.extend<Fixtures & { visits: (cookies: Caller | null, options?: BrowserContextOptions) => Promise<Page> }, { engine: Engine; workspace: Workspace }>({
	engine: ['embedded', { option: true, scope: 'worker' }],
	workspace: [
		async ({ engine }, use) => {
			const postgres = engine === 'postgres' ? await startPostgres({ durable: false }) : null;
			const server = await startServer(postgres ? { DATABASE_URL: await postgres.database() } : {});
			try {
				await setUp(server, 'example');
				const people = await castOf(server.origin);
				await use({ ...server, people, caller: (name) => visitAs(server.origin, people[name]) });
			} finally {
				await server.stop();
				await postgres?.stop();
			}
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	allow: async ({}, use) => {
		await use(() => {});
	},
	visits: async ({ browser, workspace }, use) => {
		const open: { page: Page; watch: Watch }[] = [];
		await use(async (caller, options = {}) => {
			const context = await browser.newContext({ baseURL: workspace.origin, ...options });
			const { hostname } = new URL(workspace.origin);
			await context.addCookies([...(caller?.cookies ?? [])].map(([name, value]) => ({ name, value, domain: hostname, path: '/' })));
			const page = await context.newPage();
			open.push({ page, watch: watch(page) });
			return page;
		});
		for (const { page } of open) await page.context().close();
		expect(open.flatMap((each) => each.watch.troubles)).toEqual([]);
	},
	as: async ({ visits, workspace }, use) => {
		await use(async (name, options) => visits(await workspace.caller(name), options));
	},
	signedOut: async ({ visits }, use) => {
		await use((options) => visits(null, options));
	}
});

export { expect };

async function visitAs(origin: string, person: string | undefined): Promise<Caller> {
	if (!person) throw new Error('The example has nobody of that name.');
	const caller = await signIn(origin);
	const { status } = await caller.post('/visit-as', { person });
	if (status !== 303) throw new Error(`Visiting answered ${status}.`);
	return caller;
}
