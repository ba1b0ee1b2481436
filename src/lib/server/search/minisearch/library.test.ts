import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '#lib/domain/shared/audience';
import type { SearchQuery } from '#lib/domain/shared/context';
import { refText } from '#lib/domain/shared/ids';
import { analyse } from '../analysis';
import { mostOf } from '../ladder';
import type { IndexedRecord } from '../port';
import { parseQuery, type ParsedQuery } from '../query';
import { checkQuery } from '../request';
import { rarity, worth, type Corpus } from '../scoring';
import { Library } from './library';

const WORDS = 'bus train walk shift coach rota lift taxi'.split(' ');
const word = fc.constantFrom(...WORDS);
const made = fc.record({
	of: fc.nat(30),
	kind: fc.constantFrom('practice', 'lesson'),
	audience: fc.constantFrom<Token[]>(['public'], ['staff'], ['partners', 'staff']),
	body: fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 3 }),
	state: fc.constantFrom('new', 'kept')
});
const steps = fc.array(fc.oneof(fc.record({ put: made }), fc.record({ drop: fc.nat(30) })), { maxLength: 50 });
const readers = [null, new Set<Token>(['public']), new Set<Token>(['public', 'staff'])];

/** No two are of one length, so that no two score the same by chance. */
const recordOf = ({ of, kind, audience, body, state }: typeof made extends fc.Arbitrary<infer R> ? R : never): IndexedRecord => ({
	kind: of % 2 ? kind : 'practice',
	id: `r${String(of).padStart(2, '0')}`.padEnd(26, 'x'),
	audience,
	title: `Note ${'filler '.repeat(of)}`,
	body: body.map((words) => words.join(' ')),
	facets: { state: [state] },
	at: null,
	language: 'en'
});

/** What is here after all steps, by reference. */
function after(taken: readonly ({ put: Parameters<typeof recordOf>[0] } | { drop: number })[], library: Library) {
	const here = new Map<string, IndexedRecord>();
	const drop = (start: string): void => {
		for (const [key, { kind, id }] of here)
			if (id.startsWith(start)) {
				library.apply([{ drop: { kind, id } }]);
				here.delete(key);
			}
	};
	for (const each of taken) {
		const of = 'put' in each ? each.put.of : each.drop;
		drop(`r${String(of).padStart(2, '0')}`);
		if (!('put' in each)) continue;
		const record = recordOf(each.put);
		library.apply([{ put: record }]);
		here.set(record.id, record);
		// What is asked meanwhile is remembered, and must not be believed later.
		for (const reader of readers) library.search(asked('bus coach', WORDINGS), reader);
	}
	return [...here.values()];
}

const WORDINGS = [{ wordings: ['bus', 'taxi lift', 'train walk'], capitals: [] }];
const asked = (words: string, synonyms: SearchQuery['synonyms'] = []) =>
	checkQuery({ words, limit: 5, facets: ['state'], synonyms });
const reads = (reader: ReadonlySet<Token> | null, { audience }: IndexedRecord): boolean =>
	reader === null || audience.some((token) => reader.has(token));

/** The same answer worked out the long way: every readable record is looked at for itself. */
function theLongWay(records: readonly IndexedRecord[], query: ParsedQuery, reader: ReadonlySet<Token> | null) {
	const readable = records.filter((each) => reads(reader, each)).map((each) => ({ each, of: analyse(each.title, each.body) }));
	const corpus: Corpus = {
		records: readable.length,
		averageLength: readable.reduce((sum, { of }) => sum + of.length, 0) / (readable.length || 1)
	};
	const text = (of: (typeof readable)[number]['of']): string => ` ${of.sequence.map((term) => term || '|').join(' ')} `;
	const weighed = readable.map(({ each, of }) => {
		const held = query.words.filter(({ term }) => of.postings.has(term));
		const score = held.reduce((sum, { term }) => {
			const holders = readable.filter((other) => other.of.postings.has(term)).length;
			return sum + worth(corpus, rarity(corpus, holders), of.postings.get(term)!.occurrences, of.length);
		}, 0);
		const stands = (terms: readonly string[]): boolean => text(of).includes(` ${terms.join(' ')} `);
		const quoted = query.words.filter(({ exact }) => exact).every((wanted) => held.includes(wanted));
		const passes = quoted && query.phrases.every(stands) && !query.without.some(stands);
		return { each, held: held.length, score, passes };
	});
	const wanted = query.words.length;
	const found = [wanted, mostOf(wanted), 1]
		.map((least) => weighed.filter(({ held, passes }) => held >= least && passes))
		.find((all) => all.length > 0);
	const matching = (found ?? []).sort(
		(a, b) =>
			Number(b.held === wanted) - Number(a.held === wanted) || b.score - a.score || (refText(a.each) < refText(b.each) ? -1 : 1)
	);
	const count = (of: readonly string[]) =>
		new Map([...new Set(of)].sort().map((value) => [value, of.filter((each) => each === value).length]));
	return {
		hits: matching.slice(0, 5).map(({ each: { kind, id } }) => ({ kind, id })),
		kinds: count(matching.map(({ each }) => each.kind)),
		states: count(matching.flatMap(({ each }) => each.facets.state!))
	};
}

const sorted = (counts: ReadonlyMap<string, number>) => new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('the index', () => {
	const question = fc.oneof(
		word.map((one) => `${one} `),
		fc.tuple(word, word).map(([one, other]) => `${one} ${other} `),
		fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`),
		fc.tuple(word, word, word).map(([one, other, without]) => `${one} -"${other} ${without}" `),
		fc.tuple(word, word).map(([one, without]) => `${one} -${without} `)
	);

	it.each([
		['looked through in one go', 0],
		['looked at one by one', 400_000]
	])('finds, orders and counts for every reader as if each record were looked at for itself, records %s', (_, letters) => {
		fc.assert(
			fc.property(steps, question, (taken, words) => {
				const library = new Library();
				const long = {
					...recordOf({ of: 99, kind: 'lesson', audience: ['staff'], body: [], state: 'new' }),
					body: [
						'z'
							.repeat(40)
							.concat(' ')
							.repeat(letters / 41)
					]
				};
				library.apply([{ put: long }]);
				const records = [...after(taken, library), long];
				for (const reader of readers) {
					const { hits, kinds, facets } = library.search(asked(words), reader);
					expect({ hits, kinds: sorted(kinds), states: sorted(facets.get('state') ?? new Map()) }).toEqual(
						theLongWay(records, parseQuery(words), reader)
					);
				}
			}),
			{ numRuns: letters > 0 ? 10 : 60 }
		);
	});

	it('answers long questions after many changes as one that was made anew from what is left', () => {
		fc.assert(
			fc.property(steps, fc.array(word, { minLength: 3, maxLength: 6 }), (taken, words) => {
				const changed = new Library();
				const records = after(taken, changed);
				const anew = new Library();
				anew.load(records);
				for (const reader of readers) {
					const [{ ready: _, ...before }, { ready: __, ...now }] = [changed, anew].map((each) =>
						each.search(asked(words.join(' '), WORDINGS), reader)
					) as [ReturnType<Library['search']>, ReturnType<Library['search']>];
					expect(before.hits).toEqual(now.hits);
					expect([sorted(before.kinds), before.facets]).toEqual([sorted(now.kinds), now.facets]);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
