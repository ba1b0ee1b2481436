import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller } from '../../e2e/caller';
import { setUp, signIn } from '../../e2e/example';
import { startServer } from '../../e2e/server';
import { spread } from '../figure';
import type { Group, Run } from '../run';

const TRIES = 200;
/** An account takes ten wrong tries before the next must wait. */
const ACCOUNTS = TRIES / 10;
/** Stands in for the network's own address, so that two hundred tries come from two hundred of them. */
const ADDRESS = 'x-bench-address';

/** What the door and a closed page tell by the time they take: two questions whose answers are the same, asked in turn. */
export const door: Group = {
	name: 'door',
	only: 'embedded',
	async measure(run) {
		const dataDir = await mkdtemp(join(tmpdir(), 'grove-bench-door-'));
		try {
			const { known, entry, reader } = await furnish(dataDir);
			const server = await startServer({ DATA_DIR: dataDir, ADDRESS_HEADER: ADDRESS, LOG_LEVEL: 'error' });
			try {
				const guess = (email: string, at: number) =>
					new Caller(server.origin).post(
						'/sign-in',
						{ email, password: 'not the password at all' },
						{ [ADDRESS]: `10.0.${at >> 8}.${at & 255}` }
					);
				await compare(run, 'wrong password', ['known address', 'unknown address'], 400, (at, isFirst) =>
					isFirst ? guess(known[at % ACCOUNTS]!, at) : guess(`nobody-${at % ACCOUNTS}@irwell.example`, TRIES + at)
				);
				const asking = new Caller(server.origin, reader);
				const never = 'zq'.padEnd(26, '7');
				await compare(run, 'not found', ['somebody else’s entry', 'an entry that never was'], 404, (_, isFirst) =>
					asking.get(`/learning-file/entries/${isFirst ? entry : never}`)
				);
			} finally {
				await server.stop();
			}
		} finally {
			await rm(dataDir, { recursive: true, force: true });
		}
	}
};

/** Prints both medians and how far they lie apart. @throws where an answer has another status */
async function compare(
	run: Run,
	figure: string,
	names: readonly [string, string],
	status: number,
	ask: (at: number, isFirst: boolean) => Promise<{ readonly status: number }>
): Promise<void> {
	const times: [number[], number[]] = [[], []];
	for (let at = 0; at < TRIES; at++)
		for (const which of [0, 1] as const) {
			const began = performance.now();
			const answer = await ask(at, which === 0);
			if (answer.status !== status) throw new Error(`${figure}: the answer was ${answer.status}, not ${status}.`);
			times[which].push(performance.now() - began);
		}
	const [first, second] = [spread(times[0]), spread(times[1])];
	run.print(`${figure}, ${names[0]}`, 'ms', first);
	run.print(`${figure}, ${names[1]}`, 'ms', second);
	run.print(`${figure}, medians apart`, 'ms', Math.abs(first.p50 - second.p50));
}

/** A workspace with accounts, a private entry, and the cookies of somebody who may not read it. */
async function furnish(dataDir: string) {
	const server = await startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
	try {
		await setUp(server, 'empty');
		const robin = await signIn(server.origin);
		const { to } = await robin.post('/learning-file/log?/keep', { text: 'For myself alone.', day: '2026-01-05' });
		const { text } = await robin.get('/people');
		const [, organisation = ''] = /<option value="([a-z0-9]{26})"[^>]*>(?:<!--.*?-->|\s)*Irwell/.exec(text) ?? [];
		const known = Array.from({ length: ACCOUNTS }, (_, at) => `known-${at}@irwell.example`);
		let guest = new Caller(server.origin);
		for (const email of known) {
			const invited = await robin.post('/people?/invite', { name: 'Nia', email, organisation, roles: 'staff' });
			guest = new Caller(server.origin);
			await guest.get(/(\/invitation\/[0-9a-f]{64})/.exec(invited.text)![1]!);
			await guest.post('/invitation', { name: 'Nia', password: 'heron gate morning 77' });
		}
		return { known, entry: to.split('/').at(-1)!, reader: [...guest.cookies] };
	} finally {
		await server.stop();
	}
}
