import { token, type Audience, type Token } from '#lib/domain/shared/audience';
import type { IndexedRecord, SearchIndex } from './port';

/** What an index of `records` records costs. Times in milliseconds, memory of the whole process in megabytes. */
export interface SearchFigures {
	readonly records: number;
	readonly load: number;
	/** The longest that the main thread was held up while loading. */
	readonly heldUp: number;
	readonly residentBefore: number;
	readonly resident: number;
	/** One record put anew. */
	readonly apply: Spread;
	readonly queries: Readonly<Record<string, Spread>>;
}

export interface Spread {
	readonly p50: number;
	readonly p99: number;
}

/** Loads an index with invented practices of `letters` letters each and asks it all kinds of things. */
export async function measureSearch(index: SearchIndex, records: number, letters = 8_000, rounds = 200): Promise<SearchFigures> {
	const corpus = new InventedCorpus();
	const residentBefore = resident();
	const watch = watchMainThread();
	const load = await timed(() => index.load(batches(corpus, records, letters))).finally(watch.stop);
	const heldUp = watch.longest();
	const queries: Record<string, Spread> = {};
	const text = corpus.record(0, letters);
	const reader = new Set<Token>(['public', 'staff', token.person(id(7)), token.set(id(3))]);
	for (const [name, words] of Object.entries(QUESTIONS)) {
		queries[name] = await spread(rounds, async (n) => {
			await index.search({ words: words(corpus, n), facets: ['scope', 'status'] }, reader, () => text);
		});
	}
	const apply = await spread(rounds, (n) => index.apply([{ put: corpus.record(n, letters) }]));
	return { records, load, heldUp, residentBefore, resident: resident(), apply, queries };
}

const QUESTIONS: Readonly<Record<string, (corpus: InventedCorpus, n: number) => string>> = {
	'one common word': (corpus, n) => corpus.word(n % 50),
	'two words': (corpus, n) => `${corpus.word(n % 300)} ${corpus.word(40 + n)} `,
	'a sentence': (corpus, n) => `how did ${corpus.word(n)} and the ${corpus.word(90 + n)} help with ${corpus.word(600 + n)}?`,
	'an unfinished word': (corpus, n) => corpus.word(n).slice(0, 3),
	'a misspelt word': (corpus, n) =>
		`${corpus
			.word(200 + n)
			.split('')
			.reverse()
			.join('')} `,
	'a phrase': (corpus, n) => `"${corpus.word(n % 20)} ${corpus.word((n * 7) % 20)}"`,
	nothing: () => ''
};

function* batches(corpus: InventedCorpus, records: number, letters: number): Generator<IndexedRecord[], void, void> {
	for (let from = 0; from < records; from += 10) {
		yield Array.from({ length: Math.min(10, records - from) }, (_, n) => corpus.record(from + n, letters));
	}
}

/** Texts of invented words that come as often as words do in English: half of them common, most of the others rare. */
class InventedCorpus {
	#state = 1;
	readonly #words = Array.from({ length: 30_000 }, (_, n) => invent(n));

	word(rank: number): string {
		return this.#words[rank % this.#words.length]!;
	}

	record(n: number, letters: number): IndexedRecord {
		const paragraphs: string[] = [];
		for (let length = 0; length < letters; length += paragraphs.at(-1)!.length) paragraphs.push(this.#paragraph());
		return {
			kind: 'practice',
			id: id(n),
			audience: AUDIENCES[n % AUDIENCES.length]!(n),
			title: `${this.#next()} ${this.#next()} ${n}`,
			body: paragraphs,
			facets: { scope: [['local', 'regional', 'national'][n % 3]!], status: [n % 2 ? 'piloted' : 'established'] },
			at: new Date(1_700_000_000_000 + n * 60_000).toISOString(),
			language: 'en'
		};
	}

	#paragraph(): string {
		const words = Array.from({ length: 60 }, () => (this.#random() < 0.45 ? COMMON[this.#below(COMMON.length)]! : this.#next()));
		return `${words.join(' ')}.`;
	}

	/** A word, the n-th commonest about n times as rare as the first. */
	#next(): string {
		return this.word(Math.floor(this.#words.length ** this.#random()) - 1);
	}

	#below(count: number): number {
		return Math.floor(this.#random() * count);
	}

	#random(): number {
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		return this.#state / 2 ** 32;
	}
}

const COMMON = 'the of and to in a is that was for on with as by at from this were it an'.split(' ');
const AUDIENCES: readonly ((n: number) => Audience)[] = [
	() => ['public'],
	() => ['staff'],
	(n) => [token.person(id(n % 300))],
	(n) => [token.set(id(n % 40))]
];

function invent(n: number): string {
	let word = '';
	for (let left = n + 200; left > 0; left = Math.floor(left / 60))
		word += 'bcdfglmnprst'[left % 12]! + 'aeiou'[Math.floor(left / 12) % 5]!;
	return word;
}

const id = (n: number): string => `r${n}`.padEnd(26, 'x');

const resident = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

async function timed(work: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

async function spread(rounds: number, work: (n: number) => Promise<void>): Promise<Spread> {
	const times: number[] = [];
	for (let n = 0; n < rounds; n++) times.push(await timed(() => work(n)));
	times.sort((a, b) => a - b);
	return { p50: times[Math.floor(rounds * 0.5)]!, p99: times[Math.floor(rounds * 0.99)]! };
}

function watchMainThread(): { stop: () => void; longest: () => number } {
	let [last, longest] = [performance.now(), 0];
	const timer = setInterval(() => {
		longest = Math.max(longest, performance.now() - last - 5);
		last = performance.now();
	}, 5);
	return { stop: () => clearInterval(timer), longest: () => longest };
}
