import type { Instant } from '../../shared/clock';
import type { Id } from '../../shared/ids';
import { isLineUnderWay } from '../under-way';
import type { MeetingLine } from './meetings-asked';

/** Meetings of a page that lists them; those of a page of what was found hold so many things together, or one more than that holds. */
const A_PAGE = { meetings: 25, things: 50 };
/** The coming ones that stand before those that were held. */
const NEXT_ONES = { meetings: 5, things: 25 };

/** Which page is looked at: both parts from their beginning, or one of them behind the meeting that the page before ended with. */
export interface WhichPage {
	readonly when: 'all' | 'coming';
	readonly after: Id | null;
}

/** A line of a meeting, and whether it takes place at this moment. */
export type TimedLine = MeetingLine & { readonly underWay: boolean };

interface PartOfPage {
	readonly shown: readonly TimedLine[];
	/** How many there are in all. */
	readonly count: number;
	/** The meeting that the next page comes after; null on the last. */
	readonly next: Id | null;
}

/**
 * Parts meetings as somebody looks for them: what comes, the next first, and what was held, the latest first.
 * @param matching latest first
 * @param things how much was found in each; null where they are listed alone
 */
export function pageOfMeetings(
	matching: readonly MeetingLine[],
	things: ReadonlyMap<Id, number> | null,
	{ when, after }: WhichPage,
	now: Instant
): { readonly coming: PartOfPage; readonly held: PartOfPage } {
	const comes = (line: MeetingLine): boolean => (line.startsAt >= now && !line.finalised) || isLineUnderWay(line, now);
	const [coming, held] = [matching.filter(comes).toReversed(), matching.filter((line) => !comes(line))];
	const pageOf = partOf(things, now);
	const nothingOf = ({ length }: readonly MeetingLine[]) => ({ shown: [], count: length, next: null });
	if (when === 'coming') return { coming: pageOf(coming, after), held: nothingOf(held) };
	if (after !== null) return { coming: nothingOf(coming), held: pageOf(held, after) };
	return { coming: pageOf(coming, null, NEXT_ONES), held: pageOf(held, null) };
}

const partOf =
	(things: ReadonlyMap<Id, number> | null, now: Instant) =>
	(meetings: readonly MeetingLine[], after: Id | null, most = A_PAGE): PartOfPage => {
		const from = meetings.findIndex(({ id }) => id === after) + 1;
		let [to, found] = [from, 0];
		for (; to < meetings.length && to - from < most.meetings && found < most.things; to++)
			found += things?.get(meetings[to]!.id) ?? 0;
		return {
			shown: meetings.slice(from, to).map((line) => ({ ...line, underWay: isLineUnderWay(line, now) })),
			count: meetings.length,
			next: to < meetings.length ? meetings[to - 1]!.id : null
		};
	};
