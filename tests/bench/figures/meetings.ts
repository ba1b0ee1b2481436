import { spread, type Spread } from '../figure';
import { EMPTY_PAGE, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import type { BenchWorkspace } from '../workspace/make';
import { wordOf } from '../workspace/invented';
import { printGrowth, sayGrowth, sizesUpTo, type Taken } from './growth';
import { changes, startMeeting } from './live';
import { AIM, casesOf } from './register';

const TIMED = 40;
/** Meetings and actions that are opened. */
const SOME = 30;

/**
 * Somebody who belongs to every set, and so reads all N/5 meetings and 2N actions: the register, all meetings, one of each, and a meeting
 * with fifty open browsers. At 1,000 and then ten times as many until N, with how it grows. Each page is asked in turn with the empty page, so
 * that both see the same machine.
 */
export const meetings: Group = {
	name: 'meetings',
	async measure(run) {
		const sizes = new Map<number, Taken>();
		for (const n of sizesUpTo(run.options.n)) {
			const before = [...sizes.values()].at(-1);
			const workspace = await run.workspace('met', n);
			const taken = await run.serving(workspace, (served) => measureAt(run, workspace, served));
			if (before) printGrowth(run, 'meetings', n, before, taken);
			sizes.set(n, taken);
		}
		sayGrowth(sizes);
	}
};

async function measureAt(run: Run, { n, made }: BenchWorkspace, served: Served): Promise<Taken> {
	const { server, signedOut, signedIn } = served;
	const aim = AIM[run.options.engine];
	const taken = new Map<string, Spread>();
	let emptyPage = 1;

	async function take(name: string, paths: readonly string[]): Promise<void> {
		await warmUp(signedIn, paths, 15);
		const [took, empty] = [[] as number[], [] as number[]];
		let work = 0;
		for (let at = 0; at < TIMED; at++) {
			const before = server.worked();
			took.push((await signedIn.page(paths[at % paths.length]!)).took);
			work += (server.worked() - before) / TIMED;
			empty.push((await signedOut.page(EMPTY_PAGE)).took);
		}
		const all = spread(took);
		emptyPage = spread(empty).p50;
		run.print(`meetings: ${name}`, 'ms', all, { n, aim, ofEmptyPage: all.p50 / emptyPage });
		run.print(`meetings: ${name}, processor time`, 'ms', work, { n });
		taken.set(name, all).set(`${name}, processor time`, { p50: work, p99: work });
	}

	await warmUp(signedOut, [EMPTY_PAGE]);
	for (const [name, paths] of Object.entries({ ...casesOf(made.actions), ...meetingsOf(made.meetings), ...WORDS }))
		await take(name, paths);
	const meeting = await startMeeting(served);
	await take('agenda', [`/meetings/${meeting}/agenda`]);
	await take('live page', [`/meetings/${meeting}/live`]);
	const print: Run['print'] = (figure, unit, measured, more) => run.print(figure, unit, measured, { n, ...more });
	await changes(print, served, meeting, server, 'meetings: a line', emptyPage);
	return taken;
}

const meetingsOf = (meetings: readonly string[]) => ({
	'a meeting': meetings.slice(0, SOME).map((id) => `/meetings/${id}`),
	'its note': meetings.slice(0, SOME).map((id) => `/meetings/${id}/note`)
});

/** Words as they stand in nearly every action, and the choices beside which few of them fit. */
const WORDS = {
	'register: a word of most, overdue': at((word) => `/actions?whose=all&due=overdue&words=${word}`),
	'register: a word of most, without a day': at((word) => `/actions?whose=all&due=undated&words=${word}`),
	'register: a word of most, soon': at((word) => `/actions?whose=all&due=soon&words=${word}`),
	'register: a word of most, on the board': at((word) => `/actions?whose=all&view=board&words=${word}`),
	'register: a word of most, mine': at((word) => `/actions?words=${word}`)
};

function at(path: (word: string) => string): readonly string[] {
	return Array.from({ length: SOME }, (_, nth) => path(wordOf(24 + nth)));
}
