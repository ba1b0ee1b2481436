import * as v from 'valibot';
import { people } from '../people';
import { knownObjectives, objectivesChosen } from '../projects';
import { today, type Day } from '../shared/clock';
import { change, create, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize, canRead } from '../shared/policy';
import { workplanPolicy } from './policy';
import { readersChosen } from './readers';
import { nextReview, rhythm } from './rhythm';
import { readersOf, workplans, type Workplan } from './workplan';

/** What both forms of a plan hold. `readers` are tokens of those whom the actor may choose; none means its keeper alone. */
export const startWorkplanWish = v.object({
	title: field.line(200, 'Give the plan a title.'),
	about: v.optional(field.optionalProse(5_000), ''),
	from: field.day,
	to: field.day,
	objectives: v.optional(field.ids(50), []),
	keeper: field.id,
	readers: v.optional(field.terms(50), []),
	rhythm,
	note: v.optional(field.optionalLine(300), '')
});
type StartWorkplanWish = v.InferOutput<typeof startWorkplanWish>;

const REFUSAL = 'Whoever keeps the plan can change it.';

/** Starts a plan with no action on it yet; it is first looked over a step of its rhythm from now. */
export async function startWorkplan(ctx: Context, wish: StartWorkplanWish): Promise<Id> {
	hasPeriod(wish);
	const [readers] = await Promise.all([
		readersChosen(ctx, [], wish.readers),
		ctx.read.find(people, wish.keeper),
		knownObjectives(ctx, wish.objectives)
	]);
	staysReadable(ctx, { ...wish, readers });
	const id = ctx.newId();
	const changes = [create(workplans, id, { ...wish, readers, reviewOn: nextReview(wish, begins(ctx, wish)), reviews: [] })];
	const subject = ref(workplans.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'startWorkplan', subject, changes, key: ctx.requestKey })).subject.id;
}

export const changeWorkplanWish = v.object({
	...startWorkplanWish.entries,
	version: v.number(),
	note: v.optional(field.optionalLine(300))
});

/** Changes what a plan says of itself, who keeps it or who reads it. Its actions are read by those who read them before. */
export async function changeWorkplan(ctx: Context, plan: Id, wish: v.InferOutput<typeof changeWorkplanWish>): Promise<void> {
	const seen = await ctx.read.find(workplans, plan);
	authorize(workplanPolicy, 'keep', ctx.actor, seen, REFUSAL);
	hasPeriod(wish);
	const { version, note, ...values } = wish;
	const [readers, objectives] = await Promise.all([
		readersChosen(ctx, seen.readers, wish.readers),
		objectivesChosen(ctx, seen.objectives, wish.objectives),
		wish.keeper === seen.keeper || ctx.read.find(people, wish.keeper)
	]);
	staysReadable(ctx, { ...values, readers });
	const reviewOn = isTimedAlike(seen, values) ? seen.reviewOn : nextReview(values, begins(ctx, values));
	const changes = [
		change(workplans, { ...seen, version }, { ...values, readers, objectives, reviewOn, note: note ?? seen.note })
	];
	const subject = ref(workplans.kind, plan);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'changeWorkplan', subject, changes, key: ctx.requestKey });
}

/** Removes a plan; its actions stay, and stand on it again where it is restored. */
export async function deleteWorkplan(ctx: Context, plan: Id): Promise<void> {
	const seen = await ctx.read.find(workplans, plan);
	authorize(workplanPolicy, 'keep', ctx.actor, seen, REFUSAL);
	const changes = [remove(workplans, seen)];
	const subject = ref(workplans.kind, plan);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'deleteWorkplan', subject, changes, key: ctx.requestKey });
}

type Timed = Pick<Workplan, 'from' | 'to' | 'rhythm'>;

/** From when its first step is counted: today, or the day on which it begins. */
const begins = (ctx: Pick<Context, 'clock'>, { from }: Timed): Day => (from > today(ctx.clock) ? from : today(ctx.clock));

/** Whether a form left alone what says when a plan is looked over. */
const isTimedAlike = (before: Timed, after: Timed): boolean =>
	before.from === after.from &&
	before.to === after.to &&
	before.rhythm.every === after.rhythm.every &&
	before.rhythm.unit === after.rhythm.unit;

function staysReadable(ctx: Context, plan: Pick<Workplan, 'readers' | 'keeper'>): void {
	if (!canRead(ctx.actor, readersOf(plan)))
		throw Invalid.field('readers', 'You would not read it yourself: choose people whom you are among, or keep it yourself.');
}

function hasPeriod({ from, to }: { readonly from: string; readonly to: string }): void {
	if (to <= from) throw Invalid.field('to', 'The plan ends after it begins.');
}
