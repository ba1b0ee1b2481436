import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import { change, create, expect, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { lengthInMinutes } from './agenda';
import { amongOthers } from './among-others';
import { figuresAudience, floorFigures, NONE_COUNTED, type FloorFigures } from './floor-figures';
import type { LearningSet } from './learning-set';
import { countsQuestions, leadingPolicy, leadsItself, toLead } from './leading';
import { knownPersons } from './known';
import { withoutRoundLeftOn } from './left-on';
import { meetingFloors, ROUNDS, type MeetingFloor } from './meeting-floor';
import { setMeetings, type SetMeeting } from './set-meeting';

const NOT_YOURS =
	'Whoever facilitates the set leads through the rounds, while the note is open. In a set that facilitates itself every member may.';

export const beginRoundWish = v.object({
	/** Empty ends the round that is on. */
	round: v.union([v.literal(''), v.picklist(ROUNDS)], 'Choose a round.'),
	minutes: v.optional(lengthInMinutes, null)
});

/** Begins a round, or ends the one that is on. Whoever was speaking has spoken. */
export const beginRound = (ctx: Context, meeting: Id, { round, minutes }: v.InferOutput<typeof beginRoundWish>): Promise<void> =>
	led(ctx, meeting, 'beginRound', ({ floor, figures }, now) => ({
		floor: { ...floor, round: round === '' ? null : { is: round, startedAt: now, minutes }, turn: null },
		figures: { ...figures, airtime: airtimeWith(figures, floor, now) }
	}));

export const giveTurnWish = v.object({
	/** Empty: nobody speaks. */
	person: v.union([v.literal(''), field.id], 'Choose somebody from the list.'),
	/** How long they may speak. */
	minutes: v.optional(lengthInMinutes, null)
});
type GiveTurnWish = Pick<v.InferOutput<typeof giveTurnWish>, 'person'> & Partial<v.InferOutput<typeof giveTurnWish>>;

/** Says who speaks from now on; the time of whoever spoke before is added to theirs. */
export async function giveTurn(ctx: Context, meeting: Id, { person, minutes = null }: GiveTurnWish): Promise<void> {
	if (person) await knownPersons(ctx, [person]);
	await led(ctx, meeting, 'giveTurn', ({ floor, figures }, now) => ({
		floor: { ...floor, turn: person ? { person, since: now, minutes } : null },
		figures: { ...figures, airtime: airtimeWith(figures, floor, now) }
	}));
}

interface Led {
	readonly floor: MeetingFloor;
	readonly figures: FloorFigures;
}

/** One step of whoever leads a meeting, over what stands there at this moment; `also`: what changes with it. */
export async function led(
	ctx: Context,
	id: Id,
	verb: string,
	step: (held: Led, now: string) => Led,
	also: (meeting: Saved<SetMeeting>) => Promise<readonly Change[]> = async () => []
): Promise<void> {
	await amongOthers(async () => {
		const meeting = await ctx.read.find(setMeetings, id);
		const led = await toLead(ctx, meeting);
		authorize(leadingPolicy, 'lead', ctx.actor, led, NOT_YOURS);
		const [floor, figures] = await Promise.all([
			ctx.read.findUnique(meetingFloors, 'meeting', id),
			// Whoever leads adds to figures that they may not read themselves.
			asRule(ctx).findUnique(floorFigures, 'meeting', id)
		]);
		const now = ctx.clock.now();
		const on = withoutRoundLeftOn(floor ?? beginning(meeting), now);
		const next = step({ floor: on, figures: figures ?? uncounted(led) }, now);
		const readers = [...meeting.audience];
		await ctx.store.commit({
			by: ctx.actor.id,
			verb,
			subject: ref(setMeetings.kind, id),
			changes: [
				put(meetingFloors, ctx, floor, { ...next.floor, audience: readers }),
				put(floorFigures, ctx, figures, {
					...next.figures,
					audience: [...figuresAudience(next.figures.seenBy, readers, meeting.set)]
				}),
				...(await also(meeting))
			],
			expects: [expect(setMeetings, meeting)],
			key: ctx.requestKey
		});
	});
}

type Stored = typeof meetingFloors | typeof floorFigures;

function put(
	of: Stored,
	ctx: Context,
	held: Saved<MeetingFloor | FloorFigures> | null,
	value: MeetingFloor | FloorFigures
): Change {
	return held ? change(of, held as never, value as never) : create(of, ctx.newId(), value as never);
}

const beginning = ({ id, set }: Saved<SetMeeting>): MeetingFloor => ({
	meeting: id,
	set,
	round: null,
	turn: null,
	groups: [],
	audience: []
});
/** In a set that facilitates itself nobody leads who could see them alone. */
const uncounted = ({ id, set, style }: Saved<SetMeeting> & Pick<LearningSet, 'style'>): FloorFigures => ({
	meeting: id,
	set,
	seenBy: leadsItself({ style }) ? 'room' : 'facilitator',
	airtime: [],
	questions: countsQuestions({ style }) ? NONE_COUNTED : null,
	audience: []
});

/** A turn that nobody ended, over a break or a night, counts for no longer. */
const LONGEST_TURN = 3_600;

/** The airtime with that of the turn that ends now. */
function airtimeWith({ airtime }: FloorFigures, { turn }: MeetingFloor, now: string): FloorFigures['airtime'] {
	if (!turn) return airtime;
	const spoken = Math.min(LONGEST_TURN, Math.max(0, Math.round((Date.parse(now) - Date.parse(turn.since)) / 1_000)));
	const before = airtime.find(({ person }) => person === turn.person)?.seconds ?? 0;
	return [...airtime.filter(({ person }) => person !== turn.person), { person: turn.person, seconds: before + spoken }];
}
