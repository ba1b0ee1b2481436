import { agreedActions } from '../../actions';
import { borneByNone, everybodyKnown, everyOf, whatIsMeant, whoIsMeant } from '../../people';
import type { Context, SearchQuery, SearchResult } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { learningSets } from '../learning-set';
import { noteItems } from '../note-item';
import { setMeetings } from '../set-meeting';
import { foundLines } from './found-lines';
import { asksForMeetingsAlone, itemsAsked } from './items-asked';
import { meetingsAsked, type MeetingLine } from './meetings-asked';
import type { MeetingQuestion } from './question';

/** Meetings of a page that lists them; those of a page of what was found hold so many things together, or one more than that holds. */
const MEETINGS_A_PAGE = 25;
const FOUND_A_PAGE = 50;
/** Of one meeting, or of all of a page together. */
const MOST_SHOWN = 100;

/**
 * Searches the meetings that the actor may read, latest first: their notes, their actions, and what they are about. What counts is
 * what the actor reads: the store tells, for each paragraph and action by itself. `after` is the meeting that the page before ended with.
 */
export async function searchMeetings(ctx: Context, question: MeetingQuestion, after: Id | null = null) {
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
	const held = found === null ? null : (found.facets.get('meeting') ?? new Map<string, number>());
	const matching = held === null ? meetings : meetings.filter(({ id }) => held.has(id));
	const { shown, next } = pageOf(matching, held, after);
	const hits = found === null ? [] : await hitsIn(ctx, question, who.ids, found, shown);
	const lines = await foundLines(ctx, hits);
	return {
		meetings: shown.map((meeting) => ({
			...meeting,
			setName: nameOf.get(meeting.set) ?? '',
			/** What of the meeting's own words was found; null where only what it holds was. */
			itself: hits.find(({ id }) => id === meeting.id) ?? null,
			found: lines.filter((line) => line.meeting === meeting.id)
		})),
		/** Whether things within meetings are asked for, and how many of them the meetings hold. */
		things: held && matching.reduce((sum, { id }) => sum + held.get(id)!, 0),
		count: matching.length,
		next,
		unknown: { people: borneByNone(who.unknown, found?.facets.get('by')), sets: among.unknown },
		reached: found?.reached ?? 'all',
		suggestion: found?.suggestion ?? null,
		ready: found?.ready ?? true,
		choices: {
			people,
			sets: sets.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
		}
	};
}

type Found = Pick<SearchResult, 'hits' | 'next' | 'facets' | 'reached' | 'suggestion' | 'ready'>;

async function search(
	ctx: Context,
	question: MeetingQuestion,
	who: readonly Id[] | null,
	more: Pick<SearchQuery, 'where' | 'facets'> = { facets: ['meeting', 'by'] }
): Promise<Found> {
	return ctx.read.search({
		words: question.words,
		kinds: [noteItems.kind, agreedActions.kind, setMeetings.kind],
		...more,
		where: { item: itemsAsked(question), ...(who ? { by: who } : {}), ...more.where },
		limit: MOST_SHOWN
	});
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

/** The meetings behind `after` that one page shows. `held`: how much was found in each, null where they are listed alone. */
function pageOf(matching: readonly MeetingLine[], held: ReadonlyMap<string, number> | null, after: Id | null) {
	const from = matching.findIndex(({ id }) => id === after) + 1;
	let [to, things] = [from, 0];
	for (; to < matching.length && to - from < MEETINGS_A_PAGE && things < FOUND_A_PAGE; to++)
		things += held?.get(matching[to]!.id) ?? 0;
	return { shown: matching.slice(from, to), next: to < matching.length ? matching[to - 1]!.id : null };
}
