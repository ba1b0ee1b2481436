import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newId, type Id } from '#lib/domain/shared/ids';
import { addOne, ledgers, newLedger, openLedgers, staff } from './postgres-ledger';

/** What a process was told to do, and what it answers under the same number. */
type Order =
	| { readonly do: 'open'; readonly url: string }
	| { readonly do: 'make' }
	| { readonly do: 'find'; readonly id: Id }
	| { readonly do: 'heard' }
	/** So many writers, each on a ledger of its own, that write on until so many writes are done, or until they are told to stop. */
	| { readonly do: 'write'; readonly writers: number; readonly writes?: number }
	/** What was written so far. */
	| { readonly do: 'tell' }
	| { readonly do: 'stop' }
	| { readonly do: 'close' };

export interface Written {
	readonly ledgers: readonly { readonly id: Id; readonly acknowledged: number }[];
	readonly refused: number;
}

/** A second (third …) application process on one database. */
export class Process {
	readonly #child: ChildProcess;
	readonly #waiting = new Map<string, { resolve: (answer: never) => void; reject: (error: Error) => void }>();

	constructor() {
		this.#child = fork(fileURLToPath(import.meta.url), ['serve'], { execArgv: ['--import', 'tsx'] });
		this.#child.on('message', ({ number, answer, trouble }: { number: string; answer: unknown; trouble?: string }) => {
			const waiting = this.#waiting.get(number);
			if (trouble === undefined) waiting?.resolve(answer as never);
			else waiting?.reject(new Error(trouble));
		});
		this.#child.on('exit', (code) => this.#waiting.forEach(({ reject }) => reject(new Error(`The process ended with ${code}.`))));
	}

	ask<T>(order: Order): Promise<T> {
		const number = newId();
		return new Promise<T>((resolve, reject) => {
			this.#waiting.set(number, { resolve, reject });
			this.#child.send({ number, order });
		});
	}

	async end(): Promise<void> {
		await this.ask({ do: 'close' });
		this.#child.disconnect();
	}
}

/** The other side: a whole store in this process, doing what it is told. */
function serve(): void {
	let store: Awaited<ReturnType<typeof openLedgers>>;
	const heard: number[] = [];
	let written: { ledgers: { id: Id; acknowledged: number }[]; refused: number } = { ledgers: [], refused: 0 };
	let isStopped = false;

	async function write(writers: number, writes = Infinity): Promise<Written> {
		const ids = await Promise.all(Array.from({ length: writers }, () => newLedger(store)));
		written = { ledgers: ids.map((id) => ({ id, acknowledged: 0 })), refused: 0 };
		await Promise.all(
			written.ledgers.map(async (ledger) => {
				while (ledger.acknowledged < writes && !isStopped) {
					written.refused += (await addOne(store, ledger.id)).refused;
					ledger.acknowledged++;
				}
			})
		);
		return written;
	}

	async function carryOut(order: Order): Promise<unknown> {
		switch (order.do) {
			case 'open':
				store = await openLedgers(order.url);
				store.onCommit((sequence) => heard.push(sequence));
				return null;
			case 'make':
				return newLedger(store);
			case 'find':
				return store.as(staff).find(ledgers, order.id);
			case 'heard':
				return heard;
			case 'write':
				return write(order.writers, order.writes);
			case 'tell':
				return written;
			case 'stop':
				isStopped = true;
				return null;
			case 'close':
				return store.close();
		}
	}

	process.on('message', ({ number, order }: { number: string; order: Order }) => {
		carryOut(order).then(
			(answer) => process.send!({ number, answer }),
			(error: unknown) => process.send!({ number, trouble: String(error) })
		);
	});
}

if (process.argv[2] === 'serve') serve();
