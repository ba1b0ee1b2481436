import { today, dayOf, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context, Found } from '../../shared/context';
import { parseRef, ref, refText, type Id } from '../../shared/ids';
import { actionLines, agreedActions, type ActionLine, type AgreedAction } from '../../actions';
import { lessonLine, lessons, type Lesson, type LessonLine } from '../../learning-tree';
import { practicesInShort, publishedPractices, type PracticeInShort } from '../../practices';
import { noteItems, type NoteItem } from '../note-item';
import { setMeetings, type SetMeeting } from '../set-meeting';
import type { PaperPart } from './briefing-paper';

/** A question that stayed open in an earlier meeting. */
interface AskedEarlier {
	readonly text: string;
	readonly meeting: { readonly id: Id; readonly title: string; readonly day: Day };
}

/** What a part of a paper rests on, as this reader may read it today; `closed`: nothing of it, and not even what it was. */
export type Cited =
	| { readonly is: 'lesson'; readonly lesson: LessonLine; readonly says: string }
	| { readonly is: 'practice'; readonly practice: PracticeInShort }
	| { readonly is: 'action'; readonly action: ActionLine }
	| { readonly is: 'question'; readonly question: AskedEarlier }
	| { readonly is: 'closed' };

const CLOSED: Cited = { is: 'closed' };

/** What each part rests on, in the order of the parts. Whatever was withdrawn or removed meanwhile is closed like what one may not read. */
export async function citedIn(ctx: Context, parts: readonly PaperPart[]): Promise<readonly Cited[]> {
	const refs = parts.map(({ of }) => parseRef(of)!);
	const ofKind = (kind: string) => refs.filter((each) => each.kind === kind);
	const [found, practices] = await Promise.all([
		ctx.read.findMany(refs),
		practicesInShort(
			ctx.read,
			ofKind(publishedPractices.kind).map(({ id }) => id)
		)
	]);
	const records = <T>(kind: string) => found.filter((each) => each.kind === kind).map(({ record }) => record as Saved<T>);
	const [lines, questions] = await Promise.all([
		actionLines(ctx.read, ctx.actor.id, today(ctx.clock), records<AgreedAction>(agreedActions.kind)),
		askedEarlier(ctx, records<NoteItem>(noteItems.kind))
	]);
	const cited = new Map<string, Cited>([
		...found.filter(({ kind }) => kind === lessons.kind).map((each) => [refText(each), asLesson(each)] as const),
		...practices.map((each) => [refText(ref(publishedPractices.kind, each.id)), { is: 'practice', practice: each }] as const),
		...lines.map((each) => [refText(ref(agreedActions.kind, each.id)), { is: 'action', action: each }] as const),
		...questions.map(([id, question]) => [refText(ref(noteItems.kind, id)), { is: 'question', question }] as const)
	]);
	return parts.map(({ of }) => cited.get(of) ?? CLOSED);
}

function asLesson({ record }: Found): Cited {
	const lesson = record as Saved<Lesson>;
	return { is: 'lesson', lesson: lessonLine(lesson), says: lesson.soWhat || lesson.whatHappened };
}

/** Questions with the meetings that they were asked in. */
async function askedEarlier(ctx: Context, items: readonly Saved<NoteItem>[]): Promise<readonly (readonly [Id, AskedEarlier])[]> {
	const held = await ctx.read.findMany(items.map(({ meeting }) => ref(setMeetings.kind, meeting)));
	const meetings = new Map(held.map(({ id, record }) => [id, record as Saved<SetMeeting>]));
	return items.flatMap(({ id, text, meeting }) => {
		const of = meetings.get(meeting);
		return of ? [[id, { text, meeting: { id: of.id, title: of.title, day: dayOf(of.startsAt) } }] as const] : [];
	});
}
