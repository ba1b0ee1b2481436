import { agreedActions, actionLines, actionPolicy, heldActions, type ActionLine } from '../actions';
import { everyOf, namesOf } from '../people';
import { objectiveLines } from '../projects';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { figuresOf, movedBetween, type Figures, type Moved } from './figures';
import { mayPlace, workplanPolicy } from './policy';
import { reviewedActions, standingOf, type Standing } from './reviewed-actions';
import { workplans, type Workplan } from './workplan';

/** Actions of a plan under one of its objectives, or under none of them. */
export interface WorkplanSection {
	readonly id: Id;
	readonly name: string;
	readonly figures: Figures;
	readonly lines: readonly WorkplanLine[];
}
/** `mayChange`: the actor may decide about it. `mayPlace`: they may take it off the plan. */
export type WorkplanLine = ActionLine & { readonly mayChange: boolean; readonly mayPlace: boolean };

/** A plan with all that its page shows: of its actions, those that the actor may read, and figures of these alone. */
export async function workplanPage(ctx: Context, id: Id) {
	const [plan, actions, kept] = await Promise.all([
		ctx.read.find(workplans, id),
		everyOf(ctx.read, agreedActions, { plan: id }),
		everyOf(ctx.read, reviewedActions, { plan: id })
	]);
	const day = today(ctx.clock);
	const [held, listed, objectives, names] = await Promise.all([
		heldActions(ctx, actions),
		actionLines(ctx.read, ctx.actor.id, day, actions),
		objectiveLines(ctx.read, plan.objectives),
		namesOf(ctx.read, [plan.keeper, ...plan.reviews.map(({ by }) => by)])
	]);
	const standings = actions.map((each) => standingOf(each, day));
	const placed = listed.map((line, at) => ({
		line: {
			...line,
			mayChange: line.state === 'open' && actionPolicy.change(ctx.actor, held[at]!),
			mayPlace: mayPlace(ctx.actor, plan, held[at]!)
		},
		standing: standings[at]!,
		under: objectives.find((each) => actions[at]!.objectives.includes(each.id))?.id ?? ''
	}));
	const sections = [...objectives, { id: '', name: 'Under no objective of the plan' }].map(
		({ id: under, name }): WorkplanSection => {
			const those = placed.filter((each) => each.under === under);
			const lines = those.map(({ line }) => line).toSorted(byDue);
			return { id: under, name, figures: figuresOf(those.map(({ standing }) => standing)), lines };
		}
	);
	const reviews = reviewsOf(plan, kept, names);
	return {
		id,
		version: plan.version,
		title: plan.title,
		about: plan.about,
		from: plan.from,
		to: plan.to,
		keeper: { id: plan.keeper, name: names.get(plan.keeper)! },
		readers: plan.readers,
		audience: workplans.audience(plan, id),
		rhythm: plan.rhythm,
		reviewOn: plan.reviewOn,
		waits: plan.reviewOn !== null && plan.reviewOn <= day,
		note: plan.note,
		objectives,
		figures: figuresOf(standings),
		/** What moved since it was last looked over; null where it never was. */
		moved: reviews.length === 0 ? null : movedBetween(standingsIn(kept, reviews[0]!.id), standings),
		sections: sections.filter(({ id: under, lines }) => under !== '' || lines.length > 0),
		reviews,
		can: abilities(workplanPolicy, ctx.actor, plan)
	};
}
export type WorkplanPage = Awaited<ReturnType<typeof workplanPage>>;

/** What is open first, by its day, those without one last; what is ended below, latest first. */
const byDue = (a: ActionLine, b: ActionLine): number => {
	if ((a.state === 'open') !== (b.state === 'open')) return a.state === 'open' ? -1 : 1;
	return a.state === 'open' ? (a.due ?? '9999').localeCompare(b.due ?? '9999') : (b.endedAt ?? '').localeCompare(a.endedAt ?? '');
};

type Kept = readonly { readonly review: Id; readonly actions: readonly Standing[] }[];

const standingsIn = (kept: Kept, review: Id): readonly Standing[] =>
	kept.filter((each) => each.review === review).flatMap(({ actions }) => actions);

interface WorkplanReview {
	readonly id: Id;
	readonly by: string;
	readonly at: string;
	readonly words: string;
	readonly figures: Figures;
	/** Against the review before; null for the first. */
	readonly moved: Moved | null;
}

/** Each look over the plan, latest first, with the figures of its day as far as this reader reads the actions. */
function reviewsOf({ reviews }: Saved<Workplan>, kept: Kept, names: ReadonlyMap<Id, string>): readonly WorkplanReview[] {
	return reviews
		.map(({ id, by, at, words }, place) => {
			const then = standingsIn(kept, id);
			const before = reviews[place - 1];
			const moved = before ? movedBetween(standingsIn(kept, before.id), then) : null;
			return { id, by: names.get(by)!, at, words, figures: figuresOf(then), moved };
		})
		.toReversed();
}
