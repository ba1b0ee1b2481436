import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Messages, statementsIn } from '../bench/messages';

const FLUSH = 72;
const SYNC = 83;
const SIMPLE_QUERY = 81;
const ERROR = 69;
const NO_DATA = 110;
const ROWS_DESCRIBED = 84;
const READY = 90;

/** Waits of one asking. */
export interface Waits {
	/** How often answers were waited for, one time after the other. */
	readonly waits: number;
	/**
	 * Whether a connection said a statement for the first time. What such a statement takes and gives is asked before it runs, once on
	 * each connection and whatever page comes first: a page that says one waits once more than it will from then on.
	 */
	readonly first: boolean;
}

/** A proxy in front of PostgreSQL that holds answers back until everything is asked that can be asked without them. */
export interface HeldAnswers {
	/** The database's address by way of the proxy. */
	readonly url: string;
	/** Asks, and counts how often whoever runs as this process waits for the database. */
	waitsOf(pid: number, ask: () => Promise<unknown>): Promise<Waits>;
	stop(): Promise<void>;
}

/** One connection: what is held of its answers, and what its statements still wait for at the database. */
class Connection {
	readonly #asked = new Messages();
	readonly #answered = new Messages('server');
	#held: Buffer[] = [];
	#described = 0;
	#ready = 0;

	constructor(readonly near: Socket) {}

	get isAnswered(): boolean {
		return this.#described === 0 && this.#ready === 0;
	}

	get holds(): boolean {
		return this.#held.length > 0;
	}

	/** Takes note of what is asked; says whether something is asked for the first time. */
	ask(piece: Buffer): boolean {
		const letters = this.#asked.lettersIn(piece);
		for (const letter of letters) {
			if (letter === FLUSH) this.#described++;
			if (letter === SYNC || letter === SIMPLE_QUERY) this.#ready++;
		}
		return statementsIn(letters).first > 0;
	}

	/** Takes an answer in, to be let go later. */
	hold(piece: Buffer): void {
		for (const letter of this.#answered.lettersIn(piece)) {
			if ((letter === NO_DATA || letter === ROWS_DESCRIBED) && this.#described > 0) this.#described--;
			// The first that a connection hears is that it is ready, and it asked for nothing.
			if (letter === READY && this.#ready > 0) this.#ready--;
			if (letter === ERROR) this.#described = 0;
		}
		this.#held.push(piece);
	}

	letGo(): void {
		const pieces = this.#held;
		this.#held = [];
		for (const piece of pieces) if (this.near.writable) this.near.write(piece);
	}
}

/** Starts a proxy to the database with this address. */
export async function startHeldAnswers(url: string): Promise<HeldAnswers> {
	const target = new URL(url);
	const open = new Set<Socket>();
	const connections = new Set<Connection>();
	let holding = false;
	let said = 0;
	let first = false;
	const proxy = createServer((near) => {
		const far = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
		const connection = new Connection(near);
		connections.add(connection);
		near.setNoDelay(true);
		for (const socket of [near, far]) {
			open.add(socket);
			socket.on('error', () => socket.destroy());
			socket.on('close', () => open.delete(socket));
		}
		near.on('data', (piece: Buffer) => {
			said++;
			if (connection.ask(piece)) first = true;
			far.write(piece);
		});
		far.on('data', (piece: Buffer) => {
			said++;
			connection.hold(piece);
			if (!holding) connection.letGo();
		});
		near.on('close', () => (connections.delete(connection), far.destroy()));
		far.on('close', () => near.destroy());
	}).listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const through = new URL(url);
	through.port = String((proxy.address() as AddressInfo).port);

	/** Whether nobody works: the database has answered everything, and the process sleeps, which it would not if it had more to ask. */
	const isStill = (pid: number): boolean => [...connections].every((each) => each.isAnswered) && sleeps(pid);
	/** Resolves once that was so twice, with nothing said in between. */
	async function still(pid: number): Promise<void> {
		for (let before = -1; ;) {
			await sleep(LOOK_EVERY);
			const now = isStill(pid) ? said : -1;
			if (now !== -1 && now === before) return;
			before = now;
		}
	}

	return {
		url: through.href,
		async waitsOf(pid, ask) {
			await still(pid);
			[holding, first] = [true, false];
			let isOver = false;
			const asking = ask().finally(() => (isOver = true));
			let waits = 0;
			try {
				while (!isOver) {
					await still(pid);
					const held = [...connections].filter(({ holds }) => holds);
					if (held.length > 0) waits++;
					for (const each of held) each.letGo();
				}
				await asking;
			} finally {
				holding = false;
				for (const each of connections) each.letGo();
			}
			return { waits, first };
		},
		async stop() {
			for (const socket of open) socket.destroy();
			proxy.close();
			await once(proxy, 'close');
		}
	};
}

/** Milliseconds between two looks; in each of them this process hears what was sent to it before. */
const LOOK_EVERY = 3;

/** Whether no thread of a process runs or is about to, as Linux tells it (`proc(5)`: the state stands behind the name in brackets). */
function sleeps(pid: number): boolean {
	const threads = `/proc/${pid}/task`;
	return readdirSync(threads).every((thread) => /\) S /.test(stateOf(`${threads}/${thread}/stat`)));
}

/** A thread that has ended meanwhile does nothing either. */
function stateOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return ') S ';
	}
}
