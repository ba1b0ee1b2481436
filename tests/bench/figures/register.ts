import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group } from '../run';
import { wordOf } from '../workspace/invented';

const TIMED = 60;

/** The register of agreed actions at one connection, among 2N actions of N/5 meetings. */
export const register: Group = {
	name: 'register',
	async measure(run) {
		const workspace = await run.workspace('agreed');
		await run.serving(workspace, async ({ signedOut, signedIn }) => {
			await warmUp(signedOut, [EMPTY_PAGE]);
			const repeated = (paths: readonly string[]) => Array.from({ length: TIMED }, (_, at) => paths[at % paths.length]!);
			const empty = await timeOfPages(signedOut, repeated([EMPTY_PAGE]));
			run.print('empty page beside the register, 1 connection', 'ms', empty, { ofEmptyPage: 1 });
			for (const [name, paths] of Object.entries(casesOf(workspace.made.actions))) {
				await warmUp(signedIn, paths, 15);
				const took = await timeOfPages(signedIn, repeated(paths));
				run.print(name, 'ms', took, { ofEmptyPage: took.p50 / empty.p50 });
			}
		});
	}
};

const casesOf = (actions: readonly string[]): Readonly<Record<string, readonly string[]>> => ({
	'register: mine': ['/actions'],
	'register: my sets’': ['/actions?whose=sets'],
	'register: all I may read': ['/actions?whose=all'],
	'register: overdue': ['/actions?whose=all&due=overdue'],
	'register: agreed last first': ['/actions?whose=all&sort=agreed'],
	'register: done': ['/actions?whose=all&state=done'],
	'register: board': ['/actions?whose=all&view=board'],
	'register: an everyday word': Array.from({ length: 30 }, (_, at) => `/actions?whose=all&words=${wordOf(60 + at)}`),
	'an action': actions.slice(0, 30).map((id) => `/actions/${id}`)
});
