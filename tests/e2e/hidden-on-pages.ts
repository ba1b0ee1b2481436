import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { learningSets, setStanding } from '#lib/domain/learning-sets';
import { contextFor } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import { systemClock } from '#lib/domain/shared/clock';
import type { Reading } from '#lib/domain/shared/context';
import { ref, refText, type Id } from '#lib/domain/shared/ids';
import { system, visitor } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { openLowdbStore } from '#lib/server/store/lowdb';
import { noSearch } from '../bench/workspace/no-search';

/**
 * `hidden-on-pages.ts DATA_DIR PAGES`: holds the pages that readers found against the records that they may not read, and
 * prints how many were compared and what stood where it must not. A process of its own: the store opens in no browser test.
 */
const [dataDir = '', pagesFile = ''] = process.argv.slice(2);
interface Found {
	readonly people: Readonly<Record<string, string | null>>;
	readonly pages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
interface Held {
	readonly kind: string;
	readonly id: string;
	readonly texts: readonly string[];
	/** Texts that this record lets its readers know although they stand in another. */
	readonly lets: readonly string[];
}

/** Texts that say something: several words, and neither a reference nor a moment. */
const isTelling = (text: string): boolean => text.length >= 14 && /\s/.test(text) && !/^\S+\/[a-z0-9]{26}$|^\d{4}-/.test(text);

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.split(/\n+/).filter(isTelling);
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Whoever reads of a network's seat knows what both sets are called (ADR 127). */
async function namesBySeat(read: Reading, seat: object): Promise<string[]> {
	const { set, taking } = seat as { readonly set: Id; readonly taking: { readonly network: Id } | null };
	const sets = await read.findMany([set, ...(taking ? [taking.network] : [])].map((id) => ref(learningSets.kind, id)));
	return sets.map(({ record }) => String((record as { readonly name?: string }).name));
}

async function everything(read: Reading): Promise<Held[]> {
	const all: Held[] = [];
	for (const of of collections) {
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof read.list>> = await read.list(of, { limit: 200, after });
			const lets = await Promise.all(page.items.map((each) => (of.kind === 'network-seat' ? namesBySeat(read, each) : [])));
			all.push(...page.items.map((each, at) => ({ kind: of.kind, id: each.id, texts: textsIn(each), lets: lets[at]! })));
			after = page.next;
		} while (after !== null);
	}
	return all;
}

const NAMED = { quot: '"', '#39': "'", '#x27': "'", lt: '<', gt: '>', amp: '&' } as const;
const asTyped = (html: string): string =>
	html.replace(/&(quot|#39|#x27|lt|gt|amp);/g, (_, name: keyof typeof NAMED) => NAMED[name]);

/** Words that pages say by themselves (in hints, guides, a contact's role and body put together) and that the example uses too. */
const SAID_BY_PAGES = new Set([
	'The Tuesday set',
	'Our ground rules',
	'Lessons awaiting a decision',
	'Small firms answer a visit and ignore a letter',
	'Coordinator, Hackney Recruitment Partnership'
]);

/** Answers without a name stand in nobody's list. Their words are shown together, to members of the set, from five answers on (ADR 113). */
const SHOWN_TOGETHER: Readonly<Record<string, RegExp>> = {
	'pulse-box': /^\/sets\/[a-z0-9]{26}\/pulse$/,
	'evaluation-box': /^\/sets\/[a-z0-9]{26}\/evaluation$/
};

/** What of the records that a reader may not read stands on their pages. `own`: ids that they know all the same. */
function hiddenOn(
	pages: Readonly<Record<string, string>>,
	all: readonly Held[],
	readable: ReadonlySet<string>,
	own: readonly string[]
): string[] {
	const known = all.filter((each) => readable.has(refText(each)));
	const [ids, words] = [
		new Set([...own, ...known.map(({ id }) => id)]),
		known.flatMap(({ texts, lets }) => [...texts, ...lets]).join('\n')
	];
	const shown = Object.entries(pages).map(([path, text]) => ({ path, text, typed: asTyped(text) }));
	return all
		.filter((each) => !readable.has(refText(each)))
		.flatMap(({ kind, id, texts }) => {
			const secret = texts.filter((text) => !words.includes(text) && !SAID_BY_PAGES.has(text));
			return shown.flatMap(({ path, text, typed }) => [
				...(!ids.has(id) && text.includes(id) ? [`${path} names a ${kind}`] : []),
				...(SHOWN_TOGETHER[kind]?.test(path) ? [] : secret)
					.filter((each) => typed.includes(each))
					.map((each) => `${path} says “${each}” of a ${kind}`)
			]);
		});
}

const { people, pages } = JSON.parse(readFileSync(pagesFile, 'utf8')) as Found;
const log = { info() {}, warn() {}, error() {} };
const secret = readFileSync(join(dataDir, 'secret'), 'utf8').trim();
const store = await openLowdbStore({
	dir: join(dataDir, 'store'),
	collections,
	clock: systemClock,
	log,
	search: noSearch,
	secret
});
const all = await everything(store.as(system('administration')));
let compared = 0;
const hidden: string[] = [];
for (const [name, found] of Object.entries(pages)) {
	const person = people[name];
	const standings = [projectStanding, setStanding];
	const read = person ? (await contextFor(person, { store, clock: systemClock, standings })).read : store.as(visitor);
	const readable = new Set((await read.findMany(all.map(({ kind, id }) => ({ kind, id })))).map(refText));
	compared += (all.length - readable.size) * Object.keys(found).length;
	// Every page of the example offers to look at it as these people, and whoever does so the way back to themselves.
	const offered = Object.values(people).filter((id) => id !== null);
	hidden.push(...hiddenOn(found, all, readable, offered).map((each) => `${name}: ${each}`));
}
await store.close();
process.stdout.write(JSON.stringify({ compared, hidden }));
