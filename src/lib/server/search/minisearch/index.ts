import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { bareHit, hitOf, passageIn } from '../hit';
import type { IndexedRecord, SearchIndex } from '../port';
import { checkQuery, writeCursor } from '../request';
import { suggestionFor } from '../suggestion';
import type { Letter, Reply, Wish } from './protocol';

/** Letters of text handed to the worker at once: little enough that copying them holds nothing up. */
const ARMFUL = 256 * 1024;

/** For passing values: left to itself, V8 may set aside 128 MB, which nothing needs once the index is filled. */
const YOUNG_MEGABYTES = 12;

/**
 * The embedded search index: one thread of its own beside the process, nothing on disk. Ready after the first
 * {@link SearchIndex.load}. When its thread is lost, searching throws StoreUnavailable until the next start.
 */
export function openMinisearchIndex(): SearchIndex {
	const thread = new Thread();
	let loading: Promise<unknown> = Promise.resolve();

	async function load(batches: Parameters<SearchIndex['load']>[0]): Promise<void> {
		await thread.ask({ do: 'begin' });
		for await (const batch of batches) {
			for (const records of armfuls(batch)) await thread.ask({ do: 'load', records });
		}
		await thread.ask({ do: 'finish' });
	}

	return {
		load(batches) {
			const done = loading.then(() => load(batches));
			loading = done.catch(() => undefined);
			return done;
		},
		async apply(changes) {
			await thread.ask({ do: 'apply', changes }).catch((trouble: unknown) => {
				// A lost thread shows nobody anything, which is all that is promised here.
				if (!thread.lost) throw trouble;
			});
		},
		async search(query, tokens, textOf, isReadable = (of) => textOf(of) !== null) {
			const checked = checkQuery(query);
			const { answer } = await thread.ask({ do: 'search', query: checked, tokens: tokens && [...tokens] });
			const { hits, terms, words, reached, next, kinds, facets, respelt, ready } = answer!;
			const marked = new Set(terms);
			return {
				hits:
					query.texts === false
						? hits.filter(isReadable).map(bareHit)
						: hits.flatMap((ref) => {
								const found = textOf(ref);
								return found ? [hitOf(ref, found, marked, words)] : [];
							}),
				reached,
				next: next && writeCursor(query, next),
				kinds,
				facets,
				suggestion: suggestionFor(
					checked.words,
					respelt.map(({ sample, ...word }) => ({ ...word, sample: textOf(sample) }))
				),
				ready,
				passageOf: (of) => passageIn(of, marked, words)
			};
		},
		close: () => thread.close()
	};
}

function* armfuls(batch: readonly IndexedRecord[]): Generator<readonly IndexedRecord[], void, void> {
	let records: IndexedRecord[] = [];
	let letters = 0;
	for (const record of batch) {
		records.push(record);
		letters += record.body.reduce((sum, part) => sum + part.length, 200);
		if (letters < ARMFUL) continue;
		yield records;
		[records, letters] = [[], 0];
	}
	if (records.length > 0) yield records;
}

interface Waiting {
	readonly resolve: (reply: Reply) => void;
	readonly reject: (reason: Error) => void;
}

/** The worker, asked by letter. It keeps the process alive only while an answer is awaited. */
class Thread {
	// The build puts the whole worker in place of this address (see `workers-in-build.ts`); Node runs the source as it is.
	readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), {
		name: 'search',
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES }
	});
	readonly #waiting = new Map<number, Waiting>();
	#number = 0;
	#trouble: Error | null = null;

	constructor() {
		this.#worker.on('message', (reply: Reply) => this.#receive(reply));
		this.#worker.on('error', (error) => this.#lose(error));
		this.#worker.on('exit', () => this.#lose());
		this.#worker.unref();
	}

	get lost(): boolean {
		return this.#trouble !== null;
	}

	ask(wish: Wish): Promise<Reply> {
		if (this.#trouble) return Promise.reject(this.#trouble);
		if (this.#waiting.size === 0) this.#worker.ref();
		const number = this.#number++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(number, { resolve, reject });
			this.#worker.postMessage({ number, wish } satisfies Letter);
		});
	}

	async close(): Promise<void> {
		this.#lose();
		await this.#worker.terminate();
	}

	#receive(reply: Reply): void {
		const waiting = this.#waiting.get(reply.number);
		this.#waiting.delete(reply.number);
		if (this.#waiting.size === 0) this.#worker.unref();
		if (reply.failure === undefined) waiting?.resolve(reply);
		else waiting?.reject(new Error(`The search index failed: ${reply.failure}`));
	}

	#lose(cause?: unknown): void {
		this.#trouble ??= new StoreUnavailable('failed', 'Search is not available at the moment.');
		if (cause) this.#trouble.cause = cause;
		for (const waiting of this.#waiting.values()) waiting.reject(this.#trouble);
		this.#waiting.clear();
	}
}
