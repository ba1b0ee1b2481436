import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { everyOf, holdsOn, namesOf, supervisionRelations } from '../people';

/** Somebody with whom the actor can hold a session today, from either side. */
export interface Partner {
	readonly id: Id;
	readonly name: string;
	readonly supervisesMe: boolean;
}

/** Whoever supervises the actor today, then those whom the actor supervises. */
export async function supervisionPartners(ctx: Context): Promise<readonly Partner[]> {
	const held = await relationsToday(ctx);
	const names = await namesOf(
		ctx.read,
		held.flatMap((each) => [each.supervisee, each.supervisor])
	);
	return held
		.map((each) => {
			const supervisesMe = each.supervisee === ctx.actor.id;
			const id = supervisesMe ? each.supervisor : each.supervisee;
			return { id, name: names.get(id)!, supervisesMe };
		})
		.sort((a, b) => Number(b.supervisesMe) - Number(a.supervisesMe) || a.name.localeCompare(b.name, 'en-GB'));
}

/** The supervision of today between the actor and this person, whichever way; NotFound where there is none. */
export async function relationWith(ctx: Context, person: Id) {
	const found = (await relationsToday(ctx)).find((each) => otherIn(each, ctx.actor.id) === person);
	if (!found) throw new NotFound();
	return found;
}

export async function relationsToday(ctx: Context) {
	const [asSupervisee, asSupervisor] = await Promise.all([
		everyOf(ctx.read, supervisionRelations, { supervisee: ctx.actor.id }),
		everyOf(ctx.read, supervisionRelations, { supervisor: ctx.actor.id })
	]);
	return [...asSupervisee, ...asSupervisor].filter((each) => holdsOn(each, today(ctx.clock)));
}

const otherIn = (of: Saved<{ supervisor: Id; supervisee: Id }>, me: Id): Id =>
	of.supervisor === me ? of.supervisee : of.supervisor;
