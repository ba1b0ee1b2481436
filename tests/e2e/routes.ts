import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Route {
	/** As Kit names it: `/(app)/actions/[id=id]`. */
	readonly id: string;
	/** Whether a path is one of this route's. */
	matches(path: string): boolean;
	/** The path of this route with this id in it; `attachment` is that of a file, where there is one. */
	at(id: string, attachment?: string): string;
	readonly hasId: boolean;
	readonly isPage: boolean;
	/** Names of its form actions, as they stand in the address: `?/keep`, or nothing for the one without a name. */
	readonly actions: readonly string[];
}

const folder = fileURLToPath(new URL('../../src/routes', import.meta.url));

/** Every route of the source. */
export const ROUTES: readonly Route[] = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((file) => /^\+(page\.svelte|server\.ts)$/.test(file.name))
	.map((file) => routeIn(file.parentPath, file.name));

export const routeOf = (path: string): Route | undefined => ROUTES.find((route) => route.matches(path));

function routeIn(parent: string, name: string): Route {
	const id = parent.slice(folder.length) || '/';
	const path = id.replaceAll(/\/\([a-z]+\)/g, '') || '/';
	const pattern = new RegExp(`^${path.replaceAll(/\[\w+=id\]/g, '[a-z0-9]{26}').replaceAll(/\[\w+\]/g, '[^/]+')}$`);
	return {
		id,
		matches: (asked) => pattern.test(asked),
		at: (record, attachment = record) => path.replace('[attachment=id]', attachment).replaceAll(/\[\w+=id\]/g, record),
		hasId: path.includes('=id]'),
		isPage: name === '+page.svelte',
		actions: name === '+page.svelte' ? actionsIn(`${parent}/+page.server.ts`) : []
	};
}

/** The keys of `export const actions`, which stand one tab in. */
function actionsIn(file: string): string[] {
	let source: string;
	try {
		source = readFileSync(file, 'utf8');
	} catch {
		return [];
	}
	const [, block = ''] = /export const actions\b[^{]*\{([\s\S]*?)^\};/m.exec(source) ?? [];
	const names = [...block.matchAll(/^\t(\w+)(?=:|,|$)/gm)].map(([, name]) => name!);
	return names.map((name) => (name === 'default' ? '' : `?/${name}`));
}
