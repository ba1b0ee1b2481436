import { setImmediate as questionsFirst } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { IndexChange } from '../port';
import { Library } from './library.ts';
import type { Letter, Reply, Wish } from './protocol.ts';

/** Milliseconds that changes are taken in before whoever asks has their turn: two dozen practices at once take a hundred. */
const TURN = 8;

/** The thread that keeps the index, so that neither filling nor searching it holds up a page. */
const library = new Library();
/** Resolves once all is done that was asked for so far; null where nothing is under way. */
let busy: Promise<void> | null = null;

parentPort!.on('message', (letter: Letter) => {
	const { wish } = letter;
	// Questions alone need not wait for changes under way; nobody was told yet that these are in.
	if (wish.do === 'search' || wish.do === 'related') return reply(letter, () => done(wish));
	if (busy === null && wish.do !== 'apply') return reply(letter, () => done(wish));
	const mine: Promise<void> = (busy ?? Promise.resolve())
		.then(() => inTurn(letter))
		.then(() => {
			if (busy === mine) busy = null;
		});
	busy = mine;
});

async function inTurn(letter: Letter): Promise<void> {
	const { wish } = letter;
	if (wish.do !== 'apply') return reply(letter, () => done(wish));
	try {
		await apply(wish.changes);
		reply(letter, () => ({}));
	} catch (error) {
		reply(letter, () => {
			throw error;
		});
	}
}

async function apply(changes: readonly IndexChange[]): Promise<void> {
	let began = performance.now();
	for (const step of library.applying(changes)) {
		void step;
		if (performance.now() - began < TURN) continue;
		await questionsFirst();
		began = performance.now();
	}
}

function reply({ number }: Letter, make: () => Omit<Reply, 'number'>): void {
	let made: Omit<Reply, 'number'>;
	try {
		made = make();
	} catch (error) {
		made = { failure: error instanceof Error ? error.message : String(error) };
	}
	// What is saved is handed over and not copied.
	parentPort!.postMessage({ number, ...made } satisfies Reply, made.piece ? [made.piece.buffer] : []);
}

function done(wish: Exclude<Wish, { readonly do: 'apply' }>): Omit<Reply, 'number'> {
	switch (wish.do) {
		case 'search':
			return { answer: library.search(wish.query, wish.tokens && new Set(wish.tokens)) };
		case 'related':
			return { related: library.related(wish.query, wish.tokens && new Set(wish.tokens)) };
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
}
