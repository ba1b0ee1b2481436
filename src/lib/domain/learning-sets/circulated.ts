import { addHours, type Instant } from '../shared/clock';
import { excerpt } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyExcerpt } from '../people';
import { briefingPapers } from './briefing/briefing-paper';
import { comingMeetings, type MeetingLine } from './coming-meetings';
import { setMeetings } from './set-meeting';

const finalNotes = excerpt(
	setMeetings,
	({ id, title, mode, startsAt, finalisation, reopenings }) => ({
		id,
		title,
		mode,
		startsAt,
		by: finalisation?.by ?? null,
		at: finalisation?.at ?? '',
		again: reopenings.length > 0
	}),
	({ title }) => 200 + title.length
);

/** Minutes of old that somebody brings in are no news: how many days a meeting may lie back at most. */
const DAYS_BACK = 90;

/** The notes that others made final since a moment and that the actor may read, the latest first. `again`: it had been open again. */
export async function notesMadeFinal(ctx: Context, since: Instant) {
	const found = await everyExcerpt(ctx.read, finalNotes, { finalisedAt: { from: since } });
	const held = addHours(ctx.clock.now(), -24 * DAYS_BACK);
	return found
		.filter(({ by, startsAt }) => by !== ctx.actor.id && startsAt >= held)
		.toSorted((one, other) => other.at.localeCompare(one.at))
		.map(({ by: _, startsAt: __, ...note }) => note);
}

const issuedPapers = excerpt(
	briefingPapers,
	({ id, title, meeting, issue, replacedBy }) => ({ id, title, meeting, by: issue?.by ?? null, isReplaced: replacedBy !== null }),
	({ title }) => 200 + title.length
);

/** A paper that others issued for a meeting to come, with that meeting. */
export interface PaperToRead {
	readonly id: Id;
	readonly title: string;
	readonly meeting: Pick<MeetingLine, 'id' | 'startsAt' | 'mode'>;
}

/** What others issued to be read before the meetings that are to come, as far as the actor may read it; soonest first. */
export async function papersToRead(
	ctx: Context,
	coming: Promise<readonly MeetingLine[]> = comingMeetings(ctx)
): Promise<readonly PaperToRead[]> {
	const [papers, meetings] = await Promise.all([everyExcerpt(ctx.read, issuedPapers, { state: 'issued' }), coming]);
	return meetings
		.filter(({ calledOff }) => !calledOff)
		.flatMap((meeting) =>
			papers
				.filter((paper) => paper.meeting === meeting.id && paper.by !== ctx.actor.id && !paper.isReplaced)
				.map(({ id, title }) => ({ id, title, meeting }))
		);
}
