import { spread, type Spread } from '../figure';
import { EMPTY_PAGE, ratePerSecond, timeOfPages, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import { startBareServer } from '../start-bare-server';
import type { Made } from '../workspace/commits';

const ROUNDS = 5;
const TIMED = 300;

/** A page, or several of a kind, as somebody asks for them. */
interface Case {
	readonly name: string;
	readonly origin: string;
	readonly paths: readonly string[];
	readonly cookie: string;
}

/** Pages at 16 connections and at one, each against the empty page and a bare server with the same bytes. */
export const pages: Group = {
	name: 'pages',
	async measure(run) {
		const { made } = await run.workspace();
		await run.serving(await run.workspace(), async (served) => {
			const bare = await startBareServer((await served.signedOut.page(EMPTY_PAGE)).text);
			try {
				await atSixteen(run, served, [
					{ name: 'bare server', origin: bare.origin, paths: ['/'], cookie: '' },
					...casesOf(served, made)
				]);
			} finally {
				await bare.stop();
			}
			await atOne(run, served, made);
		});
	}
};

function casesOf({ server, signedIn }: Served, { practices, entries }: Made): Case[] {
	const { origin } = server;
	const some = practices.slice(0, 200).map((id) => `/practices/${id}`);
	const { cookie } = signedIn;
	return [
		{ name: EMPTY, origin, paths: [EMPTY_PAGE], cookie: '' },
		{ name: 'practice page', origin, paths: some, cookie: '' },
		{ name: 'practice page, signed in', origin, paths: some, cookie },
		{ name: 'practice library', origin, paths: ['/practices'], cookie: '' },
		{ name: 'learning file', origin, paths: ['/learning-file'], cookie },
		{ name: 'entry page', origin, paths: entries.slice(0, 50).map((id) => `/learning-file/entries/${id}`), cookie }
	];
}

const EMPTY = 'empty page';

/**
 * Each case for some seconds in each of several rounds, so that what else the machine does falls on all alike. Beside the
 * rate stands the processor time of the server for one answer, which a busy machine disturbs far less.
 */
async function atSixteen(run: Run, { server }: Served, cases: readonly Case[]): Promise<void> {
	const rates = new Map(cases.map(({ name }) => [name, [] as number[]]));
	const works = new Map(cases.map(({ name }) => [name, [] as number[]]));
	for (const { origin, paths, cookie } of cases) await ratePerSecond(origin, paths, 2, cookie);
	for (let round = 0; round < ROUNDS; round++) {
		for (const { name, origin, paths, cookie } of cases) {
			const before = server.worked();
			const { p50, answers } = await ratePerSecond(origin, paths, run.options.seconds, cookie);
			rates.get(name)!.push(p50);
			works.get(name)!.push((server.worked() - before) / answers);
		}
	}
	const empty = { rate: spread(rates.get(EMPTY)!).p50, work: spread(works.get(EMPTY)!).p50 };
	for (const { name, origin } of cases) {
		const rate = slowestLast(rates.get(name)!);
		run.print(`${name}, 16 connections`, 'requests/s', rate, { ofEmptyPage: rate.p50 / empty.rate });
		if (origin !== server.origin) continue;
		const work = spread(works.get(name)!);
		run.print(`${name}, processor time`, 'ms', work, { ofEmptyPage: work.p50 / empty.work });
	}
}

/** Of rates the far end is the low one. */
const slowestLast = (of: readonly number[]): Spread => ({ p50: spread(of).p50, p99: Math.min(...of) });

async function atOne(run: Run, { signedOut }: Served, { practices }: Made): Promise<void> {
	const timed = (paths: readonly string[]): Promise<Spread> =>
		timeOfPages(
			signedOut,
			Array.from({ length: TIMED }, (_, at) => paths[at % paths.length]!)
		);
	await warmUp(signedOut, [EMPTY_PAGE]);
	const empty = await timed([EMPTY_PAGE]);
	run.print('empty page, 1 connection', 'ms', empty, { ofEmptyPage: 1 });
	const practice = await timed(practices.slice(0, 200).map((id) => `/practices/${id}`));
	run.print('practice page, 1 connection', 'ms', practice, { ofEmptyPage: practice.p50 / empty.p50 });
}
