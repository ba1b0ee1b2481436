import { dayOf, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { parseRef, ref, type Id } from '../shared/ids';
import { agreedActions, type AgreedAction } from '../actions';
import { everyOf } from '../people';
import type { AgendaItem } from './agenda';
import { learningSets, type LearningSet } from './learning-set';
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
	/** That meeting was one of a set that the present one carries on: some of those here may not read it. */
	readonly fromBefore: boolean;
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
 * What carries over into a meeting, as far as the actor may read it: from the last meeting of the set that was held before it, from
 * those called off since, and whatever an open action was agreed under at any meeting before it. A set that has held none yet takes
 * over what those left that it carries on. What stands on its agenda already is left out.
 */
export async function topicsToCarry(ctx: Context, meeting: Saved<SetMeeting>): Promise<readonly CarriedTopic[]> {
	// The set came along with its meeting: what it carries on is known without waiting.
	const { continues } = await ctx.read.find(learningSets, meeting.set);
	const sets = [meeting.set, ...continues];
	const [before, open, ended] = await Promise.all([
		Promise.all(sets.map((set) => meetingsBefore(ctx, set, meeting))),
		everyOf(ctx.read, agreedActions, { set: { in: sets }, state: 'open' }),
		ctx.read.findMany(continues.map((id) => ref(learningSets.kind, id)))
	]);
	const continued = new Map(ended.map(({ id, record }) => [id, (record as Saved<LearningSet>).continues]));
	const last = lastBefore(ctx, sets, continued, before);
	const topics = await topicsOf(ctx, open, meeting);
	const known = new Set(meeting.agenda.map(({ topic }) => topic));
	const offered = (source: Saved<SetMeeting>, why: (item: AgendaItem) => WhyCarried | null) =>
		source.agenda.flatMap((item): CarriedTopic[] => {
			const reason = why(item);
			if (reason === null || item.topic === null || known.has(item.topic)) return [];
			known.add(item.topic);
			const { set, startsAt } = source;
			return [{ item: { ...item, topic: item.topic }, why: reason, from: dayOf(startsAt), fromBefore: set !== meeting.set }];
		});
	const holds = ({ topic }: AgendaItem): boolean => topic !== null && topics.has(topic);
	const fromLast = last
		.toSorted(byTime)
		.flatMap((source) => offered(source, (item) => whyCarried(item, source.callingOff !== null, holds(item))));
	// Of a topic that stood on several agendas, the latest wording.
	const agreedIn = (await agreeing(ctx, topics)).filter(({ startsAt }) => startsAt < meeting.startsAt);
	const earlier = [...new Map([...before.flat(), ...agreedIn].map((each) => [each.id, each])).values()];
	const fromLonger = earlier
		.toSorted(byTime)
		.toReversed()
		.flatMap((source) => offered(source, (item) => (holds(item) ? whyCarried(item, false, true) : null)));
	return [...fromLast, ...fromLonger.toReversed()];
}

const byTime = (one: SetMeeting, other: SetMeeting): number => one.startsAt.localeCompare(other.startsAt);

/** The latest meetings of a set before this one, latest first. */
async function meetingsBefore(ctx: Context, set: Id, { startsAt }: SetMeeting): Promise<readonly Saved<SetMeeting>[]> {
	const { items } = await ctx.read.list(setMeetings, {
		where: { set, startsAt: { to: startsAt } },
		order: { by: 'startsAt', direction: 'descending' },
		limit: MOST_LOOKED_AT
	});
	return items;
}

/**
 * The last meeting that was held in the first of these sets, with those called off since; where it held none, the same of each set
 * that it carries on at first hand. `continued`: what those carry on themselves, as far as the actor reads it.
 */
function lastBefore(
	ctx: Context,
	sets: readonly Id[],
	continued: ReadonlyMap<Id, readonly Id[]>,
	before: readonly (readonly Saved<SetMeeting>[])[]
): readonly Saved<SetMeeting>[] {
	const lastIn = (set: Id, earlier: readonly Id[]): Saved<SetMeeting>[] => {
		const meetings = before[sets.indexOf(set)]!;
		const held = meetings.find((each) => each.callingOff === null && each.startsAt <= ctx.clock.now());
		const since = meetings.filter((each) => each.id === held?.id || isSince(each, held));
		if (held) return since;
		const atFirstHand = earlier.filter((each) => !earlier.some((other) => continued.get(other)?.includes(each)));
		return [...since, ...atFirstHand.flatMap((each) => lastIn(each, continued.get(each) ?? []))];
	};
	return [...new Map(lastIn(sets[0]!, sets.slice(1)).map((each) => [each.id, each])).values()];
}

const isSince = (each: SetMeeting, held: SetMeeting | undefined): boolean =>
	each.callingOff !== null && (!held || each.startsAt > held.startsAt);

/** The topics under which these actions were agreed, each with where. Actions of earlier times are looked up in their notes. */
async function topicsOf(
	ctx: Context,
	open: readonly Saved<AgreedAction>[],
	{ id: self }: Saved<SetMeeting>
): Promise<ReadonlyMap<Id, Id>> {
	const agreed = open.flatMap(({ id, topic, source }) => {
		const { kind, id: meeting } = parseRef(source)!;
		return kind === setMeetings.kind && meeting !== self ? [{ action: id, topic, meeting }] : [];
	});
	const untold = new Set(agreed.filter(({ topic }) => topic === undefined).map(({ meeting }) => meeting));
	const items = untold.size > 0 ? await everyOf(ctx.read, noteItems, { meeting: { in: [...untold] }, kind: 'action' }) : [];
	const written = new Map(items.flatMap(({ action, topic }) => (action ? [[action, topic] as const] : [])));
	return new Map(
		agreed.flatMap(({ action, topic, meeting }) => {
			const under = topic ?? written.get(action);
			return under ? [[under, meeting] as const] : [];
		})
	);
}

/** The meetings at which there was something agreed under topics. They came along with its actions. */
async function agreeing(ctx: Context, topics: ReadonlyMap<Id, Id>): Promise<readonly Saved<SetMeeting>[]> {
	const found = await ctx.read.findMany([...new Set(topics.values())].map((id) => ref(setMeetings.kind, id)));
	return found.map(({ record }) => record as Saved<SetMeeting>);
}
