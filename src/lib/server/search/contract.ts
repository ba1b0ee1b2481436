import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audience, token, type Token } from '#lib/domain/shared/audience';
import type { Marked, Related, RelatedQuery, SearchQuery, SearchResult, Synonyms } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { refText } from '#lib/domain/shared/ids';
import type { IndexedRecord, SearchIndex } from './port';

const idOf = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.padEnd(26, '0')
		.slice(0, 26);

/** A practice that everyone may read, named by its title, unless said otherwise. */
export const record = (title: string, body = '', more: Partial<IndexedRecord> = {}): IndexedRecord => ({
	kind: 'practice',
	id: idOf(title),
	audience: ['public'],
	title,
	body: body ? [body] : [],
	facets: {},
	at: null,
	language: 'en',
	...more
});

const ada = token.person(idOf('ada'));
const ben = token.person(idOf('ben'));
const CANARY = 'zqcanary7731';

export const textOf = (marked: Marked): string => marked.map((piece) => piece.text).join('');
const hitsIn = (marked: Marked): string[] => marked.filter((piece) => piece.hit).map((piece) => piece.text);

/** All that an answer tells, and how it marks some text. */
const told = ({ passageOf, ...answer }: SearchResult) => ({
	...answer,
	passage: passageOf({ title: '', body: ['An open day, and the bus or train to it.'] })
});

/** An index that is told the texts of records by what was put into it, as a store would tell them. */
export interface ToldIndex extends Omit<SearchIndex, 'search' | 'related'> {
	search(query: SearchQuery, tokens: ReadonlySet<Token> | null): Promise<SearchResult>;
	related(query: RelatedQuery, tokens: ReadonlySet<Token> | null): Promise<readonly Related[]>;
}

export function tellingTexts(index: SearchIndex): ToldIndex {
	const records = new Map<string, IndexedRecord>();
	return {
		load(batches) {
			async function* noted(): AsyncGenerator<readonly IndexedRecord[]> {
				for await (const batch of batches) {
					for (const each of batch) if (!records.has(refText(each))) records.set(refText(each), each);
					yield batch;
				}
			}
			return index.load(noted());
		},
		apply(changes) {
			for (const change of changes) if ('put' in change) records.set(refText(change.put), change.put);
			return index.apply(changes);
		},
		search: (query, tokens) => index.search(query, tokens, (of) => records.get(refText(of)) ?? null),
		related: (query, tokens) => index.related(query, tokens, (of) => records.get(refText(of)) ?? null),
		close: () => index.close()
	};
}

/** What every search index does, whichever engine keeps it. */
export function describeSearchIndex(engine: string, open: () => SearchIndex | Promise<SearchIndex>): void {
	describe(`searching (${engine})`, () => {
		let index: ToldIndex;
		beforeEach(async () => {
			index = tellingTexts(await open());
			await index.load([]);
		});
		afterEach(() => index.close());

		const keep = (...records: IndexedRecord[]) => index.apply(records.map((put) => ({ put })));
		const ask = (words: string, query: Partial<SearchQuery> = {}, ...tokens: Token[]): Promise<SearchResult> =>
			index.search({ words, ...query }, new Set<Token>(['public', ...tokens]));
		const titles = async (words: string, query: Partial<SearchQuery> = {}, ...tokens: Token[]): Promise<string[]> =>
			(await ask(words, query, ...tokens)).hits.map((hit) => textOf(hit.title));

		describe('words', () => {
			it('are found in whatever form they stand, and marked there', async () => {
				await keep(record('Peer supervision', 'Two workers **supervise** each other.'), record('Gardening'));
				const { hits, suggestion, ready } = await ask('supervising');
				expect(hits).toHaveLength(1);
				expect(hitsIn(hits[0]!.title)).toEqual(['supervision']);
				expect(textOf(hits[0]!.snippet)).toBe('Two workers supervise each other.');
				expect(hitsIn(hits[0]!.snippet)).toEqual(['supervise']);
				expect({ suggestion, ready }).toEqual({ suggestion: null, ready: true });
			});

			it('are marked in the passage of a record that is shown later, where the search was one without texts', async () => {
				const peer = record('Peer supervision', 'Two workers **supervise** each other.');
				await keep(peer, record('Gardening'));
				const { hits, passageOf } = await ask('supervising', { texts: false });
				expect(hits).toEqual([{ kind: peer.kind, id: peer.id, title: [], snippet: [] }]);
				expect(hitsIn(passageOf(peer))).toEqual(['supervise']);
			});

			it('count for more in the title', async () => {
				await keep(record('Notes', 'About travel and much else.'), record('Travel', 'About moving and much else.'));
				expect(await titles('travel')).toEqual(['Travel', 'Notes']);
			});

			it('must all be there, and any of them does where no record has all', async () => {
				await keep(record('Travel training'), record('Travel pass'), record('Cookery training'));
				expect(await titles('travel training')).toEqual(['Travel training']);
				expect((await titles('travel cookery')).sort()).toEqual(['Cookery training', 'Travel pass', 'Travel training']);
			});

			it('may be few of those asked for, and the answer says so: all, else most, else any', async () => {
				await keep(record('Travel training by bus'), record('Bus pass'), record('Cookery'));
				const asked = async (words: string, order: SearchQuery['order'] = 'relevance') => {
					const { hits, reached } = await ask(words, { order });
					return { reached, found: hits.map((hit) => textOf(hit.title)).sort() };
				};
				expect(await asked('travel bus ')).toEqual({ reached: 'all', found: ['Travel training by bus'] });
				expect(await asked('travel cookery ')).toEqual({ reached: 'any', found: ['Cookery', 'Travel training by bus'] });
				expect(await asked('travel training bus ', 'date')).toEqual({ reached: 'all', found: ['Travel training by bus'] });
				expect(await asked('travel bus cookery ', 'date')).toEqual({ reached: 'most', found: ['Travel training by bus'] });
			});

			it('in a long question need not all be there, and a record that holds them all does not hide better ones', async () => {
				const long = `${'Many other things are told here at length. '.repeat(40)} Letters, answers, people and post.`;
				await keep(record('Letters nobody answers'), record('Everything', long), record('Cookery'));
				const { hits, reached } = await ask('what if people do not answer the letters we post');
				expect(hits.map((hit) => textOf(hit.title))).toEqual(['Letters nobody answers', 'Everything']);
				expect(reached).toBe('any');
			});

			it('pasted at length are taken without their quotation marks and dashes', async () => {
				const pasted = `${Array.from({ length: 20 }, (_, n) => `wurd${n}x`).join(' ')} the "training" phase -travel`;
				await keep(record('Travel phase'), record('Cookery'));
				expect(await titles(pasted)).toEqual(['Travel phase']);
				expect(await titles('the "training" phase -travel')).toEqual([]);
			});

			it('are completed when the last is unfinished, behind those that hold it whole', async () => {
				await keep(record('Gardenia, gardenias'), record('Garden', 'A long text about many other things. '.repeat(5)));
				expect(await titles('garden')).toEqual(['Garden', 'Gardenia, gardenias']);
				expect(await titles('gardenia')).toEqual(['Gardenia, gardenias']);
				await keep(record('Peer supervision'));
				expect(await titles('peer supervisi')).toEqual(['Peer supervision']);
			});

			it('may be misspelt, but only where nothing is spelled as asked', async () => {
				await keep(record('Employment'), record('Travel trainig'), record('Travel training'));
				const { hits, suggestion } = await ask('emploiment');
				expect(hits.map((hit) => textOf(hit.title))).toEqual(['Employment']);
				expect(suggestion).toBe('employment');
				expect(await titles('travel training ')).toEqual(['Travel training']);
			});

			it('may be misspelt several at once, and the answer proposes all of them', async () => {
				await keep(record('Employers disclose'), record('Employers'), record('Gardening'));
				const { hits, suggestion } = await ask('employrs disclse ');
				expect(textOf(hits[0]!.title)).toBe('Employers disclose');
				expect(suggestion).toBe('employers disclose');
				expect((await ask('what employrs will disclse about gardening')).suggestion).toBe(
					'what employers will disclose about gardening'
				);
			});

			it('in quotation marks stand one behind the other', async () => {
				await keep(
					record('One', 'A learning set met.'),
					record('Two', 'We set out learning.'),
					record('Three', 'The set. Learning')
				);
				expect(await titles('"learning set"')).toEqual(['One']);
				expect(await titles('"learnin"')).toEqual([]);
			});

			it('behind a minus must not be there', async () => {
				await keep(record('Travel by bus'), record('Travel by train'), record('The learning set'), record('A set, learning'));
				expect(await titles('travel -bus')).toEqual(['Travel by train']);
				expect(await titles('learning -"learning set"')).toEqual(['A set, learning']);
			});

			it('asked for twice count twice', async () => {
				await keep(record('Bus bus stop'), record('Stop, bus stop'));
				expect((await titles('stop bus stop '))[0]).toBe('Stop, bus stop');
				expect((await titles('bus stop bus '))[0]).toBe('Bus bus stop');
			});

			it('stand in snippets as text, never as markup, and no letter is split', async () => {
				const text = `<img src=x onerror=alert(1)> ${'👩‍👩‍👧‍👦 नि '.repeat(60)} pelican ${'e\u0301🇬🇧'.repeat(150)}`;
				await keep(record('Pasted', text));
				expect(textOf((await ask('onerror')).hits[0]!.snippet)).toContain('<img src=x onerror=alert(1)>');
				const { snippet } = (await ask('pelican')).hits[0]!;
				expect(hitsIn(snippet)).toEqual(['pelican']);
				expect(textOf(snippet).isWellFormed()).toBe(true);
			});

			it('of any kind get an answer', async () => {
				await keep(record('Anything', 'It is what it is.'));
				const asked = [
					'',
					'a'.repeat(10_000),
					Array.from({ length: 5_000 }, (_, n) => `wurd${n}`).join(' '),
					'to be or not to be'
				];
				const strange = ['%', '_', '\\', "'", '"', '(((', 'a:*|b', '\u0000', '\ud800', ' '.repeat(2000), '__proto__ constructor'];
				for (const words of [...asked, ...strange]) await expect(ask(words)).resolves.toMatchObject({ ready: true });
			});
		});

		describe('words with other wordings', () => {
			const synonyms: Synonyms[] = [
				{ wordings: ['incapacity benefit', 'IB'], capitals: [] },
				{ wordings: ['learning disability', 'LD'], capitals: [] },
				{ wordings: ['learning difficulty', 'LD'], capitals: [] },
				{ wordings: ['job coach', 'employment specialist'], capitals: [] },
				{ wordings: ['special educational needs'], capitals: ['SEND'] }
			];
			const found = async (words: string, more: Partial<SearchQuery> = {}) => (await ask(words, { synonyms, ...more })).hits;
			const titlesOf = async (words: string, more: Partial<SearchQuery> = {}) =>
				(await found(words, more)).map((hit) => textOf(hit.title));
			const wordings = async (words: string) =>
				(await ask(words, { synonyms })).also.map(({ typed, wordings: others }) => [typed, ...others]);

			beforeEach(() =>
				keep(
					record('IB claimants'),
					record('Incapacity benefit claimants'),
					record('Benefit claimants', 'Of incapacity, and other things.'),
					record('A learning disability nurse'),
					record('Learning difficulties'),
					record('LD teams'),
					record('Employment specialists', 'They coach.'),
					record('A job coach'),
					record('Special educational needs'),
					record('Please send a letter')
				)
			);

			it('are found by these as well, behind what says it as it was asked', async () => {
				expect(await titlesOf('ib')).toEqual(['IB claimants', 'Incapacity benefit claimants']);
				expect(await titlesOf('ib ')).toEqual(['IB claimants', 'Incapacity benefit claimants']);
				expect(await titlesOf('incapacity benefit ')).toEqual([
					'Incapacity benefit claimants',
					'Benefit claimants',
					'IB claimants'
				]);
				expect(await titlesOf('ib claimants ')).toEqual(['IB claimants', 'Incapacity benefit claimants']);
				expect((await titlesOf('what do we know about ib claimants here'))[0]).toBe('IB claimants');
			});

			it('are not without them, nor where they stand in quotation marks or behind a minus', async () => {
				expect(await titlesOf('ib ', { synonyms: [] })).toEqual(['IB claimants']);
				expect(await titlesOf('"IB"')).toEqual(['IB claimants']);
				expect((await titlesOf('claimants -ib')).toSorted()).toEqual(['Benefit claimants', 'Incapacity benefit claimants']);
				expect(await wordings('"IB" -ld')).toEqual([]);
			});

			it('mean all that they may mean, and each of these means them', async () => {
				expect((await titlesOf('LD'))[0]).toBe('LD teams');
				expect((await titlesOf('LD')).toSorted()).toEqual(['A learning disability nurse', 'LD teams', 'Learning difficulties']);
				expect((await titlesOf('learning disability ')).toSorted()).toEqual(['A learning disability nurse', 'LD teams']);
				expect(await wordings('our LD team')).toEqual([['LD', 'learning disability', 'learning difficulty']]);
			});

			it('stand together, not anywhere, and count as each of their words', async () => {
				expect((await titlesOf('job coach ')).toSorted()).toEqual(['A job coach', 'Employment specialists']);
				const both = await found('job coach ');
				expect(hitsIn(both[1]!.title)).toEqual(['Employment specialists']);
			});

			it('may mean something in capitals alone', async () => {
				expect(await titlesOf('SEND ')).toEqual(['Please send a letter', 'Special educational needs']);
				expect(await titlesOf('send ')).toEqual(['Please send a letter']);
				expect(await titlesOf('special educational needs ')).toEqual(['Special educational needs']);
			});

			it('are marked where they stand together', async () => {
				const [, other] = await found('ib ');
				expect(hitsIn(other!.title)).toEqual(['Incapacity benefit']);
				await keep(
					record('Rights', `Any benefit ends. ${'More is told here at length. '.repeat(30)} Incapacity benefit is one.`)
				);
				const rights = (await found('ib ')).find(({ id }) => id === idOf('Rights'))!;
				expect(hitsIn(rights.snippet)).toEqual(['Incapacity benefit']);
			});

			it('are told with where they stand, whatever is found', async () => {
				const { also, suggestion } = await ask('what IB and incapacity benefit', { synonyms });
				expect(also).toEqual([
					{ typed: 'IB', from: 5, to: 7, wordings: ['incapacity benefit'] },
					{ typed: 'incapacity benefit', from: 12, to: 30, wordings: ['IB'] }
				]);
				expect(suggestion).toBe(null);
			});

			it('tell nothing of what somebody may not read', async () => {
				const asked = ['ib ', 'ld', 'job coach ', 'ib claimants in a hostel'];
				const before = await Promise.all(asked.map(async (words) => told(await ask(words, { synonyms }, ben))));
				for (let n = 0; n < 5; n++)
					await keep(record(`Hers ${n}`, 'IB incapacity benefit, LD, employment specialist', { audience: audience(ada) }));
				expect(await Promise.all(asked.map(async (words) => told(await ask(words, { synonyms }, ben))))).toEqual(before);
				expect(await found('ib ')).toHaveLength(2);
			});

			it('are the same for a text of any kind', async () => {
				const strange = ['"', 'constructor', ' ', '-', 'IB '.repeat(4_000), "'; drop", '\u0000 IB', '\ud800'];
				for (const words of strange)
					await expect(ask(words, { synonyms: [...synonyms, { wordings: strange, capitals: strange }] })).resolves.toBeDefined();
			});
		});

		describe('what is about the same', () => {
			const kinds = ['practice', 'lesson'];
			const near = async (title: string, more: Partial<RelatedQuery> = {}, ...tokens: Token[]) => {
				const to = { kind: 'practice', id: idOf(title) };
				return index.related({ to, kinds, limit: 5, ...more }, new Set<Token>(['public', ...tokens]));
			};
			const titled = async (title: string, more: Partial<RelatedQuery> = {}, ...tokens: Token[]) =>
				(await near(title, more, ...tokens)).map((each) => each.title);

			beforeEach(async () => {
				await keep(
					record('Job coaching at the bakery', 'A coach learns the oven first. The bakery paid for the oven gloves.'),
					record('The oven and the coach', 'A bakery, an oven, a coach who stays.'),
					record('A coach at the till', 'The till is learned in a week; the bakery opened early.', { kind: 'lesson' }),
					record('Bus tickets', 'Travel by bus with a ticket from the council.'),
					record('Bus passes', 'Whoever has a bus pass needs no ticket for the bus.'),
					record('Alone', 'Xylophone.')
				);
				for (let n = 0; n < 12; n++) await keep(record(`Filler ${n}`, `Something of its own, number wurd${n}.`));
			});

			it('is found by the words that both hold and few others, the closest first, and says which', async () => {
				const found = await near('Job coaching at the bakery');
				expect(found.map(({ kind, title }) => [kind, title])).toEqual([
					['practice', 'The oven and the coach'],
					['lesson', 'A coach at the till']
				]);
				expect(found[0]!.shared).toHaveLength(3);
				expect([...found[0]!.shared].sort()).toEqual(['bakery', 'coaching', 'oven']);
				expect([...found[1]!.shared].sort()).toEqual(['bakery', 'coaching', 'learns']);
				expect(await titled('Bus tickets')).toEqual(['Bus passes']);
			});

			it('is not the record itself, nor what shares one word or none', async () => {
				expect(await titled('Alone')).toEqual([]);
				expect(await titled('Filler 3')).not.toContain('Filler 3');
			});

			it('is only of the kinds asked for, and no more than asked for', async () => {
				expect(await titled('Job coaching at the bakery', { kinds: ['lesson'] })).toEqual(['A coach at the till']);
				expect(await titled('Job coaching at the bakery', { limit: 1 })).toEqual(['The oven and the coach']);
				expect(await titled('Job coaching at the bakery', { kinds: ['none'] })).toEqual([]);
				for (const limit of [0, 21, 1.5]) await expect(near('Bus tickets', { limit })).rejects.toThrow(Invalid);
			});

			it('is nothing for what is not there, or what its reader may not read', async () => {
				expect(await titled('Nowhere')).toEqual([]);
				await keep(record('Hers', 'A coach, an oven and a bakery.', { audience: audience(ada) }));
				expect(await titled('Hers', {}, ada)).toContain('The oven and the coach');
				expect(await titled('Hers', {}, ben)).toEqual([]);
			});

			it('is never what its reader may not read, and that moves nothing', async () => {
				const before = await near('Job coaching at the bakery', {}, ben);
				for (let n = 0; n < 5; n++)
					await keep(record(`Hers ${n}`, 'A coach at the bakery oven, gloves paid.', { audience: audience(ada) }));
				expect(await near('Job coaching at the bakery', {}, ben)).toEqual(before);
				expect((await titled('Job coaching at the bakery', { limit: 20 }, ada)).length).toBeGreaterThan(2);
			});

			it('changes with what is changed and goes with what goes', async () => {
				await keep(record('Bus passes', 'About nothing that runs on a road.'));
				expect(await titled('Bus tickets')).toEqual([]);
				await index.apply([{ drop: { kind: 'practice', id: idOf('The oven and the coach') } }]);
				expect(await titled('Job coaching at the bakery')).toEqual(['A coach at the till']);
			});
		});

		describe('what somebody may not read', () => {
			beforeEach(async () => {
				const [hers, his] = [{ audience: audience(ada) }, { audience: audience(ben) }];
				await keep(record('Open day', 'Everyone came.', { facets: { set: ['mine'] } }));
				await keep(record('Private', `The ${CANARY} sang twice.`, { ...hers, kind: 'entry', facets: { set: [CANARY] } }));
				await keep(record('Also his', 'Nothing to see.', { ...his, kind: 'entry' }));
			});

			it('is found by those who may', async () => {
				expect(await titles(CANARY, {}, ada)).toEqual(['Private']);
				expect((await ask('canray', {}, ada)).kinds.size).toBe(0);
				expect((await ask('zqcanary7713', {}, ada)).suggestion).toBe(CANARY);
				expect((await index.search({ words: CANARY }, null)).hits).toHaveLength(1);
			});

			it.each([
				CANARY,
				CANARY.slice(0, 6),
				'zqcanary7713',
				`${CANARY} `,
				`"${CANARY}"`,
				`open ${CANARY}`,
				`-${CANARY}`,
				`open -${CANARY}`
			])('looks to others, asked for %s, like a word that exists nowhere', async (words) => {
				const elsewhere = words.replaceAll('canary', 'finchy').replaceAll('canar', 'finch').replaceAll('cana', 'finc');
				const query = { facets: ['set'], kinds: ['entry', 'practice'] };
				expect(told(await ask(words, query, ben))).toEqual(told(await ask(elsewhere, query, ben)));
			});

			it('does not come in by a facet or a kind either', async () => {
				const { hits, kinds, facets } = await ask('', { facets: ['set'], where: { set: ['mine', CANARY] } }, ben);
				expect(hits.map((hit) => textOf(hit.title))).toEqual(['Open day']);
				expect(kinds).toEqual(new Map([['practice', 1]]));
				expect(facets.get('set')).toEqual(new Map([['mine', 1]]));
			});

			it('moves nothing in the order of what they may', async () => {
				await keep(record('Bus'), record('Train', 'Bus'));
				const before = told(await ask('bus train ', {}, ben));
				for (let n = 0; n < 30; n++) await keep(record(`Hers ${n}`, 'train train', { audience: audience(ada) }));
				expect(told(await ask('bus train ', {}, ben))).toEqual(before);
			});

			it('adds nothing to a long question, and changes no order there', async () => {
				for (let n = 0; n < 40; n++) await keep(record(`Bus ${n + 100}`, `train tram${n % 7} walk${n % 3} `.repeat((n % 5) + 1)));
				const long = 'bus train tram1 tram2 walk1 ';
				const before = told(await ask(long, { limit: 100 }, ben));
				expect(before.hits.length).toBe(40);
				for (let n = 0; n < 30; n++)
					await keep(record(`Hers ${n + 100}`, `bus train tram1 ${CANARY} walk2 walk2`, { audience: audience(ada) }));
				expect(told(await ask(long, { limit: 100 }, ben))).toEqual(before);
				expect((await ask(long, { limit: 100 }, ada, ben)).hits.length).toBeGreaterThan(40);
			});

			it('is gone once it was closed or removed', async () => {
				await keep(record('Shared once', 'pelican'));
				expect(await titles('pelican')).toEqual(['Shared once']);
				await keep(record('Shared once', 'pelican', { audience: audience(ada) }));
				expect(await titles('pelican')).toEqual([]);
				expect(await titles('pelican', {}, ada)).toEqual(['Shared once']);
				await index.apply([{ drop: { kind: 'practice', id: idOf('Shared once') } }]);
				expect((await index.search({ words: 'pelican' }, null)).hits).toEqual([]);
			});
		});

		describe('kinds, facets and pages', () => {
			beforeEach(async () => {
				for (let n = 1; n <= 7; n++) {
					const kind = n > 4 ? 'lesson' : 'practice';
					const facets = { scope: n % 2 ? ['local'] : ['local', 'national'] };
					await keep(record(`Travel ${n}`, '', { kind, facets, at: n === 7 ? null : `2026-05-0${n}T09:00:00.000Z` }));
				}
			});

			it('counts kinds before they narrow and facets after', async () => {
				const { hits, kinds, facets } = await ask('travel', { kinds: ['lesson'], facets: ['scope', 'none'] });
				expect(hits).toHaveLength(3);
				expect(kinds).toEqual(new Map(Object.entries({ practice: 4, lesson: 3 })));
				expect(facets.get('scope')).toEqual(new Map(Object.entries({ local: 3, national: 1 })));
				expect(facets.get('none')).toEqual(new Map());
			});

			it('narrows by facets, any value of one and all of several', async () => {
				expect(await titles('travel', { where: { scope: ['national'] } })).toHaveLength(3);
				expect(await titles('travel', { where: { scope: ['national', 'local'] } })).toHaveLength(7);
				expect(await titles('travel', { where: { scope: ['national'], other: ['x'] } })).toEqual([]);
			});

			it('narrows by date, from a day on and before a day, and leaves out what bears none', async () => {
				const dated = { from: '2026-05-03', to: '2026-05-05' };
				const between = async (words: string, more: Partial<SearchQuery> = {}) =>
					(await titles(words, { dated, ...more })).toSorted();
				const [third, fourth] = ['Travel 3', 'Travel 4'];
				expect(await between('travel')).toEqual([third, fourth]);
				expect(await between('')).toEqual([third, fourth]);
				expect(await between('travel', { order: 'date' })).toEqual([third, fourth]);
				expect((await ask('travel', { dated, facets: ['scope'] })).facets.get('scope')!.get('local')).toBe(2);
				expect(await titles('travel', { dated: { from: '2026-05-06' } })).toEqual(['Travel 6']);
				expect(await titles('travel', { dated: { to: '2026-05-02' } })).toEqual(['Travel 1']);
				const { next } = await ask('travel', { limit: 1, dated });
				await expect(ask('travel', { limit: 1, after: next })).rejects.toThrow(Invalid);
			});

			it('shows everything readable, newest first, when nothing is asked for', async () => {
				const everything = await titles('');
				expect(everything[0]).toBe('Travel 6');
				expect(everything.at(-1)).toBe('Travel 7');
			});

			it.each(['relevance', 'date'] as const)('walks all of them by pages, each once (%s)', async (order) => {
				const query = { words: 'travel', order, limit: 3 };
				const walked: string[] = [];
				let after: string | null = null;
				do {
					const page: SearchResult = await index.search({ ...query, after }, new Set<Token>(['public']));
					walked.push(...page.hits.map((hit) => hit.id));
					after = page.next;
				} while (after !== null);
				expect(walked).toEqual((await ask('travel', { order, limit: 100 })).hits.map((hit) => hit.id));
				expect(new Set(walked).size).toBe(7);
			});

			it.each(['garbage', '{}', 'W10', '%00'])('refuses %s as a place to go on from', async (after) => {
				await expect(ask('travel', { after })).rejects.toMatchObject({ issues: [{ field: 'after' }] });
			});

			it('refuses the cursor of another query, and a page of a strange size', async () => {
				const { next } = await ask('travel', { limit: 2 });
				await expect(ask('train', { limit: 2, after: next })).rejects.toThrow(Invalid);
				for (const limit of [0, 101, 1.5, Number.NaN]) await expect(ask('travel', { limit })).rejects.toThrow(Invalid);
			});
		});

		describe('filling the index', () => {
			it('says so while it goes on, and already answers', async () => {
				let go = (): void => undefined;
				const gate = new Promise<void>((resolve) => (go = resolve));
				async function* batches() {
					yield [record('Travel early')];
					await gate;
					yield [record('Travel late')];
				}
				const loaded = index.load(batches());
				await expect.poll(() => titles('travel')).toEqual(['Travel early']);
				expect((await ask('travel')).ready).toBe(false);
				go();
				await loaded;
				expect((await ask('travel')).ready).toBe(true);
				expect((await titles('travel')).sort()).toEqual(['Travel early', 'Travel late']);
			});

			it('lets a change made meanwhile stand, though an older state comes in after it', async () => {
				async function* batches() {
					yield [record('First')];
					await keep(record('Second', 'pelican', { audience: audience(ada) }));
					await index.apply([{ drop: { kind: 'practice', id: idOf('First') } }]);
					yield [record('Second', 'pelican'), record('First')];
				}
				await index.load(batches());
				expect(await titles('')).toEqual([]);
				expect(await titles('pelican', {}, ada)).toEqual(['Second']);
			});

			it('forgets what is no longer there', async () => {
				await keep(record('Old'), record('Kept'));
				await index.load([[record('Kept')]]);
				expect(await titles('')).toEqual(['Kept']);
			});
		});
	});
}
