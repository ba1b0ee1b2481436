import { startDelay, type Delay } from '../delay';
import { EMPTY_PAGE, warmUp } from '../load';
import type { Group, Run } from '../run';
import { Visitor } from '../visitor';

const ROUNDS = 15;
/** Far above what a statement itself takes, so that the sum divides into whole trips. */
const LATENCY = 40;

/**
 * How often a page waits for PostgreSQL, one wait after the other. A proxy between the two holds every answer of the
 * database back by a known time; what a page then takes longer, divided by it, are its round trips. Statements that go out
 * together are one of them.
 */
export const roundTrips: Group = {
	name: 'round-trips',
	only: 'postgres',
	async measure(run) {
		const workspace = await run.workspace();
		const delay = await startDelay(workspace.databaseUrl!);
		try {
			await run.serving({ ...workspace, databaseUrl: delay.url }, async ({ signedOut, signedIn }) => {
				const { practices, entries, actions } = workspace.made;
				await count(run, delay, 'empty page', signedOut, [EMPTY_PAGE]);
				await count(
					run,
					delay,
					'practice page',
					signedOut,
					practices.map((id) => `/practices/${id}`)
				);
				await count(
					run,
					delay,
					'practice page, signed in',
					signedIn,
					practices.map((id) => `/practices/${id}`)
				);
				await count(run, delay, 'practice library', signedOut, ['/practices']);
				await count(run, delay, 'search', signedOut, ['/search?words=confidence']);
				await count(run, delay, 'search, signed in', signedIn, ['/search?words=confidence']);
				await count(run, delay, 'learning file', signedIn, ['/learning-file']);
				await count(
					run,
					delay,
					'entry page',
					signedIn,
					entries.map((id) => `/learning-file/entries/${id}`)
				);
				await count(
					run,
					delay,
					'action page',
					signedIn,
					actions.map((id) => `/actions/${id}`)
				);
				await count(run, delay, 'today', signedIn, ['/today']);
			});
		} finally {
			await delay.stop();
		}
	}
};

async function count(run: Run, delay: Delay, name: string, visitor: Visitor, paths: readonly string[]): Promise<void> {
	const some = paths.slice(0, ROUNDS);
	await warmUp(visitor, some, 2 * ROUNDS);
	const quick = await quickest(visitor, some);
	const before = delay.statements;
	delay.latency = LATENCY;
	const slow = await quickest(visitor, some);
	delay.latency = 0;
	const statements = (delay.statements - before) / ROUNDS;
	run.print(`${name}: statements`, 'statements', statements);
	run.print(`${name}: round trips`, 'round trips', Math.round((slow - quick) / LATENCY));
}

/** The quickest of several: whatever else the machine does only adds to it. */
async function quickest(visitor: Visitor, paths: readonly string[]): Promise<number> {
	const all: number[] = [];
	for (let round = 0; round < ROUNDS; round++) all.push((await visitor.page(paths[round % paths.length]!)).took);
	return Math.min(...all);
}
