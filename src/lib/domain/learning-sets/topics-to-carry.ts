import { dayOf, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { openActions } from '../actions';
import { everyOf } from '../people';
import type { AgendaItem } from './agenda';
import { noteItems } from './note-item';
import { setMeetings, type SetMeeting } from './set-meeting';

/** Why a topic goes on to the next agenda. */
export type WhyCarried = 'not-discussed' | 'recurring' | 'open-action';

/** A topic of an earlier meeting that goes on. */
export interface CarriedTopic {
	readonly item: AgendaItem & { readonly topic: Id };
	readonly why: WhyCarried;
	/** The day of the meeting it comes from. */
	readonly from: Day;
}

/**
 * The rule: a topic carries over when it was not reached (the whole agenda of a meeting that was called off was not), when an
 * action agreed under it is still open, and when it is recurring. Breaks do not.
 */
export function whyCarried(item: AgendaItem, calledOff: boolean, holdsOpenAction: boolean): WhyCarried | null {
	if (item.topic === null || item.kind === 'break') return null;
	if (calledOff || item.outcome === 'not-reached') return 'not-discussed';
	if (holdsOpenAction) return 'open-action';
	return item.recurring ? 'recurring' : null;
}

/** How many meetings that were called off are looked past, to the last that was held. */
const MOST_LOOKED_AT = 10;

/**
 * What carries over into a meeting, as far as the actor may read it: from the last meeting of the set that was held before it,
 * and from those called off since. What stands on its agenda already is left out.
 */
export async function topicsToCarry(ctx: Context, meeting: Saved<SetMeeting>): Promise<readonly CarriedTopic[]> {
	const [{ items: before }, { lines }] = await Promise.all([
		ctx.read.list(setMeetings, {
			where: { set: meeting.set, startsAt: { to: meeting.startsAt } },
			order: { by: 'startsAt', direction: 'descending' },
			limit: MOST_LOOKED_AT
		}),
		openActions(ctx, { set: meeting.set })
	]);
	const held = before.find((each) => each.callingOff === null && each.startsAt <= ctx.clock.now());
	const sources = before.filter((each) => each.id === held?.id || isSince(each, held));
	const open = held ? await topicsOf(ctx, held.id, new Set(lines.map(({ id }) => id))) : new Set<Id>();
	const known = new Set(meeting.agenda.map(({ topic }) => topic));
	return sources.toReversed().flatMap((source) =>
		source.agenda.flatMap((item): CarriedTopic[] => {
			const why = whyCarried(item, source.callingOff !== null, item.topic !== null && open.has(item.topic));
			if (why === null || known.has(item.topic)) return [];
			known.add(item.topic);
			return [{ item: { ...item, topic: item.topic! }, why, from: dayOf(source.startsAt) }];
		})
	);
}

const isSince = (each: SetMeeting, held: SetMeeting | undefined): boolean =>
	each.callingOff !== null && (!held || each.startsAt > held.startsAt);

/** The topics of a meeting under which one of these actions was agreed. */
async function topicsOf(ctx: Context, meeting: Id, actions: ReadonlySet<Id>): Promise<ReadonlySet<Id>> {
	const items = await everyOf(ctx.read, noteItems, { meeting });
	return new Set(items.flatMap(({ action, topic }) => (topic && action && actions.has(action) ? [topic] : [])));
}
