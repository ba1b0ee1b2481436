import { parentPort } from 'node:worker_threads';
import { Library } from './library.ts';
import type { Letter, Reply, Wish } from './protocol.ts';

/** The thread that keeps the index, so that neither filling nor searching it holds up a page. */
const library = new Library();

parentPort!.on('message', ({ number, wish }: Letter) => {
	const reply: Reply = { number, ...done(wish) };
	// What is saved is handed over and not copied.
	parentPort!.postMessage(reply, reply.piece ? [reply.piece.buffer] : []);
});

function done(wish: Wish): Omit<Reply, 'number'> {
	try {
		switch (wish.do) {
			case 'search':
				return { answer: library.search(wish.query, wish.tokens && new Set(wish.tokens)) };
			case 'related':
				return { related: library.related(wish.query, wish.tokens && new Set(wish.tokens)) };
			case 'apply':
				library.apply(wish.changes);
				return {};
			case 'load':
				library.load(wish.records);
				return {};
			case 'restore':
				library.restore(wish.piece, wish.isFirst);
				return {};
			case 'adopt':
				library.adopt(wish.without);
				return {};
			case 'piece':
				return { piece: library.piece() };
			default:
				library[wish.do]();
				return {};
		}
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}
