import { expect, test, vi } from 'vitest';
import { collections } from '#lib/server/collections';
import { wordsIn } from '#lib/server/identifiers';
import { IN_THEIR_OWN_WAY, UNASKED, WORDS } from './words';

vi.mock('#lib/server/app', () => ({ app: async () => ({}) }));

interface Form {
	readonly schema?: unknown;
	readonly words?: string | { readonly unasked?: Readonly<Record<string, string>> };
}
const pages = import.meta.glob<{ actions?: Readonly<Record<string, Form>> }>('/src/routes/**/+page.server.ts');

/** Every form of every page by its address. */
async function forms(): Promise<ReadonlyMap<string, Form>> {
	const found = await Promise.all(
		Object.entries(pages).map(async ([file, load]) => {
			const route = file.replace('/src/routes', '').replace('/+page.server.ts', '');
			return Object.entries((await load()).actions ?? {}).map(([name, form]) => [`${route}?/${name}`, form] as const);
		})
	);
	return new Map(found.flat());
}

test.each(collections.map(({ kind, schema }) => [kind, wordsIn(schema)] as const))(
	'all words that somebody writes in a %s say how they come before others',
	(kind, places) => {
		const lines = WORDS[kind] ?? {};
		expect(places.filter((place) => !(place in lines) && !('*' in lines))).toEqual([]);
		expect(Object.keys(lines).filter((line) => line !== '*' && !places.includes(line))).toEqual([]);
	}
);

test('each line of the table is about a kind that there is', () => {
	const kinds = new Set(collections.map(({ kind }) => kind));
	expect(Object.keys(WORDS).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('every form asks about its words, but for those with a reason', async () => {
	const unasked = [...(await forms())].flatMap(([address, { schema, words }]) => {
		if (!schema) return IN_THEIR_OWN_WAY.includes(address) ? [] : [[address, 'asks in no way that shows'] as const];
		if (wordsIn(schema).length === 0) return [];
		const said = typeof words === 'string' ? words : words?.unasked;
		return said ? [[address, said] as const] : [];
	});
	expect(Object.fromEntries(unasked)).toEqual(UNASKED);
});
