import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '#lib/domain/shared/context';
import { hitsIn, record, textOf, type Asked } from './told-index';

export function describeWords({ keep, ask, titles }: Asked): void {
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

		it('are marked in the titles alone, where only these are asked for', async () => {
			await keep(record('Peer supervision', 'Two workers **supervise** each other.'));
			const { hits } = await ask('supervising', { texts: 'titles' });
			expect(hitsIn(hits[0]!.title)).toEqual(['supervision']);
			expect(hits[0]!.snippet).toEqual([]);
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
			const asked = ['', 'a'.repeat(10_000), Array.from({ length: 5_000 }, (_, n) => `wurd${n}`).join(' '), 'to be or not to be'];
			const strange = ['%', '_', '\\', "'", '"', '(((', 'a:*|b', '\u0000', '\ud800', ' '.repeat(2000), '__proto__ constructor'];
			for (const words of [...asked, ...strange]) await expect(ask(words)).resolves.toMatchObject({ ready: true });
		});
	});
}
