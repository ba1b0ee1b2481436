import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { namesOf } from '../people';
import { isGroup, isLocked, othersOf, supervisions, type Supervision } from './supervision';

/** A session as lists show it, from where the actor sits. */
export interface SupervisionLine {
	readonly id: Id;
	readonly day: string;
	/** Everybody else in it. */
	readonly with: readonly string[];
	readonly supervisesMe: boolean;
	readonly place: string;
	readonly coming: boolean;
	readonly written: boolean;
	readonly locked: boolean;
	readonly group: boolean;
	/** It waits for the actor to acknowledge what is written. */
	readonly toAcknowledge: boolean;
}

/** The actor's sessions from both sides, latest first. */
export async function mySupervisions(ctx: Context, after: string | null = null) {
	const page = await ctx.read.list(supervisions, {
		where: { person: ctx.actor.id },
		order: { by: 'day', direction: 'descending' },
		limit: 25,
		after
	});
	const names = await namesOf(
		ctx.read,
		page.items.flatMap((each) => othersOf(each, ctx.actor.id))
	);
	const day = today(ctx.clock);
	return { lines: page.items.map((each) => lineOf(ctx, each, names, day)), next: page.next };
}

const lineOf = (ctx: Context, each: Saved<Supervision>, names: ReadonlyMap<Id, string>, day: string): SupervisionLine => ({
	id: each.id,
	day: each.day,
	with: othersOf(each, ctx.actor.id).map((person) => names.get(person)!),
	supervisesMe: each.supervisees.includes(ctx.actor.id),
	place: each.place,
	coming: each.day >= day && each.writing === null,
	written: each.writing !== null,
	locked: isLocked(each),
	group: isGroup(each),
	toAcknowledge: each.writing !== null && !each.acknowledgements.some(({ by }) => by === ctx.actor.id)
});
