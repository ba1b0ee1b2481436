import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Caller } from './caller';
import { castOf, signIn, type CastName } from './example';
import { startExample, type Engine } from './example-server';
import type { Server } from './server';
import { watch } from './watch';

/** The example workspace on a server of this worker; tests make what they change themselves. */
export interface Workspace extends Server {
	readonly people: Readonly<Record<CastName, string>>;
	/** Somebody of the cast in a session of their own. */
	caller(name: CastName): Promise<Caller>;
	/** The same in a session that the tests of this worker share: to look at pages with, for signing in costs more than a page does. */
	reader(name: CastName): Promise<Caller>;
}

interface Fixtures {
	/** Opens a browser with a caller's cookies, or with none. Any trouble on its pages fails the test. */
	browse(caller: Caller | null, options?: BrowserContextOptions): Promise<Page>;
	/** A browser in which somebody of the cast is signed in. */
	as(name: CastName, options?: BrowserContextOptions): Promise<Page>;
	signedOut(options?: BrowserContextOptions): Promise<Page>;
	/** Expects troubles of this pattern on the pages of this test. */
	allow(pattern: RegExp): void;
	allowed: RegExp[];
}

export const test = base.extend<Fixtures, { engine: Engine; workspace: Workspace }>({
	engine: ['embedded', { option: true, scope: 'worker' }],
	workspace: [
		async ({ engine }, use) => {
			const server = await startExample(engine);
			try {
				const people = await castOf(server.origin);
				const caller = (name: CastName) => callerOf(server.origin, people, name);
				await use({ ...server, people, caller, reader: onceEach(caller).of });
			} finally {
				await server.stop();
			}
		},
		{ scope: 'worker', timeout: 600_000 }
	],
	// Playwright reads a fixture's needs from the braces.
	allowed: async ({}, use) => use([]),
	allow: async ({ allowed }, use) => use((pattern) => void allowed.push(pattern)),
	browse: async ({ browser, workspace, allowed }, use) => {
		const open: { page: Page; troubles: string[] }[] = [];
		await use(async (caller, options = {}) => {
			const context = await browser.newContext({ baseURL: workspace.origin, ...options });
			const { hostname: domain } = new URL(workspace.origin);
			const cookies = [...(caller?.cookies ?? [])];
			await context.addCookies(
				cookies.map(([name, value]) => ({ name, value, domain, path: '/', httpOnly: true, sameSite: 'Lax' }))
			);
			const page = await context.newPage();
			open.push({ page, troubles: watch(page, allowed) });
			return page;
		});
		for (const { page } of open) await page.context().close();
		expect(open.flatMap(({ troubles }) => troubles)).toEqual([]);
	},
	as: async ({ browse, workspace }, use) => use(async (name, options) => browse(await workspace.caller(name), options)),
	signedOut: async ({ browse }, use) => use((options) => browse(null, options))
});

export { expect };

/** Signs each of the cast in when they are first asked for, and anew once that was forgotten. */
export function onceEach(signIn: (name: CastName) => Promise<Caller>) {
	const known = new Map<CastName, Promise<Caller>>();
	return {
		of: (name: CastName): Promise<Caller> => {
			const caller = known.get(name) ?? signIn(name);
			known.set(name, caller);
			return caller;
		},
		forget: (): void => known.clear()
	};
}

/** Somebody of the cast in a session of their own on the server at `origin`. */
export async function callerOf(origin: string, people: Workspace['people'], name: CastName): Promise<Caller> {
	const caller = await signIn(origin);
	if (name === 'Robin') return caller;
	if (!people[name]) throw new Error('The example has nobody of that name.');
	const { status } = await caller.post('/visit-as', { person: people[name] });
	if (status !== 303) throw new Error(`Visiting answered ${status}.`);
	return caller;
}
