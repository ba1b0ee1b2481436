import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Messages, statementsIn } from './messages';

/** A proxy in front of PostgreSQL that counts statements and can hold answers back. */
export interface Delay {
	/** The database's address by way of the proxy. */
	readonly url: string;
	/** Milliseconds by which every answer of the database comes later. */
	latency: number;
	/** Statements that went through so far. */
	readonly statements: number;
	/**
	 * Statements that a connection said for the first time. What such a statement takes and gives is asked before it runs, once on each
	 * connection and whatever page comes first: a page that says one waits once more than it will from then on.
	 */
	readonly first: number;
	/**
	 * Waits that those made, one after the other, who asked while answers were held back: answers that come within one latency
	 * of the first are one wait, and whoever asks anew because of an answer begins the next.
	 */
	readonly waits: number;
	stop(): Promise<void>;
}

/** Starts a proxy to the database with this address. */
export async function startDelay(url: string): Promise<Delay> {
	const target = new URL(url);
	const open = new Set<Socket>();
	const delay = { latency: 0, statements: 0, first: 0, waits: 0 };
	let together = 0;
	const proxy = createServer((near) => {
		const far = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
		const sent = new Messages();
		let passing = Promise.resolve();
		near.setNoDelay(true);
		for (const socket of [near, far]) {
			open.add(socket);
			socket.on('error', () => socket.destroy());
		}
		near.on('data', (chunk: Buffer) => {
			const { asked, first } = statementsIn(sent.lettersIn(chunk));
			delay.statements += asked;
			delay.first += first;
			far.write(chunk);
		});
		far.on('data', (chunk: Buffer) => {
			const arrived = performance.now();
			if (delay.latency > 0 && arrived >= together) {
				delay.waits++;
				together = arrived + delay.latency;
			}
			const due = arrived + delay.latency;
			// Nothing overtakes an answer that is held back.
			passing = passing.then(async () => {
				if (due > performance.now()) await sleep(due - performance.now());
				if (near.writable) near.write(chunk);
			});
		});
		near.on('close', () => far.destroy());
		far.on('close', () => near.destroy());
	}).listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const through = new URL(url);
	through.port = String((proxy.address() as AddressInfo).port);
	return Object.assign(delay, {
		url: through.href,
		async stop() {
			for (const socket of open) socket.destroy();
			proxy.close();
			await once(proxy, 'close');
		}
	});
}
