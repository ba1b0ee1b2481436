import { parentPort } from 'node:worker_threads';
import { Library } from './library.ts';
import type { Letter, Reply, Wish } from './protocol.ts';

/** The thread that keeps the index, so that neither filling nor searching it holds up a page. */
const library = new Library();

parentPort!.on('message', ({ number, wish }: Letter) => parentPort!.postMessage({ number, ...done(wish) } satisfies Reply));

function done(wish: Wish): Omit<Reply, 'number'> {
	try {
		switch (wish.do) {
			case 'search':
				return { answer: library.search(wish.query, wish.tokens && new Set(wish.tokens)) };
			case 'apply':
				library.apply(wish.changes);
				return {};
			case 'load':
				library.load(wish.records);
				return {};
			default:
				library[wish.do]();
				return {};
		}
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}
