import * as v from 'valibot';
import { addDays, today, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { create, expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { links } from '../shared/thread';
import { everyOf } from '../people';
import { agreedActions, type AgreedAction } from '../actions';
import { withGathered } from './gathered';
import { actsUnnamed, ownedLesson } from './lesson-origin';
import { lessons } from './lesson';
import { mayFollow } from './lesson-state';
import { actNow, commitStep, exceptionsWith, seenVersion, stepTo, whereNotHeld, whereSeen } from './lesson-step';
import { lessonPolicy } from './policy';
import { whereApplied } from './where-applied';

/** The actions agreed on each of some lessons, by the lesson's id, as far as this actor may read them. */
export async function actionsOnEach(ctx: Context, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Saved<AgreedAction>[]>> {
	if (ids.length === 0) return new Map();
	const joined = await everyOf(ctx.read, links, { from: { in: ids.map((id) => refText(ref(lessons.kind, id))) } });
	const agreed = joined.filter((each) => each.type === 'agreed-on');
	const found = await ctx.read.findMany(agreed.map((each) => parseRef(each.to)!));
	const actions = new Map(found.map((each) => [refText(each), each.record as Saved<AgreedAction>]));
	const on = Map.groupBy(agreed, (each) => parseRef(each.from)!.id);
	return new Map(
		[...on].map(([id, each]) => [id, [...new Set(each.map(({ to }) => to))].flatMap((to) => actions.get(to) ?? [])])
	);
}

/** The actions agreed on lessons that this actor may read. */
export const actionsOn = async (ctx: Context, ids: readonly Id[]): Promise<readonly Saved<AgreedAction>[]> => [
	...new Map([...(await actionsOnEach(ctx, ids)).values()].flat().map((each) => [each.id, each])).values()
];

/** Weeks after which somebody looks again. */
export const WEEKS_TO_LOOK_AGAIN = [4, 8, 12, 26] as const;
export const weeksToLookAgain = v.optional(v.picklist(WEEKS_TO_LOOK_AGAIN, 'Choose when somebody looks again.'), 12);

export const applyLessonWish = v.object({
	version: seenVersion,
	/** The action whose doing changed it; may be left out where only one has been done. */
	action: v.optional(v.union([v.literal(''), field.id]), ''),
	changed: field.line(500, 'Say what changed.'),
	where: whereSeen('Say where: which team, body or place works differently now.'),
	weeks: weeksToLookAgain,
	notHeld: whereNotHeld
});
export type ApplyLessonWish = v.InferOutput<typeof applyLessonWish>;

/**
 * Says that it is applied: an action agreed on it was done with an outcome. What changed goes into the register, with a day to
 * look again. A lesson that is applied already gets a further line: it is applied elsewhere too.
 */
export async function applyLesson(ctx: Context, id: Id, wish: ApplyLessonWish): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'apply', ctx.actor, of, 'Staff say that a validated lesson is applied.');
	const proof = proofAmong(await actionsOn(ctx, await withGathered(ctx, of.lesson)), wish.action);
	const unnamed = actsUnnamed(of);
	const due = addDays(today(ctx.clock), wish.weeks * 7);
	const line = {
		lesson: id,
		project: of.lesson.project,
		action: proof.id,
		changed: wish.changed,
		where: wish.where,
		...actNow(ctx, of),
		lookAgain: unnamed ? endOfMonth(due) : due,
		rechecks: [],
		audience: of.lesson.audience
	};
	await commitStep(ctx, of, 'applyLesson', {
		version: wish.version,
		values: {
			...(mayFollow(of.lesson.state.is, 'applied') ? stepTo(ctx, of, 'applied', { where: wish.where }) : {}),
			...exceptionsWith(ctx, of, wish.notHeld, 'applied')
		},
		changes: [create(whereApplied, ctx.newId(), line)],
		expects: [expect(agreedActions, proof)]
	});
}

/** Whether an action can prove that a lesson is applied: it was done, and it is written down what came of it. */
export const isProof = (action: AgreedAction): boolean => action.completion !== null && action.completion.outcome !== '';

function proofAmong(actions: readonly Saved<AgreedAction>[], chosen: Id): Saved<AgreedAction> {
	if (actions.length === 0)
		throw Invalid.field('action', 'Applied needs an action agreed on this lesson. None has been agreed yet.');
	const done = actions.filter((each) => each.completion !== null);
	if (done.length === 0)
		throw Invalid.field('action', 'Applied means that an action agreed on this lesson has been done. None has been done yet.');
	const proofs = done.filter(isProof);
	if (proofs.length === 0)
		throw Invalid.field(
			'action',
			'The action was ended without a word on what came of it. Open it again and end it with what came of it.'
		);
	const proof = chosen === '' ? proofs[0] : proofs.find((each) => each.id === chosen);
	if (!proof) throw Invalid.field('action', 'Choose an action that was agreed on this lesson and done, with what came of it.');
	return proof;
}

/** An exact day would tell on which one an unnamed author acted. */
export const endOfMonth = (day: Day): Day => addDays(`${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);
