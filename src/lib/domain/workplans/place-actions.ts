import * as v from 'valibot';
import { agreedActions, heldActions, undertaking, undertakingWish, type AgreedAction } from '../actions';
import type { Saved } from '../shared/collection';
import { change, expect, type Change, type Context } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { mayPlace, workplanPolicy } from './policy';
import { readersOf, workplans, type Workplan } from './workplan';

export const placeActionsWish = v.object({ actions: v.pipe(field.ids(100), v.minLength(1, 'Tick at least one action.')) });
type PlaceActionsWish = v.InferOutput<typeof placeActionsWish>;

/** Plans that one action stands on at most. */
const MOST_PLANS = 20;

/** Puts actions on a plan. Who reads them stays as it was: whoever reads the plan alone sees nothing of them. */
export const putOnWorkplan = (ctx: Context, plan: Id, wish: PlaceActionsWish): Promise<void> =>
	placed(ctx, plan, wish, 'putOnWorkplan', (action) => {
		if (action.plans.length >= MOST_PLANS)
			throw Invalid.field('actions', `“${action.what}” stands on ${MOST_PLANS} plans already.`);
		return [...action.plans.filter((each) => each !== plan), plan];
	});

/** Takes actions off a plan; they live on. */
export const takeOffWorkplan = (ctx: Context, plan: Id, wish: PlaceActionsWish): Promise<void> =>
	placed(ctx, plan, wish, 'takeOffWorkplan', (action) => action.plans.filter((each) => each !== plan));

/** All of them or none. NotFound where the actor cannot read the plan or one of the actions. */
async function placed(
	ctx: Context,
	id: Id,
	wish: PlaceActionsWish,
	verb: string,
	plansOf: (action: Saved<AgreedAction>) => Id[]
): Promise<void> {
	const wanted = [...new Set(wish.actions)];
	const [plan, found] = await Promise.all([
		ctx.read.find(workplans, id),
		ctx.read.findMany(wanted.map((each) => ref(agreedActions.kind, each)))
	]);
	if (found.length < wanted.length) throw new NotFound();
	const seen = await heldActions(
		ctx,
		found.map(({ record }) => record as Saved<AgreedAction>)
	);
	const changes = seen.map((held): Change => {
		const { action } = held;
		if (!mayPlace(ctx.actor, plan, held)) throw notTheirs(plan, action);
		return change(agreedActions, action, { plans: plansOf(action) });
	});
	const subject = ref(workplans.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, expects: [expect(workplans, plan)], key: ctx.requestKey });
}

const notTheirs = ({ title }: Workplan, { what }: AgreedAction): Forbidden =>
	new Forbidden(`“${what}” belongs to somebody else. Whoever keeps “${title}” can put it there.`);

/** Agrees an action that the plan itself asks for; whoever reads the plan today will read it. */
export async function agreeOnWorkplan(ctx: Context, id: Id, wish: v.InferOutput<typeof undertakingWish>): Promise<Id> {
	const plan = await ctx.read.find(workplans, id);
	authorize(workplanPolicy, 'keep', ctx.actor, plan, 'Whoever keeps the plan agrees actions on it.');
	const source = ref(workplans.kind, id);
	const agreed = await undertaking(ctx, wish, { source, audience: readersOf(plan), plans: [id] });
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'agreeOnWorkplan',
		subject: source,
		changes: agreed.changes,
		expects: [expect(workplans, plan)],
		key: ctx.requestKey
	});
	return agreed.id;
}
