import { agreedActions } from '../../actions';
import { borneByNone, everybodyKnown, everyOf, lookedForToo, searchInOtherWords, whatIsMeant, whoIsMeant } from '../../people';
import type { Context, SearchQuery, SearchResult } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { learningSets } from '../learning-set';
import { noteItems } from '../note-item';
import { setMeetings } from '../set-meeting';
import { foundLines } from './found-lines';
import { asksForMeetingsAlone, itemsAsked } from './items-asked';
import { meetingsAsked, type MeetingLine } from './meetings-asked';
import type { MeetingQuestion } from './question';
import { writeQuestion } from './write-question';
import { pageOfMeetings, type TimedLine, type WhichPage } from './page-of-meetings';

/** Of one meeting, or of all of a page together. */
const MOST_SHOWN = 100;

/**
 * Searches the meetings that the actor may read: their notes, their actions, and what they are about. What comes stands apart from what
 * was held. What counts is what the actor reads: the store tells, for each paragraph and action by itself.
 */
export async function searchMeetings(ctx: Context, question: MeetingQuestion, which: WhichPage) {
	const [peopleKnown, setsKnown] = [everybodyKnown(ctx.read), everyOf(ctx.read, learningSets, {})];
	const [asksWho, asksSets] = [whoIsMeant(ctx.actor.id, question.who, peopleKnown), whatIsMeant(question.sets, setsKnown)];
	const [people, sets, who, among, meetings, found] = await Promise.all([
		peopleKnown,
		setsKnown,
		asksWho,
		asksSets,
		asksSets.then(({ ids }) => meetingsAsked(ctx, question, ids)),
		asksForMeetingsAlone(question) ? null : asksWho.then(({ ids }) => search(ctx, question, ids))
	]);
	const nameOf = new Map(sets.map(({ id, name }) => [id, name]));
	const within = found === null ? null : (found.facets.get('meeting') ?? new Map<string, number>());
	const matching = within === null ? meetings : meetings.filter(({ id }) => within.has(id));
	const page = pageOfMeetings(matching, within, which, ctx.clock.now());
	const shown = [...page.coming.shown, ...page.held.shown];
	const hits = found === null ? [] : await hitsIn(ctx, question, who.ids, found, shown);
	const lines = await foundLines(ctx, hits);
	const told = (meeting: TimedLine) => ({
		...meeting,
		setName: nameOf.get(meeting.set) ?? '',
		/** What of the meeting's own words was found; null where only what it holds was. */
		itself: hits.find(({ id }) => id === meeting.id) ?? null,
		found: lines.filter((line) => line.meeting === meeting.id)
	});
	return {
		coming: { ...page.coming, shown: page.coming.shown.map(told) },
		held: { ...page.held, shown: page.held.shown.map(told) },
		/** Whether things within meetings are asked for, and how many of them the meetings hold. */
		things: within && matching.reduce((sum, { id }) => sum + within.get(id)!, 0),
		count: matching.length,
		unknown: { people: borneByNone(who.unknown, found?.facets.get('by')), sets: among.unknown },
		reached: found?.reached ?? 'all',
		...wordedOtherwise(question, found),
		ready: found?.ready ?? true,
		choices: {
			people,
			sets: sets.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
		}
	};
}

type Found = Pick<SearchResult, 'hits' | 'next' | 'facets' | 'reached' | 'suggestion' | 'also' | 'ready'>;

async function search(
	ctx: Context,
	question: MeetingQuestion,
	who: readonly Id[] | null,
	more: Pick<SearchQuery, 'where' | 'facets'> = { facets: ['meeting', 'by'] }
): Promise<Found> {
	return searchInOtherWords(ctx.read, {
		words: question.words,
		kinds: [noteItems.kind, agreedActions.kind, setMeetings.kind],
		...more,
		where: { item: itemsAsked(question), ...(who ? { by: who } : {}), ...more.where },
		limit: MOST_SHOWN
	});
}

/** Another spelling that finds something, and what else was looked for, each with the line that asks for it alone. */
function wordedOtherwise(question: MeetingQuestion, found: Found | null) {
	const asking = (words: string) => writeQuestion({ ...question, words });
	const suggestion = found?.suggestion ?? null;
	return {
		suggestion: suggestion === null ? null : { words: suggestion, line: asking(suggestion) },
		also: found ? lookedForToo(question.words, found).map(({ alone, ...each }) => ({ ...each, line: asking(alone) })) : []
	};
}

/** What is shown of some meetings: the first answer where it holds all that was found, else what these hold. */
async function hitsIn(
	ctx: Context,
	question: MeetingQuestion,
	who: readonly Id[] | null,
	found: Found,
	shown: readonly MeetingLine[]
): Promise<Found['hits']> {
	if (found.next === null || shown.length === 0) return found.hits;
	return (await search(ctx, question, who, { where: { meeting: shown.map(({ id }) => id) } })).hits;
}
