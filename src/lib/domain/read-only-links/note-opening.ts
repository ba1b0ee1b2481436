import { amongOthers } from '../learning-sets';
import type { StandingDeps } from '../people';
import { today } from '../shared/clock';
import { change } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { readOnlyLinkLogs, type ReadOnlyLinkLog } from './read-only-link';

/** Keeps that a link was opened: the day, how often on it, and when last. Nothing is kept of whoever opened it. */
export const noteOpening = ({ store, clock }: Pick<StandingDeps, 'store' | 'clock'>, link: Id): Promise<unknown> =>
	amongOthers(async () => {
		const seen = await store.as(system('read-only')).find(readOnlyLinkLogs, link);
		return store.commit({
			by: 'read-only',
			verb: 'noteOpening',
			subject: ref(readOnlyLinkLogs.kind, link),
			changes: [change(readOnlyLinkLogs, seen, { days: withOneMore(seen.days, today(clock), clock.now()) })]
		});
	});

function withOneMore(days: ReadOnlyLinkLog['days'], day: string, last: string): ReadOnlyLinkLog['days'] {
	const before = days.at(-1);
	return before?.day === day ? days.with(-1, { day, times: before.times + 1, last }) : [...days, { day, times: 1, last }];
}
