import { addDays, dayOf, today, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { everyOf, namesOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { holdsOn, setMemberships } from '../set-membership';

/** Somebody who took over to facilitate a set of the actor's. */
export interface NewFacilitator {
	/** Their place as its facilitator. */
	readonly id: Id;
	readonly set: Id;
	readonly setName: string;
	readonly name: string;
	readonly since: Day;
}

/** Whoever took over to facilitate a set in the last so many days, for those who belonged to it then; not whoever formed it. */
export async function newFacilitators(ctx: Context, days: number): Promise<readonly NewFacilitator[]> {
	const day = today(ctx.clock);
	const me = ctx.actor.id;
	const [begun, mine] = await Promise.all([
		everyOf(ctx.read, setMemberships, { from: { from: addDays(day, -days) } }),
		everyOf(ctx.read, setMemberships, { person: me })
	]);
	const wasThere = (set: Id, since: Day) => mine.some((place) => place.set === set && place.from <= since && holdsOn(place, day));
	const took = begun.filter(
		(place) => place.part === 'facilitator' && place.person !== me && holdsOn(place, day) && wasThere(place.set, place.from)
	);
	const [found, names] = await Promise.all([
		ctx.read.findMany([...new Set(took.map(({ set }) => set))].map((id) => ref(learningSets.kind, id))),
		namesOf(
			ctx.read,
			took.map(({ person }) => person)
		)
	]);
	const sets = new Map(found.map(({ id, record }) => [id, record as Saved<LearningSet>]));
	return took.flatMap(({ id, set, person, from }) => {
		const of = sets.get(set);
		return of && dayOf(of.formation.at) < from ? [{ id, set, setName: of.name, name: names.get(person)!, since: from }] : [];
	});
}
