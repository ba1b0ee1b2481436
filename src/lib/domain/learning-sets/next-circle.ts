import type { Saved } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import { audience, audienceKey, token, type Token } from '../shared/audience';
import { ref, refText } from '../shared/ids';
import { links } from '../shared/thread';
import { agreedActions } from '../actions';
import { everyOf } from '../people';
import { meetingAnswers } from './answers';
import { bidAudience, presenterBids } from './bids/presenter-bid';
import { briefingPapers, type BriefingPaper } from './briefing/briefing-paper';
import { learningSets, type LearningSet } from './learning-set';
import { noteItems } from './note-item';
import { circulatedPresentations } from './presentation';
import { prioritisationMoved } from './prioritisation';
import { meetingAudience, setMeetings, type SetMeeting } from './set-meeting';
import { surveysMoved } from './survey';

/**
 * Begins the next circle of a set: somebody joins or leaves. Confidential meetings that are still to come move to it with
 * what was prepared for them, actions agreed beforehand among it; those already held stay with whoever was there. What was kept
 * tighter stays as it is.
 */
export async function nextCircle(
	ctx: Context,
	set: Saved<LearningSet>
): Promise<{ readonly circle: number; readonly changes: readonly Change[] }> {
	const circle = set.circle + 1;
	const coming = await everyOf(ctx.read, setMeetings, { set: set.id, startsAt: { from: ctx.clock.now() } });
	const moved = coming.filter((meeting) => meeting.mode === 'confidential' && meeting.finalisation === null);
	const readers = [...meetingAudience(set.id, 'confidential', circle)];
	const prepared = await Promise.all(
		moved.map(async (meeting) => {
			const [items, circulated, answers, papers] = await Promise.all([
				everyOf(ctx.read, noteItems, { meeting: meeting.id }),
				everyOf(ctx.read, circulatedPresentations, { meeting: meeting.id }),
				everyOf(ctx.read, meetingAnswers, { meeting: meeting.id }),
				everyOf(ctx.read, briefingPapers, { meeting: meeting.id, state: 'issued' })
			]);
			const shared = items.filter((item) => audienceKey(item.audience) === audienceKey(meeting.audience));
			return [
				...(await agreedBeforehand(ctx, meeting, papers, circle)),
				...shared.map((item) => change(noteItems, item, { audience: readers })),
				...circulated.map((each) => change(circulatedPresentations, each, { audience: readers })),
				...answers.map((each) => change(meetingAnswers, each, { audience: readers })),
				...papers.map((each) => change(briefingPapers, each, { audience: readers }))
			];
		})
	);
	const meetings = moved.map((meeting) => change(setMeetings, meeting, { circle, audience: readers }));
	const waiting = await Promise.all([
		bidsThatWait(ctx, set, circle),
		prioritisationMoved(ctx, set, circle),
		surveysMoved(ctx, set, circle)
	]);
	return { circle, changes: [change(learningSets, set, { circle }), ...meetings, ...prepared.flat(), ...waiting.flat()] };
}

/** Bids that the whole set reads wait for a meeting to come, and so for whoever belongs to it then. */
async function bidsThatWait(ctx: Context, set: Saved<LearningSet>, circle: number): Promise<readonly Change[]> {
	const bids = await everyOf(ctx.read, presenterBids, { set: set.id, state: 'waiting' });
	return bids
		.map((bid) => ({ bid, readers: [...bidAudience(set, circle, bid.presenter, bid.readBy)] }))
		.filter(({ bid, readers }) => audienceKey(bid.audience) !== audienceKey(readers))
		.map(({ bid, readers }) => change(presenterBids, bid, { audience: readers }));
}

/** Actions that were agreed on a meeting before it is held, with the links that lead to them and to its papers: they keep their meeting's readers. */
async function agreedBeforehand(
	ctx: Context,
	meeting: Saved<SetMeeting>,
	papers: readonly Saved<BriefingPaper>[],
	circle: number
): Promise<readonly Change[]> {
	const [was, is] = [token.circle(meeting.set, meeting.circle), token.circle(meeting.set, circle)];
	const moved = (readers: readonly Token[]) => [...audience(...readers.map((each) => (each === was ? is : each)))];
	const source = refText(ref(setMeetings.kind, meeting.id));
	const actions = await everyOf(ctx.read, agreedActions, { source });
	const prepared = [
		...actions.map((each) => ref(agreedActions.kind, each.id)),
		...papers.map((each) => ref(briefingPapers.kind, each.id))
	];
	const ends = { in: [source, ...prepared.map(refText)] };
	const leading = await everyOf(ctx.read, links, { ends });
	return [
		...actions
			.filter((each) => each.audience.includes(was))
			.map((each) => change(agreedActions, each, { audience: moved(each.audience) })),
		...leading
			.filter((each) => each.audience.includes(was))
			.map((each) => change(links, each, { audience: moved(each.audience) }))
	];
}
