import { agreedActions, type AgreedAction } from '../actions';
import { lessons } from '../learning-tree';
import { dayOf, type Day, type Instant } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { betweenOf, supervisions, type Supervision } from '../supervision';
import { workplans, type Workplan } from '../workplans';

/** Of an occasion at which an action stood open, such as a meeting with a finalised note, what counting needs. */
export interface Occasion {
	/** `kind/id`. */
	readonly ref: string;
	readonly startsAt: Instant;
	readonly day: Day;
}
/** Sessions of the same people that are looked at, the latest. */
const MOST_SESSIONS = 200;

/**
 * Occasions that could have carried actions of no set, by the action: later sessions of the people who agreed it that were written up,
 * and looks over the workplans that it stands on, as far as the actor reads these; of an action of a lesson on no plan the days on which
 * its day was moved.
 */
export async function occasionsElsewhere(ctx: Context, actions: readonly Id[]): Promise<ReadonlyMap<Id, readonly Occasion[]>> {
	if (actions.length === 0) return new Map();
	const found = await ctx.read.findMany(actions.map((id) => ref(agreedActions.kind, id)));
	const records = found.map(({ record }) => record as Saved<AgreedAction>);
	const places = records.flatMap((action) => [
		...(parseRef(action.source)!.kind === supervisions.kind ? [action.source] : []),
		...action.plans.map((plan) => refText(ref(workplans.kind, plan)))
	]);
	const known = new Map(
		(await ctx.read.findMany([...new Set(places)].map((place) => parseRef(place)!))).map((each) => [refText(each), each.record])
	);
	const between = (action: AgreedAction): string | null => {
		const session = known.get(action.source);
		return session && parseRef(action.source)!.kind === supervisions.kind ? betweenOf(session as Saved<Supervision>) : null;
	};
	const sessions = new Map(
		await Promise.all(
			[...new Set(records.flatMap((action) => between(action) ?? []))].map(
				async (people) => [people, await sessionsOf(ctx, people)] as const
			)
		)
	);
	return new Map(
		records.map((action) => [
			action.id,
			[
				...(sessions.get(between(action) ?? '') ?? []),
				...action.plans.flatMap((plan) =>
					looksOver(known.get(refText(ref(workplans.kind, plan))) as Saved<Workplan> | undefined)
				),
				...(isCarriedByDay(action) ? movesOf(action) : [])
			]
		])
	);
}

/** Asks for the sessions that could have carried what a session finds open, beside the rest of its page, so that it waits for them no longer. */
export const sessionsBeside = async (ctx: Context, session: Id) =>
	sessionsOf(ctx, betweenOf(await ctx.read.find(supervisions, session)));

async function sessionsOf(ctx: Context, between: string): Promise<readonly Occasion[]> {
	const { items } = await ctx.read.list(supervisions, {
		where: { between, state: 'written' },
		order: { by: 'day', direction: 'descending' },
		limit: MOST_SESSIONS
	});
	// A session has no hour: one of the day on which an action ended found it ended.
	return items.map(({ id, day }) => ({ ref: refText(ref(supervisions.kind, id)), startsAt: `${day}T23:59:59.999Z`, day }));
}

/** Nobody meets over an action of a lesson that stands on no plan: it is carried by its day alone. */
const isCarriedByDay = ({ source, plans }: AgreedAction): boolean =>
	plans.length === 0 && parseRef(source)!.kind === lessons.kind;

/** One for each day on which its day was moved, however often. */
const movesOf = ({ redated }: AgreedAction): readonly Occasion[] =>
	[...new Map(redated.map(({ at }) => [dayOf(at), at]))].map(([day, at]) => ({ ref: `moved/${day}`, startsAt: at, day }));

const looksOver = (plan: Saved<Workplan> | undefined): readonly Occasion[] =>
	(plan?.reviews ?? []).map(({ id, at }) => ({ ref: `look/${id}`, startsAt: at, day: dayOf(at) }));
