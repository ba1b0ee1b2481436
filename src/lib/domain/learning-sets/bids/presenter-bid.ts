import * as v from 'valibot';
import { audience, token, type Audience } from '../../shared/audience';
import { collection, one, type Saved } from '../../shared/collection';
import type { Instant } from '../../shared/clock';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import type { LearningSet } from '../learning-set';
import { meetingAudience, type SetMeeting } from '../set-meeting';

/** Who reads a bid besides its presenter: everybody in the set, or only whoever facilitates it. */
export const BID_READERS = ['set', 'facilitator'] as const;
export type BidReaders = (typeof BID_READERS)[number];

/** A member's wish to present an issue. It waits until whoever facilitates picks it for a meeting. */
const schema = v.object({
	set: field.id,
	presenter: field.id,
	/** The issue in a few words. */
	title: field.line(200),
	whyNow: field.optionalLine(300),
	/** What they want from the set. */
	want: field.optionalLine(300),
	readBy: v.picklist(BID_READERS),
	at: field.instant,
	/** The meeting it was picked for. */
	pick: v.nullable(v.object({ ...field.act.entries, meeting: field.id })),
	audience: field.tokens
});

export type PresenterBid = v.InferOutput<typeof schema>;

export const presenterBids = collection('presenter-bid', schema, {
	audience: (bid) => bid.audience,
	keys: {
		set: one('text', ({ set }) => set),
		state: one('text', ({ pick }) => (pick ? 'picked' : 'waiting')),
		at: one('instant', ({ at }) => at)
	},
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** Who reads a waiting bid: where the set is confidential its circle of that number, as for a meeting still to come. */
export const bidAudience = (
	set: Pick<Saved<LearningSet>, 'id' | 'mode'>,
	circle: number,
	presenter: Id,
	readBy: BidReaders
): Audience =>
	readBy === 'facilitator'
		? audience(token.person(presenter), token.facilitatorOf(set.id))
		: audience(token.person(presenter), ...meetingAudience(set.id, set.mode, circle));

/** Whether a bid can be picked for a meeting at that moment: also while the set sits, until it is over or its note is finalised. */
export const canBePickedFor = (
	meeting: Pick<SetMeeting, 'callingOff' | 'finalisation' | 'startsAt' | 'minutes'>,
	now: Instant
): boolean =>
	!meeting.callingOff && !meeting.finalisation && Date.parse(meeting.startsAt) + meeting.minutes * 60_000 > Date.parse(now);
