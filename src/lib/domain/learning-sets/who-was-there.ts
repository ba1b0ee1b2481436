import { asRule } from '../shared/as-rule';
import { today } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf, people, type Person } from '../people';
import { learningSets } from './learning-set';
import { holdsOn, setMemberships, spansCircle } from './set-membership';

/** The members of a circle who still belong, to its set or to one that carries it on, and have not left the workspace. */
export async function stillThere(ctx: Context, set: Id, circle: number): Promise<ReadonlySet<Id>> {
	const all = asRule(ctx);
	const carrying = await everyOf(all, learningSets, { continues: set });
	const places = await everyOf(all, setMemberships, { set: { in: [set, ...carrying.map(({ id }) => id)] } });
	const belongs = new Set(places.filter((place) => holdsOn(place, today(ctx.clock))).map(({ person }) => person));
	const there = [
		...Map.groupBy(
			places.filter((place) => place.set === set),
			({ person }) => person
		)
	]
		.filter(([person, theirs]) => belongs.has(person) && spansCircle(theirs, circle))
		.map(([person]) => person);
	const found = await all.findMany(there.map((id) => ref(people.kind, id)));
	return new Set(found.filter(({ record }) => (record as unknown as Person).departure === null).map(({ id }) => id));
}
