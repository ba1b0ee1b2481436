import { periodBefore, periodOf, SPANS, type Period } from '#lib/domain/emerging-themes';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group } from '../run';
import { NEWEST } from '../workspace/invented';

const TIMED = 60;
/** The last whole month and quarter: the records of the workspace lie in the two years before today. */
const PERIODS = SPANS.map((span) => periodBefore(periodOf(span, new Date(NEWEST).toISOString().slice(0, 10))));
const pathOf = ({ name }: Period): string => `/themes?period=${name}`;

/** The page of emerging themes, which counts anew for whoever asks, at one connection. */
export const themes: Group = {
	name: 'themes',
	async measure(run) {
		await run.serving(await run.workspace(), async ({ signedOut, signedIn }) => {
			await warmUp(signedOut, [EMPTY_PAGE]);
			const repeated = (path: string) => Array.from({ length: TIMED }, () => path);
			const empty = await timeOfPages(signedOut, repeated(EMPTY_PAGE));
			run.print('empty page beside themes, 1 connection', 'ms', empty, { ofEmptyPage: 1 });
			await warmUp(signedIn, PERIODS.map(pathOf), 20);
			for (const period of PERIODS) {
				const took = await timeOfPages(signedIn, repeated(pathOf(period)));
				run.print(`themes: one ${period.span}`, 'ms', took, { ofEmptyPage: took.p50 / empty.p50 });
			}
		});
	}
};
