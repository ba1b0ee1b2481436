import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Engine } from '../options';
import type { Group, Run, Served } from '../run';
import { wordOf } from '../workspace/invented';
import { changesOfRegister } from './register-changes';

const TIMED = 60;

/** What p50 may be at most, as a multiple of the empty page's: stated before it was measured. */
export const AIM: Readonly<Record<Engine, number>> = { embedded: 10, postgres: 25 };

/**
 * The register of agreed actions, and all meetings with what they hold, at one connection, among 2N actions of N/5 meetings. Beside the time stands the processor time of
 * the server for one answer, which a busy machine disturbs far less.
 */
export const register: Group = {
	name: 'register',
	async measure(run) {
		const workspace = await run.workspace('agreed');
		await run.serving(workspace, async (served) => {
			const empty = await timed(run, served, 'empty page beside the register', [EMPTY_PAGE]);
			for (const [name, paths] of Object.entries(casesOf(workspace.made.actions))) await timed(run, served, name, paths, empty);
			await changesOfRegister(run, served, empty.p50);
		});
	}
};

interface Taken {
	readonly p50: number;
	readonly work: number;
}

async function timed(
	run: Run,
	{ server, signedIn, signedOut }: Served,
	name: string,
	paths: readonly string[],
	empty?: Taken
): Promise<Taken> {
	const visitor = empty ? signedIn : signedOut;
	await warmUp(visitor, paths, 15);
	const before = server.worked();
	const took = await timeOfPages(
		visitor,
		Array.from({ length: TIMED }, (_, at) => paths[at % paths.length]!)
	);
	const work = (server.worked() - before) / TIMED;
	const aim = empty ? { aim: AIM[run.options.engine] } : {};
	run.print(name, 'ms', took, { ofEmptyPage: empty ? took.p50 / empty.p50 : 1, ...aim });
	run.print(`${name}, processor time`, 'ms', work, { ofEmptyPage: empty ? work / empty.work : 1 });
	return { p50: took.p50, work };
}

export const casesOf = (actions: readonly string[]): Readonly<Record<string, readonly string[]>> => ({
	'register: mine': ['/actions'],
	'register: my sets’': ['/actions?whose=sets'],
	'register: all I may read': ['/actions?whose=all'],
	'register: overdue': ['/actions?whose=all&due=overdue'],
	'register: agreed last first': ['/actions?whose=all&sort=agreed'],
	'register: done': ['/actions?whose=all&state=done'],
	'register: board': ['/actions?whose=all&view=board'],
	'register: an everyday word': Array.from({ length: 30 }, (_, at) => `/actions?whose=all&words=${wordOf(60 + at)}`),
	'all meetings': ['/meetings'],
	'across meetings: open actions': ['/meetings?q=is:open+is:action'],
	'across meetings: mine, done, since a day': ['/meetings?q=is:done+@me+after:2020-01-01'],
	'across meetings: an everyday word': Array.from({ length: 30 }, (_, at) => `/meetings?q=${wordOf(60 + at)}`),
	'an action': actions.slice(0, 30).map((id) => `/actions/${id}`)
});
