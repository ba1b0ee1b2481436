import { spread, type Spread } from '../figure';
import { warmUp } from '../load';
import type { Visitor } from '../visitor';
import { wordOf } from '../workspace/invented';

/** An address that takes words, and what people type for it: by kind, so that a slow kind does not hide among the quick ones. */
interface Asking {
	readonly path: string;
	readonly questions: Readonly<Record<string, (n: number) => string>>;
}

const QUESTIONS: Asking['questions'] = {
	'a common word': (n) => wordOf(60 + (n % 40)),
	'two words': (n) => `${wordOf(60 + (n % 60))} ${wordOf(200 + n)}`,
	'a sentence': (n) => `how did ${wordOf(62 + (n % 50))} and the ${wordOf(150 + n)} help with ${wordOf(900 + n)}`,
	'an unfinished word': (n) => wordOf(40 + (n % 80)).slice(0, 3),
	'a misspelt word': (n) => misspelt(wordOf(300 + n)),
	// Both of its words are common: what holds them is looked through for where they stand together.
	'a word with another wording': (n) => `LD ${wordOf(200 + n)}`,
	'a phrase': (n) => `"${wordOf(60 + (n % 20))} ${wordOf(60 + ((n * 7) % 20))}"`
};

const misspelt = (word: string): string => `${word.slice(0, 2)}${word[3] ?? 'x'}${word[2] ?? 'x'}${word.slice(4)}`;

/** The search page. */
export const SEARCHES: Asking = { path: '/search', questions: QUESTIONS };

/** What the search box offers while people type. */
export const SUGGESTIONS: Asking = {
	path: '/search/suggestions',
	questions: {
		'three letters': (n) => wordOf(40 + (n % 80)).slice(0, 3),
		'five letters': (n) => wordOf(200 + n).slice(0, 5),
		'a second word': (n) => `${wordOf(60 + (n % 60))} ${wordOf(200 + n).slice(0, 3)}`
	}
};

const WARMING = 60;

/** Asks the search page, or another address, `times` questions of every kind in turn, at one connection: milliseconds of all, and of each kind. */
export async function askAll(
	visitor: Visitor,
	times: number,
	{ path, questions } = SEARCHES
): Promise<{ all: Spread; kinds: ReadonlyMap<string, Spread> }> {
	const kinds = Object.entries(questions);
	const asked = (n: number): string =>
		`${path}?words=${encodeURIComponent(kinds[n % kinds.length]![1](Math.floor(n / kinds.length)))}`;
	await warmUp(
		visitor,
		Array.from({ length: WARMING }, (_, n) => asked(n + times)),
		WARMING
	);
	const took = new Map<string, number[]>(kinds.map(([kind]) => [kind, []]));
	for (let n = 0; n < times; n++) took.get(kinds[n % kinds.length]![0])!.push((await visitor.page(asked(n))).took);
	return {
		all: spread([...took.values()].flat()),
		kinds: new Map([...took].map(([kind, of]) => [kind, spread(of)]))
	};
}
