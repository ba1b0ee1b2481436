import { dayOf, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf, namesOf } from '../people';
import { agendaLines, type AgendaLine } from './agenda-line';
import { betweenOf, isLocked, supervisions, type Supervision } from './supervision';

/** A line of the agenda as a session's page shows it. */
export interface AgendaView {
	readonly id: Id;
	readonly text: string;
	readonly addedBy: string;
	readonly addedOn: Day;
	readonly mine: boolean;
	/** It was added to an earlier session and not spoken about there. */
	readonly carried: boolean;
	/** Who said that it was spoken about here, and when; null while it waits. */
	readonly discussion: { readonly by: string; readonly at: string } | null;
	/** It was spoken about in another session than this one. */
	readonly elsewhere: boolean;
}

/** What these people want to speak about, and did: the lines of this session and those carried to it, oldest first. */
export async function agendaOf(ctx: Context, id: Id): Promise<readonly AgendaView[]> {
	const [of, own, discussed] = await Promise.all([
		ctx.read.find(supervisions, id),
		everyOf(ctx.read, agendaLines, { supervision: id }),
		everyOf(ctx.read, agendaLines, { discussedIn: id })
	]);
	const carried = isLocked(of) ? [] : await carriedTo(ctx, of);
	const all = new Map([...own, ...discussed, ...carried].map((each) => [each.id, each]));
	const lines = [...all.values()].toSorted(byAge);
	const names = await namesOf(
		ctx.read,
		lines.flatMap((each) => [each.addition.by, each.discussion?.by ?? null])
	);
	return lines.map(({ id, text, addition, discussion, supervision }) => ({
		id,
		text,
		addedBy: names.get(addition.by)!,
		addedOn: dayOf(addition.at),
		mine: addition.by === ctx.actor.id,
		carried: supervision !== of.id,
		discussion: discussion?.supervision === of.id ? { by: names.get(discussion.by)!, at: discussion.at } : null,
		elsewhere: discussion !== null && discussion.supervision !== of.id
	}));
}

const byAge = (a: AgendaLine, b: AgendaLine): number => a.addition.at.localeCompare(b.addition.at) || a.place - b.place;

/** What waits since a session of the same people before this one; or since one that is no longer there. */
async function carriedTo(ctx: Context, of: Saved<Supervision>): Promise<Saved<AgendaLine>[]> {
	const waiting = await everyOf(ctx.read, agendaLines, { between: betweenOf(of), state: 'open' });
	const found = await ctx.read.findMany(waiting.map((each) => ref(supervisions.kind, each.supervision)));
	const days = new Map(found.map(({ id, record }) => [id, (record as Saved<Supervision>).day]));
	return waiting.filter((each) => (days.get(each.supervision) ?? '') < of.day);
}
