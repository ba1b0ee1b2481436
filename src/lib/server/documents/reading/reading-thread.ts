import type { Worker, WorkerOptions } from 'node:worker_threads';
import { DocumentNotRead } from './not-read';

/** What reading one document may take. */
const LONGEST_SECONDS = 20;
const MOST_MEGABYTES = 512;

/** Starts a thread that answers documents as `answerInThread` does. */
export type StartThread = (options: WorkerOptions) => Worker;

/** What a thread is told: a document, and what holds for this one and those behind it, where that changed. */
export interface ToldToThread<Given, Lasting> {
	readonly given: Given;
	readonly lasting?: Lasting;
}

/** What a thread that reads a document answers: what it made of it, or why it does not read it. */
export type ToldByThread<Read> = { readonly read: Read } | { readonly refused: string };

interface Waiting<Given, Lasting, Read> {
	readonly given: Given;
	readonly lasting: Lasting;
	readonly resolve: (read: Read) => void;
	readonly reject: (trouble: DocumentNotRead) => void;
}

/**
 * A thread that reads documents one after the other, in the order in which they are handed over. One that takes too long or too much
 * room is refused, and those behind it are read by another thread.
 */
export class ReadingThread<Given extends object, Read, Lasting = undefined> {
	#thread: Worker | null = null;
	/** What the thread was told last of what holds for all. */
	#told: Lasting | undefined;
	/** The first is being read. */
	#waiting: Waiting<Given, Lasting, Read>[] = [];
	#overdue: NodeJS.Timeout | undefined;
	#closed = false;

	constructor(private readonly start: StartThread) {}

	/**
	 * `lasting`: what holds for several documents. It is handed over only where it is another object than the last time.
	 * @throws {DocumentNotRead} saying why, in words for whoever brought it
	 */
	read(given: Given, lasting: Lasting): Promise<Read> {
		const { promise, resolve, reject } = Promise.withResolvers<Read>();
		this.#hand({ given, lasting, resolve, reject });
		return promise;
	}

	/** Ends it. What is not read by then is refused. */
	async close(): Promise<void> {
		this.#closed = true;
		const thread = this.#thread;
		this.#ended();
		await thread?.terminate();
	}

	#hand(each: Waiting<Given, Lasting, Read>): void {
		if (this.#closed) return each.reject(new DocumentNotRead('Grove is shutting down. Send it again.'));
		const thread = (this.#thread ??= this.#begun());
		const { given, lasting } = each;
		thread.postMessage({ given, ...(lasting !== this.#told && { lasting }) } satisfies ToldToThread<Given, Lasting>);
		this.#told = lasting;
		if (this.#waiting.push(each) === 1) this.#timed();
	}

	#begun(): Worker {
		this.#told = undefined;
		const thread = this.start({
			name: 'document',
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 32 },
			stdout: true,
			stderr: true
		});
		const mine = (does: () => void) => () => {
			if (this.#thread === thread) does();
		};
		thread.on('message', (answer: ToldByThread<Read>) => mine(() => this.#answered(answer))());
		// One that ends between two documents ends nothing else, and the next document gets another.
		thread.on(
			'error',
			mine(() => this.#ended())
		);
		thread.once(
			'exit',
			mine(() => this.#ended())
		);
		return thread;
	}

	#answered(answer: ToldByThread<Read>): void {
		const first = this.#waiting.shift();
		this.#timed();
		if ('read' in answer) first?.resolve(answer.read);
		else first?.reject(new DocumentNotRead(answer.refused));
	}

	/** Time counts from when the one before was read. */
	#timed(): void {
		clearTimeout(this.#overdue);
		if (this.#waiting.length > 0) this.#overdue = setTimeout(() => this.#ended(), LONGEST_SECONDS * 1_000);
	}

	/** The thread is no more, or is to be: the document it was at is refused, the others go to another. */
	#ended(): void {
		clearTimeout(this.#overdue);
		const [first, ...behind] = this.#waiting;
		this.#waiting = [];
		void this.#thread?.terminate();
		this.#thread = null;
		first?.reject(
			new DocumentNotRead('This document takes too long or too much room to read. Save it in parts, or as plain text.')
		);
		for (const each of behind) this.#hand(each);
	}
}
