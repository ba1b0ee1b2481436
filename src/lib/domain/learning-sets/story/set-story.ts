import { actionLines, agreedActions, type ActionLine } from '../../actions';
import { everyOf } from '../../people';
import type { Audience } from '../../shared/audience';
import { dayOf, today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { parseRef, ref, refText, type Id } from '../../shared/ids';
import { briefingPapers } from '../briefing';
import { purposesBefore } from '../contract/wordings-before';
import { learningSets, type LearningSet } from '../learning-set';
import { membershipHistory } from '../membership-history';
import { membersOf } from '../member-lines';
import { noteItems } from '../note-item';
import { learningNoteOrigins } from '../passing-on/learning-note';
import { asItMayLeave } from './as-it-may-leave';
import { relatedTo } from '../related-sets';
import { setMeetings, type SetMeeting } from '../set-meeting';
import type { StoryChapter, ToldAction, ToldBeginning, ToldBetween, ToldMeeting } from './story-chapter';
import { storyOfMembers } from './story-of-members';
import { whatCameOf, type CameOf } from './what-came-of-actions';

/**
 * A set from its beginning to today, in the order of days: who came and went, what each meeting decided and agreed, and what that
 * led to. Meetings, paragraphs, actions and lessons are those that the actor reads, each by itself; meetings to come are left out.
 * It is told as it may leave the set: under the Chatham House rule nobody is named.
 */
export async function setStory(ctx: Context, id: Id) {
	const found = ctx.read.find(learningSets, id);
	const [set, related, members, meetings, everyDecision, everyAction, purposes] = await Promise.all([
		found,
		found.then((each) => relatedTo(ctx.read, each)),
		membersOf(ctx, id),
		everyOf(ctx.read, setMeetings, { set: id }),
		everyOf(ctx.read, noteItems, { set: id, kind: 'decision' }),
		everyOf(ctx.read, agreedActions, { set: id }),
		purposesBefore(ctx.read, id)
	]);
	const held = meetings.filter(({ startsAt }) => startsAt <= ctx.clock.now());
	const ids = held.map((meeting) => meeting.id);
	const readersOf = new Map(meetings.map((meeting) => [meeting.id, meeting.audience]));
	const decisions = everyDecision.filter((item) => isAsOpen(item, readersOf.get(item.meeting)));
	const actions = everyAction.filter((action) => isAsOpen(action, readersOf.get(parseRef(action.source)!.id)));
	const [came, leaving, origins, papers] = await Promise.all([
		whatCameOf(
			ctx,
			ids,
			actions.map((action) => action.id)
		),
		actionLines(ctx.read, ctx.actor.id, today(ctx.clock), actions).then((lines) => asItMayLeave(ctx, lines, held)),
		everyOf(ctx.read, learningNoteOrigins, { meeting: { in: ids } }),
		everyOf(ctx.read, briefingPapers, { meeting: { in: ids }, state: 'issued' })
	]);
	const told = leaving.actions
		.map((line) => withWhatCame(line, came, leaving.said))
		.toSorted((a, b) => a.agreedOn.localeCompare(b.agreedOn));
	const chapterOf = (meeting: Saved<SetMeeting>): ToldMeeting => ({
		is: 'meeting',
		day: dayOf(meeting.startsAt),
		id: meeting.id,
		title: leaving.said(meeting.id, meeting.title),
		theme: leaving.said(meeting.id, meeting.theme),
		calledOff: meeting.callingOff !== null,
		papers: papers
			.filter((paper) => paper.meeting === meeting.id && paper.replacedBy === null)
			.map(({ id, title }) => ({ id, title: leaving.said(meeting.id, title) })),
		decisions: decisions
			.filter((item) => item.meeting === meeting.id)
			.toSorted((a, b) => a.position - b.position)
			.map(({ id, text }) => ({ id, text: leaving.said(meeting.id, text) })),
		actions: told.filter(({ source }) => source && refText(source) === refText(ref(setMeetings.kind, meeting.id))),
		lessons: came.lessons.get(meeting.id) ?? [],
		learningNote: origins.find((origin) => origin.meeting === meeting.id && origin.withdrawal === null)?.note ?? null
	});
	const isNamed = [set, ...meetings].every(({ mode }) => mode !== 'chatham-house');
	const chapters = held.map(chapterOf);
	const inMeetings = new Set(chapters.flatMap((chapter) => chapter.actions.map((action) => action.id)));
	const others = Map.groupBy(
		told.filter((action) => !inMeetings.has(action.id)),
		({ agreedOn }) => agreedOn
	);
	const between = [...others].map(([day, all]): ToldBetween => ({ is: 'between', day, actions: all }));
	return {
		set: { id, name: set.name, kind: set.kind, since: dayOf(set.formation.at), ended: set.ending && dayOf(set.ending.at) },
		...related,
		// On one day people come before they meet.
		chapters: (
			[
				...beginningOf(set, isNamed ? purposes : []),
				...storyOfMembers(membershipHistory(members), isNamed),
				...chapters,
				...between
			] as StoryChapter[]
		).toSorted((a, b) => a.day.localeCompare(b.day)),
		sums: {
			meetings: chapters.filter(({ calledOff }) => !calledOff).length,
			decisions: chapters.reduce((sum, each) => sum + each.decisions.length, 0),
			agreed: told.length,
			done: told.filter(({ state }) => state === 'done').length,
			madeADifference: told.filter(({ impact }) => impact?.made === 'yes' || impact?.made === 'partly').length,
			changed: told.reduce((sum, each) => sum + each.changed.length, 0)
		}
	};
}

export type SetStory = Awaited<ReturnType<typeof setStory>>;

/** What the sets were for that it carries on. Under the Chatham House rule it is not told: they may have named somebody. */
const beginningOf = ({ formation }: Pick<LearningSet, 'formation'>, from: ToldBeginning['from']): readonly ToldBeginning[] =>
	from.length > 0 ? [{ is: 'beginning', day: dayOf(formation.at), from }] : [];

/** What is kept tighter than its meeting stays out of everything that may leave it. */
const isAsOpen = ({ audience }: { readonly audience: Audience }, meeting: Audience = []): boolean =>
	meeting.every((token) => audience.includes(token));

const withWhatCame = (line: ActionLine, came: CameOf, said: (meeting: Id, text: string) => string): ToldAction => ({
	...line,
	changed: (came.changed.get(line.id) ?? []).map((each) =>
		line.source ? { ...each, changed: said(line.source.id, each.changed), where: said(line.source.id, each.where) } : each
	),
	lessons: came.agreedOn.get(line.id) ?? []
});
