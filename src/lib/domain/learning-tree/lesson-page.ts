import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { today } from '../shared/clock';
import { parseRef, ref, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { actionLines } from '../actions';
import { describeReaders, namesOf } from '../people';
import { objectiveLines } from '../projects';
import { ancestry, branchesToShow } from './branch';
import { actionsOn, isProof } from './apply-lesson';
import { decisions } from './awaiting-decision';
import { gathered, mergedInto } from './gathered';
import { lessons, type Lesson } from './lesson';
import { lessonComments } from './lesson-comment';
import { ownedLesson } from './lesson-origin';
import { GROWING, isUndecided, stateWord, type LessonStateName } from './lesson-state';
import { mayUnmerge } from './merge-lesson';
import { lessonPolicy } from './policy';
import { appliedOf } from './register';
import { isBuiltOn } from './withdraw-lesson';

/** A state on the lesson's page: reached or not, and when and by whom as far as that may be told. */
export interface StepLine {
	readonly is: LessonStateName;
	readonly word: string;
	readonly reached: boolean;
	readonly now: boolean;
	readonly day: string | null;
	readonly month: string | null;
	readonly by: string | null;
	readonly where: string;
	readonly reason: string;
}

/** One lesson with all that its page shows to this reader. */
export async function lessonPage(ctx: Context, id: Id) {
	// What was merged into it is asked for at once: with most lessons that is nothing, and the rest need not wait for it.
	const [of] = await Promise.all([ownedLesson(ctx, id), mergedInto(ctx, [id])]);
	const { lesson, origin, mine } = of;
	const passed = [...lesson.steps, lesson.state];
	const others = await gathered(ctx, lesson);
	const all = [lesson, ...others];
	const ids = all.map((each) => each.id);
	const can = abilities(lessonPolicy, ctx.actor, of);
	const said = [...passed, ...all.flatMap((each) => [...each.validations, ...each.exceptions])].map((each) => each.by);
	const [names, trail, objectives, actions, applied, decided, readers, builtOn, laterFound, parts, comments] = await Promise.all([
		namesOf(ctx.read, [lesson.noticed.by, ...said]),
		trailOf(ctx, lesson),
		objectiveLines(ctx.read, lesson.objectives),
		actionsOn(ctx, ids),
		appliedOf(ctx, ids),
		decisions(ctx, { lesson: id }),
		describeReaders(ctx, lesson.audience),
		mine ? isBuiltOn(ctx, of) : true,
		lesson.state.supersededBy === null ? [] : ctx.read.findMany([ref(lessons.kind, lesson.state.supersededBy)]),
		ctx.read.list(lessons, { where: { splitFrom: id }, limit: 10 }),
		others.length === 0
			? null
			: ctx.read.count(lessonComments, { where: { lesson: { in: others.map((each) => each.id) } }, by: 'lesson' })
	]);
	const later = laterFound[0];
	return {
		id,
		version: lesson.version,
		title: lesson.title,
		context: lesson.context,
		whatHappened: lesson.whatHappened,
		why: lesson.why,
		soWhat: lesson.soWhat,
		notHeld: lesson.notHeld,
		trail,
		project: lesson.project,
		branch: lesson.branch,
		readers,
		state: { is: lesson.state.is, word: stateWord(lesson.state.is), reason: lesson.state.reason },
		later: later ? { id: later.id, title: (later.record as unknown as Lesson).title } : null,
		steps: stepLines(lesson, names),
		noticed: { by: lesson.noticed.by === null ? null : names.get(lesson.noticed.by)!, month: lesson.noticed.month },
		validations: saidOn(all, (each) => each.validations).map(([of, each]) => ({
			of,
			words: each.words,
			where: each.where,
			source: each.source,
			at: each.at,
			by: names.get(each.by)!
		})),
		/** Where it did not hold, as people said at its steps. */
		exceptions: saidOn(all, (each) => each.exceptions).map(([of, each]) => ({
			of,
			words: each.words,
			on: stateWord(each.on),
			at: each.at,
			by: each.by === null ? null : names.get(each.by)!
		})),
		applied,
		decided,
		/** What it gathers from: lessons merged into it, and what it was split from. */
		gathers: others.map(({ id: other, title, merged }) => ({
			id: other,
			title,
			merged: merged !== null,
			/** How many comments stand there; they stay where they were written. */
			comments: comments?.get(other) ?? 0
		})),
		/** Its parts, where it was split. */
		parts: parts.items.map(({ id: part, title }) => ({ id: part, title })),
		mergedInto: lesson.merged?.into ?? null,
		/** Until when it is kept under watch, and what for, as long as that lasts. */
		watch: watchNow(lesson, today(ctx.clock)),
		/** The actions that can prove that it is applied, for whoever may say so. */
		proofs: can.apply ? actions.filter(isProof).map((each) => ({ id: each.id, what: each.what })) : [],
		actions: await actionLines(ctx.read, ctx.actor.id, today(ctx.clock), actions),
		objectives,
		codes: lesson.codes,
		note: lesson.note,
		/** For its author alone: what it grew from. */
		mine: mine ? { passage: origin?.passage ?? '', source: origin?.source ? parseRef(origin.source) : null } : null,
		can: { ...can, unmerge: can.unmerge && mayUnmerge(lesson, today(ctx.clock)), withdraw: can.withdraw && !builtOn }
	};
}

/** What was said on a lesson and on those it gathers from, each with the other lesson it was said on; null for its own. */
const saidOn = <T>(all: readonly Saved<Lesson>[], said: (lesson: Lesson) => readonly T[]) =>
	all.flatMap((each, at) => said(each).map((one) => [at === 0 ? null : { id: each.id, title: each.title }, one] as const));

const watchNow = ({ state, watched }: Lesson, day: string) => {
	const last = watched.at(-1);
	return last && isUndecided(state) && last.until > day ? { until: last.until, reason: last.reason } : null;
};

async function trailOf(ctx: Context, lesson: Lesson): Promise<readonly { readonly id: Id; readonly name: string }[]> {
	if (lesson.branch === null) return [];
	return ancestry(await branchesToShow(ctx.read, lesson.project), lesson.branch).map(({ id, name }) => ({ id, name }));
}

function stepLines(lesson: Lesson, names: ReadonlyMap<Id, string>): readonly StepLine[] {
	const passed = [...lesson.steps, lesson.state];
	const ended = passed.filter((each) => !(GROWING as readonly string[]).includes(each.is)).map((each) => each.is);
	return [...GROWING, ...ended].map((is) => {
		const step = passed.findLast((each) => each.is === is);
		const first = is === 'noticed' ? lesson.noticed : null;
		const by = first ? first.by : (step?.by ?? null);
		return {
			is,
			word: stateWord(is),
			reached: step !== undefined,
			now: is === lesson.state.is,
			day: first ? first.day : (step?.at ?? null),
			month: first ? first.month : null,
			by: by === null ? null : names.get(by)!,
			where: step?.where ?? '',
			reason: step?.reason ?? ''
		};
	});
}
