import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TAKES_FILES } from './forms-with-files';

const routes = fileURLToPath(new URL('../../../../routes', import.meta.url));
const sources = new Map(
	readdirSync(routes, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.svelte'))
		.map((path) => [join(routes, path), readFileSync(join(routes, path), 'utf8')] as const)
);

/** The pages that a component stands on, itself among them where it is one. */
function pagesOf(path: string): string[] {
	if (path.endsWith('+page.svelte')) return [path];
	const users = [...sources].filter(([user, source]) =>
		[...source.matchAll(/from '(\.[^']*\.svelte)'/g)].some(([, part]) => resolve(dirname(user), part!) === path)
	);
	return users.flatMap(([user]) => pagesOf(user));
}

test('every page with a form for files takes them whole', () => {
	const withFiles = [...sources].filter(([, source]) => source.includes('enctype="multipart/form-data"'));
	const pages = new Set(withFiles.flatMap(([path]) => pagesOf(path)).map((page) => `/${relative(routes, dirname(page))}`));
	expect(pages.size).toBeGreaterThan(8);
	expect([...pages].filter((page) => !TAKES_FILES.has(page))).toEqual([]);
});
