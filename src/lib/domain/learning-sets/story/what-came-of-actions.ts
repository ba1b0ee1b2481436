import { agreedActions } from '../../actions';
import { lessonLine, lessons, standingOf, whereApplied, type Lesson, type LessonLine, type Standing } from '../../learning-tree';
import { everyOf } from '../../people';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { parseRef, ref, refText, type Id } from '../../shared/ids';
import { links, type LinkType } from '../../shared/thread';
import { setMeetings } from '../set-meeting';

/** What changed because of an action, and where; told without day or person, since the lesson may name nobody. */
export interface Changed {
	readonly changed: string;
	readonly where: string;
	readonly standing: Standing;
	readonly lesson: LessonLine | null;
}

/** What came of meetings and of the actions agreed in them, each thing under whatever it came of, as far as the actor reads it. */
export interface CameOf {
	/** By the id of a meeting: lessons that grew from it. */
	readonly lessons: ReadonlyMap<Id, readonly LessonLine[]>;
	/** By the id of an action: lessons it was agreed on. */
	readonly agreedOn: ReadonlyMap<Id, readonly LessonLine[]>;
	/** By the id of an action. */
	readonly changed: ReadonlyMap<Id, readonly Changed[]>;
}

/** Walks the thread forward from meetings and actions: to lessons, and to the lines of the where-applied register. */
export async function whatCameOf(ctx: Context, meetings: readonly Id[], actions: readonly Id[]): Promise<CameOf> {
	const [raised, agreed, applied] = await Promise.all([
		everyOf(ctx.read, links, { from: { in: meetings.map((id) => refText(ref(setMeetings.kind, id))) } }),
		everyOf(ctx.read, links, { to: { in: actions.map((id) => refText(ref(agreedActions.kind, id))) } }),
		everyOf(ctx.read, whereApplied, { action: { in: [...actions] } })
	]);
	const joints = [
		...joined(raised, 'raised-in', ({ from, to }) => [from, to]),
		...joined(agreed, 'agreed-on', ({ from, to }) => [to, from])
	];
	const named = [...joints.map(({ lesson }) => lesson), ...applied.map(({ lesson }) => lesson)];
	const found = await ctx.read.findMany([...new Set(named)].map((id) => ref(lessons.kind, id)));
	const known = new Map(found.map(({ id, record }) => [id, lessonLine(record as Saved<Lesson>)]));
	const under = (type: LinkType) => {
		const groups = Map.groupBy(
			joints.filter((each) => each.type === type && known.has(each.lesson)),
			({ of }) => of
		);
		return new Map(
			[...groups].map(([of, all]) => [of, [...new Set(all.map(({ lesson }) => lesson))].map((id) => known.get(id)!)])
		);
	};
	const lines = Map.groupBy(applied, ({ action }) => action);
	return {
		lessons: under('raised-in'),
		agreedOn: under('agreed-on'),
		changed: new Map(
			[...lines].map(([action, all]) => [
				action,
				all.map((line) => ({
					changed: line.changed,
					where: line.where,
					standing: standingOf(line),
					lesson: known.get(line.lesson) ?? null
				}))
			])
		)
	};
}

interface Ends {
	readonly from: string;
	readonly to: string;
	readonly type: LinkType;
}

/** Links of a type as what they hang on and the lesson at their other end. */
const joined = (all: readonly Ends[], type: LinkType, ends: (link: Ends) => readonly [of: string, lesson: string]) =>
	all
		.filter((each) => each.type === type)
		.map((each) => ends(each).map((text) => parseRef(text)!))
		.flatMap(([of, lesson]) => (lesson!.kind === lessons.kind ? [{ type, of: of!.id, lesson: lesson!.id }] : []));
