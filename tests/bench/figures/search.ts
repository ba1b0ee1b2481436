import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group } from '../run';
import { askAll, SEARCHES, SUGGESTIONS } from './ask-all';

const TIMED = 400;

/** The search page, and what its box offers, at one connection, for a visitor and for somebody who sees much more. */
export const search: Group = {
	name: 'search',
	async measure(run) {
		await run.serving(await run.workspace(), async ({ signedOut, signedIn }) => {
			await warmUp(signedOut, [EMPTY_PAGE]);
			const empty = await timeOfPages(
				signedOut,
				Array.from({ length: TIMED }, () => EMPTY_PAGE)
			);
			run.print('empty page beside searches, 1 connection', 'ms', empty, { ofEmptyPage: 1 });
			const measured = [
				['search', signedOut, SEARCHES],
				['search, signed in', signedIn, SEARCHES],
				['suggestions', signedOut, SUGGESTIONS],
				['suggestions, signed in', signedIn, SUGGESTIONS]
			] as const;
			for (const [name, visitor, asking] of measured) {
				const { all, kinds } = await askAll(visitor, TIMED, asking);
				run.print(name, 'ms', all, { ofEmptyPage: all.p50 / empty.p50 });
				run.print(`${name}, p99 of its p50`, 'times', all.p99 / all.p50);
				for (const [kind, of] of kinds) run.print(`${name}: ${kind}`, 'ms', of, { ofEmptyPage: of.p50 / empty.p50 });
			}
		});
	}
};
