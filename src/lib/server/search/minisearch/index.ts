import { bareHit, hitOf, passageIn, titleHit } from '../hit';
import type { Ref } from '#lib/domain/shared/ids';
import type { Batches, IndexedRecord, SearchIndex } from '../port';
import { relatedLines } from '../related-lines';
import { checkQuery, checkRelated, writeCursor } from '../request';
import { suggestionFor } from '../suggestion';
import { Thread } from './thread';

/** Letters of text handed to the worker at once: little enough that copying them holds nothing up. */
const ARMFUL = 256 * 1024;

/**
 * The embedded search index: one thread of its own beside the process; what is on disk the store keeps. Ready after the first
 * {@link SearchIndex.load}. When its thread is lost, searching throws StoreUnavailable until the next start.
 */
export function openMinisearchIndex(): SearchIndex {
	const thread = new Thread();
	let loading: Promise<unknown> = Promise.resolve();

	async function load(batches: Batches, without?: readonly Ref[]): Promise<void> {
		await thread.ask(without ? { do: 'adopt', without } : { do: 'begin' });
		for await (const batch of batches) {
			for (const records of armfuls(batch)) await thread.ask({ do: 'load', records });
		}
		await thread.ask({ do: 'finish' });
	}

	return {
		load(batches, without) {
			const done = loading.then(() => load(batches, without));
			loading = done.catch(() => undefined);
			return done;
		},
		saved: { pieces: () => savedPieces(thread), restore: (pieces) => restore(thread, pieces) },
		async apply(changes) {
			await thread.ask({ do: 'apply', changes }).catch((trouble: unknown) => {
				// A lost thread shows nobody anything, which is all that is promised here.
				if (!thread.lost) throw trouble;
			});
		},
		async search(query, tokens, textOf, isReadable = (of) => textOf(of) !== null) {
			const checked = checkQuery(query);
			const { answer } = await thread.ask({ do: 'search', query: checked, tokens: tokens && [...tokens] });
			const { hits, terms, words, reached, also, next, kinds, facets, respelt, ready } = answer!;
			const marked = new Set(terms);
			return {
				hits:
					query.texts === false
						? hits.filter(isReadable).map(bareHit)
						: hits.flatMap((ref) => {
								const found = query.texts === 'titles' ? textOf(ref, 'title') : textOf(ref);
								if (!found) return [];
								return [query.texts === 'titles' ? titleHit(ref, found, marked) : hitOf(ref, found, marked, words)];
							}),
				reached,
				also,
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
		async related(query, tokens, textOf) {
			const { related = [] } = await thread.ask({ do: 'related', query: checkRelated(query), tokens: tokens && [...tokens] });
			return relatedLines(related, textOf(query.to), textOf);
		},
		close: () => thread.close()
	};
}

function savedPieces(thread: Thread): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
	// Asked for at the call and not at the first piece, so that it is the index of that moment.
	const begun = thread.ask({ do: 'save' });
	begun.catch(() => undefined);
	return (async function* () {
		await begun;
		for (let piece; (piece = (await thread.ask({ do: 'piece' })).piece);) yield piece;
	})();
}

async function restore(thread: Thread, pieces: AsyncIterable<Uint8Array>): Promise<void> {
	let isFirst = true;
	for await (const piece of pieces) {
		await thread.ask({ do: 'restore', piece, isFirst });
		isFirst = false;
	}
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
