import fc from 'fast-check';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { systemClock } from '#lib/domain/shared/clock';
import { collection } from '#lib/domain/shared/collection';
import type { Token } from '#lib/domain/shared/audience';
import { change, create, remove, type SearchQuery } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system, type Reader } from '#lib/domain/shared/policy';
import { Blocks } from '#lib/server/search/postgres/blocks/blocks';
import { search } from '#lib/server/search/postgres/search';
import { openPostgresStore } from '#lib/server/store/postgres';
import { openDatabase, type Database } from '#lib/server/store/postgres/database';
import { sharedDatabase } from '#tests/postgres-server';

const text = v.object({ title: v.string(), text: v.string(), group: v.string(), colours: v.array(v.string()) });
const kindOf = (kind: string) =>
	collection(kind, text, {
		audience: ({ group }) => [group as Token],
		keys: {},
		search: ({ title, text: words, colours }) => ({ title, body: [words], facets: { colour: colours } }),
		retention: 'learning',
		version: 1,
		upgrades: []
	});
export const notes = kindOf('note');
export const papers = kindOf('paper');
const byKind = new Map([notes, papers].map((of) => [of.kind, of] as const));

export const silent = { info() {}, warn() {}, error() {} };
const WORDS = ['barn', 'barley', 'bark', 'cow', 'duck', 'elm', 'fox', 'foxglove', 'goat', 'hen', 'ivy', 'jackdaw'];
const COLOURS = ['red', 'green', 'blue'];
/** Blocks from the first record on, settled at the first change. */
export const AT_ONCE = { records: 0, holders: 1, unsettled: 1 };
const groups = ['staff', 'board', 'public'];
const readers: Reader[] = [
	system('guard'),
	{ kind: 'visitor', tokens: new Set(['public']) } as never,
	{ kind: 'visitor', tokens: new Set(['public', 'staff']) } as never,
	{ kind: 'visitor', tokens: new Set([]) } as never
];

const several = (most: number) =>
	fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((words) => words.join(' '));
/** Words that few records hold: what the best answers to a long question share. */
const FEW = Array.from({ length: 30 }, (_, at) => `${WORDS[at % WORDS.length]}${'xyzvwq'[at % 6]}${'kmnp'[at % 4]}${at}`);
const few = fc.array(fc.constantFrom(...FEW), { maxLength: 9 }).map((words) => words.join(' '));

const content = fc.record({
	title: several(3),
	// Of some lengths, so that some are rounded.
	text: fc.tuple(fc.oneof(several(5), several(70)), few).map((parts) => parts.join(' ')),
	group: fc.constantFrom(...groups),
	colours: fc.uniqueArray(fc.constantFrom(...COLOURS), { maxLength: 2 })
});

export async function workspace() {
	const url = await sharedDatabase();
	const collections = [notes, papers];
	const store = await openPostgresStore({ url, collections, clock: systemClock, log: silent, secret: 's' });
	onTestFinished(() => store.close());
	const database = openDatabase({ url, log: silent });
	onTestFinished(() => database.close());
	const all: { id: Id; of: typeof notes }[] = [];
	const guard = store.as(system('guard'));
	const write = async (values: readonly v.InferOutput<typeof text>[]): Promise<void> => {
		const made = values.map((value, at) => ({ id: newId(), of: at % 3 === 0 ? papers : notes, value }));
		const changes = made.map(({ id, of, value }) => create(of, id, value));
		await store.commit({ by: 'guard', verb: 'write', subject: ref('note', made[0]!.id), changes });
		all.push(...made);
	};
	const alter = async (at: number, value: v.InferOutput<typeof text> | null): Promise<void> => {
		const { id, of } = all[at]!;
		const known = (await guard.find(of, id))!;
		const changed = value ? change(of, known, value) : remove(of, known);
		await store.commit({ by: 'guard', verb: 'write', subject: ref(of.kind, id), changes: [changed] });
	};
	return { url, store, database, all, write, alter };
}

const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map((words) => words.join(' '));
const word = fc.constantFrom(...WORDS);
/** Questions in which the order of words matters. */
const ORDERED = fc.oneof(
	phrase.map((one) => `"${one}"`),
	fc.tuple(phrase, word).map(([one, other]) => `"${one}" ${other}`),
	fc.tuple(phrase, phrase).map(([one, other]) => `"${one}" -"${other}"`),
	fc.tuple(word, word, word, phrase).map(([one, two, three, other]) => `${one} ${two} ${three} -"${other}"`),
	fc.constantFrom('shorthand', 'cow', 'shorthand fox', 'cow shorthand hen', '"cow cow"', 'bark shortha', 'elm -"fox goat"')
);
const SYNONYMS = [
	{ wordings: ['shorthand', 'fox goat', 'ivy', 'barn'], capitals: [] },
	{ wordings: ['cow', 'duck hen', 'elm elm'], capitals: [] },
	{ wordings: ['bark', FEW.slice(0, 2).join(' ')], capitals: [] }
];

const asking = (words: fc.Arbitrary<string>) =>
	fc.record(
		{
			words,
			synonyms: fc.constantFrom([], SYNONYMS),
			reader: fc.nat({ max: readers.length - 1 }),
			limit: fc.constantFrom(1, 4, 30),
			kinds: fc.option(fc.constantFrom(['note'], ['paper'], ['note', 'paper']), { nil: undefined }),
			facets: fc.constantFrom<string[][]>([], ['colour']),
			where: fc.constantFrom<Record<string, string[]>[]>({}, { colour: ['red'] }, { colour: ['green', 'blue'] })
		},
		{ requiredKeys: ['words', 'synonyms', 'reader', 'limit', 'facets', 'where'] as const }
	);

export const ordered = fc.sample(asking(ORDERED), { numRuns: 40, seed: 6 });
const questions = [
	...ordered,
	...fc.sample(
		asking(
			fc.oneof(
				fc.constantFrom(
					...WORDS,
					'ba',
					'fo',
					'zebra',
					'brak',
					'cow ba',
					'duck fo',
					'goat jackdwa',
					'"fox"',
					'"fox" cow',
					'cow -fox',
					'hen -ivy -elm',
					'cow duck ba',
					'jackdwa fox "hen" goat',
					'cow duck hen -fox'
				),
				fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 }).map((words) => words.join(' '))
			)
		),
		{ numRuns: 30, seed: 4 }
	)
];

/** All that is answered to all questions, page by page. */
export async function answers(database: Database, by?: Blocks, asked: typeof questions = questions): Promise<unknown[]> {
	const said: unknown[] = [];
	for (const { reader, ...query } of asked) {
		let after: string | null | undefined;
		for (let nth = 0; nth < 2 && after !== null; nth++) {
			const page = { ...query, after } as SearchQuery;
			const { hits, reached, kinds, facets, suggestion, next } = await search(
				database,
				readers[reader]!,
				byKind,
				page,
				undefined,
				{ blocks: by }
			);
			const counts = [...facets].map(([name, of]) => [name, [...of].sort()]);
			said.push([query.words, reader, nth, hits, reached, [...kinds].sort(), counts, suggestion]);
			after = next;
		}
	}
	return said;
}

export const samples = fc.sample(content, { numRuns: 140, seed: 9 });
