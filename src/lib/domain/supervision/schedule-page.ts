import { addDays, today, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Forbidden } from '../shared/errors';
import type { Id } from '../shared/ids';
import { has } from '../shared/policy';
import { everyOf, holdsOn, namesOf, supervisionRelations } from '../people';
import { dueOn, pairOf, supervisionDates, type SupervisionDates } from './supervision-dates';

/** How a pair stands against what it agreed. `due`: within the next seven days. */
export type DueState = 'overdue' | 'due' | 'in time' | 'no agreement';

/** One pair as the schedule shows it: names and dates, nothing else. */
export interface ScheduleLine {
	readonly id: string;
	readonly supervisee: string;
	readonly supervisor: string;
	readonly state: DueState;
	readonly weeks: number | null;
	readonly heldOn: Day | null;
	readonly dueOn: Day | null;
	readonly plannedOn: Day | null;
	readonly reviewOn: Day | null;
}

const SOON = 7;
const ORDER: readonly DueState[] = ['overdue', 'due', 'no agreement', 'in time'];

/** Whether the schedule opens for the actor: coordinators see everybody, whoever supervises sees their own. */
export const seesSchedule = (ctx: Context): boolean =>
	has(ctx.actor, 'coordinator') || [...ctx.actor.tokens].some((each) => each.startsWith('supervisor-of:'));

/**
 * Who is due for supervision, by what each pair agreed. It is made of who supervises whom today and of dates; nothing of a
 * session or an agreement is read for it.
 * @throws Forbidden for whoever neither coordinates nor supervises
 */
export async function schedulePage(
	ctx: Context
): Promise<{ readonly everybody: boolean; readonly lines: readonly ScheduleLine[] }> {
	if (!seesSchedule(ctx)) throw new Forbidden('Coordinators see who is due for supervision, and supervisors see their own.');
	const everybody = has(ctx.actor, 'coordinator');
	const where = everybody ? {} : { supervisor: ctx.actor.id };
	const [relations, dates] = await Promise.all([
		everyOf(ctx.read, supervisionRelations, where),
		everyOf(ctx.read, supervisionDates, where)
	]);
	const day = today(ctx.clock);
	const pairs = relations.filter((each) => holdsOn(each, day));
	const names = await namesOf(
		ctx.read,
		pairs.flatMap((each) => [each.supervisor, each.supervisee])
	);
	const kept = new Map(dates.map((each) => [pairOf(each), each]));
	const lines = pairs.map((pair) => lineOf(pair, kept.get(pairOf(pair)), names, day));
	return { everybody, lines: lines.toSorted(inOrder) };
}

function lineOf(
	{ supervisor, supervisee }: { readonly supervisor: Id; readonly supervisee: Id },
	dates: Saved<SupervisionDates> | undefined,
	names: ReadonlyMap<Id, string>,
	day: Day
): ScheduleLine {
	const due = dates ? dueOn(dates) : null;
	return {
		id: pairOf({ supervisor, supervisee }),
		supervisee: names.get(supervisee)!,
		supervisor: names.get(supervisor)!,
		state: stateOn(due, day),
		weeks: dates?.weeks ?? null,
		heldOn: dates?.heldOn ?? null,
		dueOn: due,
		plannedOn: dates?.plannedOn && dates.plannedOn >= day ? dates.plannedOn : null,
		reviewOn: dates?.reviewOn ?? null
	};
}

function stateOn(due: Day | null, day: Day): DueState {
	if (due === null) return 'no agreement';
	if (due < day) return 'overdue';
	return due <= addDays(day, SOON) ? 'due' : 'in time';
}

const inOrder = (a: ScheduleLine, b: ScheduleLine): number =>
	ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
	(a.dueOn ?? '').localeCompare(b.dueOn ?? '') ||
	a.supervisee.localeCompare(b.supervisee, 'en-GB');
