import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say, spread, type Spread } from '../figure';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import { Invented } from '../workspace/invented';

const SMALL = 1_000;
const SAVES = 400;
const UNCOUNTED = 50;

const by = new Invented(11);
const save = async ({ signedIn }: Served): Promise<number> => (await signedIn.logEntry(by.prose(800))).took;

/** Logging an entry through the form, on a workspace of 1,000 practices and on the one asked for, turn by turn. */
export const saves: Group = {
	name: 'saves',
	async measure(run) {
		await run.serving(await run.workspace(), async (served) => {
			await warmUp(served.signedOut, [EMPTY_PAGE]);
			const empty = await timeOfPages(
				served.signedOut,
				Array.from({ length: SAVES }, () => EMPTY_PAGE)
			);
			if (run.options.n > SMALL) await growth(run, served, empty.p50);
			else {
				const [took] = await inTurn([served]);
				run.print('save', 'ms', took!, { ofEmptyPage: took!.p50 / empty.p50 });
			}
			if (run.options.engine === 'embedded') await besideSnapshot(run, served);
		});
	}
};

async function growth(run: Run, many: Served, emptyPage: number): Promise<void> {
	await run.serving(await run.workspace('mix', SMALL), async (few) => {
		const [small, large] = (await inTurn([few, many])) as [Spread, Spread];
		run.print('save', 'ms', small, { n: SMALL, ofEmptyPage: small.p50 / emptyPage });
		run.print('save', 'ms', large, { ofEmptyPage: large.p50 / emptyPage });
		run.print(`save, of that with ${SMALL} practices`, 'times', { p50: large.p50 / small.p50, p99: large.p99 / small.p99 });
	});
}

/** Saves on each of the servers in turn, so that what else the machine does falls on all alike. */
async function inTurn(servers: readonly Served[]): Promise<Spread[]> {
	const times = servers.map((): number[] => []);
	for (let round = 0; round < UNCOUNTED + SAVES; round++) {
		for (const [at, served] of servers.entries()) {
			const took = await save(served);
			if (round >= UNCOUNTED) times[at]!.push(took);
		}
	}
	return times.map(spread);
}

const PATIENCE = 120_000;

/** Fills the journal with long entries until a snapshot is due, then saves short ones for as long as it is being written. */
async function besideSnapshot(run: Run, served: Served): Promise<void> {
	const { dataDir } = await run.workspace();
	const isWriting = (): boolean => existsSync(join(dataDir, 'store', 'snapshot.jsonl.new'));
	const long = 'a'.repeat(90_000).replaceAll('aaaaaaaaa', 'and then ');
	const began = Date.now();
	while (!isWriting()) {
		await served.signedIn.logEntry(long);
		if (Date.now() - began > PATIENCE) throw new Error('No snapshot began, however much was written.');
	}
	const beside: number[] = [];
	while (isWriting()) beside.push(await save(served));
	say(`${beside.length} saves while the snapshot was written.`);
	run.print('save while a snapshot is written', 'ms', spread(beside));
	run.print('worst save while a snapshot is written', 'ms', Math.max(...beside));
}
