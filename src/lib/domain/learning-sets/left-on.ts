import { addDays, addHours, dayOf, instantAt, type Instant } from '../shared/clock';
import type { MeetingFloor } from './meeting-floor';

/** Hours for which a meeting that began in the evening may go on past midnight. */
const PAST_MIDNIGHT = 6;

type On = Pick<MeetingFloor, 'round' | 'turn'>;

/**
 * The moment at which a round or a turn that nobody ends stops by itself: the end of the day, by the clocks of the workspace, on
 * which somebody last led, or six hours after that where this is later. Null where nothing is on. (ADR 121)
 */
export function stopsAt(floor: On | null): Instant | null {
	const last = [floor?.round?.startedAt, floor?.turn?.since]
		.filter((each) => each !== undefined)
		.toSorted()
		.at(-1);
	if (last === undefined) return null;
	const [midnight, later] = [instantAt(addDays(dayOf(last), 1), '00:00'), addHours(last, PAST_MIDNIGHT)];
	return midnight > later ? midnight : later;
}

/** The same without a round that stopped by itself. A turn stays, so that whoever spoke keeps the airtime of it. */
export function withoutRoundLeftOn<F extends On>(floor: F, now: Instant): F {
	const stops = stopsAt(floor);
	return stops !== null && stops <= now ? { ...floor, round: null } : floor;
}
