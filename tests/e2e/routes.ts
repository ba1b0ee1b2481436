import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** The form actions of a page, those among them that a file beside it holds. */
function actionsIn(file: string): string[] {
	const source = sourceOf(file);
	return keysIn(source, 'actions', file).map((name) => (name === 'default' ? '' : `?/${name}`));
}

/** The keys of an exported object, which stand one tab in; where it takes up another one, that is looked for where it comes from. */
function keysIn(source: string, object: string, file: string): string[] {
	const [, block = ''] = new RegExp(`export const ${object}\\b[^{]*\\{([\\s\\S]*?)^\\};`, 'm').exec(source) ?? [];
	const own = [...block.matchAll(/^\t(\w+)(?=:|,|$)/gm)].map(([, name]) => name!);
	const taken = [...block.matchAll(/^\t\.\.\.(\w+),?$/gm)].flatMap(([, name]) => {
		const [, from] = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '(\\.[^']+)'`).exec(source) ?? [];
		if (!from) throw new Error(`${file} takes up ${name}, and nobody sees from where.`);
		const other = join(dirname(file), `${from}.ts`);
		return keysIn(sourceOf(other), name!, other);
	});
	return [...own, ...taken];
}

function sourceOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
