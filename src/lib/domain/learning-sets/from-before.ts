import { actionLines, agreedActions, type ActionLine, type AgreedAction } from '../actions';
import type { Audience } from '../shared/audience';
import { dayOf, today, type Instant } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, refText, type Id } from '../shared/ids';
import { carriedTimes, finalisedIn } from './carried';
import { heldSince } from './held-since';
import { learningSets } from './learning-set';
import { setMeetings } from './set-meeting';

/** An action that a set had when it met, and what had become of it by the time its note was locked. */
export interface FromBefore {
	readonly line: ActionLine;
	readonly became: 'done' | 'dropped' | 'carried';
	/** For which time it is carried on from this meeting. */
	readonly time: number;
	/** Whether everybody who reads the meeting reads the action too: what a copy of the note may tell. */
	readonly readByAll: boolean;
}

interface Met {
	readonly id: Id;
	readonly set: Id;
	readonly startsAt: Instant;
	readonly audience: Audience;
	/** When its note was locked; null while it is open. */
	readonly locked: Instant | null;
}

/** How many that are carried, and how many that ended, are told at most. */
const MOST = 100;

/**
 * What a set had to do from before when it met, as far as the actor reads it: what was done or given up since the meeting before, and
 * what is carried. It tells how that stood when the note was locked; a note that is open, how it stands. What it is called and who
 * has it is as it is now.
 */
export async function fromBefore(ctx: Context, met: Met): Promise<readonly FromBefore[]> {
	// The set came along with its meeting: what it carries on is known without waiting.
	const { continues } = await ctx.read.find(learningSets, met.set);
	const [own, ofSet, earlier, ofOthers] = await Promise.all([
		finalisedIn(ctx, met.set),
		actionsOf(ctx, [met.set], met),
		heldSince(ctx, continues),
		continues.length > 0 ? actionsOf(ctx, continues, met) : []
	]);
	const actions = [...ofSet, ...ofOthers].toSorted(endedThenDue);
	const self = { ref: refText(ref(setMeetings.kind, met.id)), startsAt: met.startsAt, day: dayOf(met.startsAt) };
	const before = (meetings: typeof own) => meetings.filter(({ startsAt }) => startsAt < met.startsAt);
	const since =
		[...before(own), ...before(continues.flatMap(earlier))]
			.map(({ startsAt }) => startsAt)
			.toSorted()
			.at(-1) ?? '';
	const told = actions.filter((action) => action.source !== self.ref && (endOf(action) ?? met.startsAt) > since);
	const lines = await actionLines(ctx.read, ctx.actor.id, today(ctx.clock), told);
	return lines.map((line, at) => {
		const { agreedOn, source, set, audience } = told[at]!;
		const through = [...before(own), ...(set === met.set ? [] : before(earlier(set))), self];
		return {
			line,
			became: becameBy(line, met.locked),
			time: carriedTimes({ agreedOn, source, endedAt: null }, through),
			readByAll: met.audience.every((each) => audience.includes(each))
		};
	});
}

/** Actions that some sets agreed on an earlier day: those that are open, and those that ended. */
async function actionsOf(ctx: Context, sets: readonly Id[], { startsAt }: Met): Promise<readonly Saved<AgreedAction>[]> {
	const where = { set: { in: [...sets] }, agreedOn: { to: dayOf(startsAt) } };
	const [open, ended] = await Promise.all([
		ctx.read.list(agreedActions, {
			where: { ...where, state: 'open' },
			order: { by: 'due', direction: 'ascending' },
			limit: MOST
		}),
		ctx.read.list(agreedActions, {
			where: { ...where, state: { in: ['done', 'dropped'] } },
			order: { by: 'endedOn', direction: 'descending' },
			limit: MOST
		})
	]);
	return [...ended.items, ...open.items];
}

/** Those that ended before those that are open; the former latest first, the latter earliest due first. */
const endedThenDue = (one: AgreedAction, other: AgreedAction): number =>
	(endOf(other) ?? '').localeCompare(endOf(one) ?? '') || (one.due ?? LAST).localeCompare(other.due ?? LAST);

/** Behind every day. */
const LAST = '9999-12-31';

const endOf = ({ completion, dropping }: AgreedAction): Instant | null => completion?.at ?? dropping?.at ?? null;

const becameBy = ({ state, endedAt }: ActionLine, locked: Instant | null): FromBefore['became'] =>
	state === 'open' || (locked !== null && endedAt !== null && endedAt > locked) ? 'carried' : state;
