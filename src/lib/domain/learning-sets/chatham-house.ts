import type { Saved } from '../shared/collection';
import type { Instant } from '../shared/clock';
import type { Reading } from '../shared/context';
import { refText, type Id, type Ref } from '../shared/ids';
import { learningSets } from './learning-set';
import { setMeetings, type SetMeeting } from './set-meeting';

/** Those of the given sources (`kind/id`) that are meetings under the Chatham House rule: no copy names an owner of theirs. */
export async function chathamHouseMeetings(read: Reading, sources: readonly Ref[]): Promise<ReadonlySet<string>> {
	const found = await read.findMany(sources.filter(({ kind }) => kind === setMeetings.kind));
	return new Set(found.filter(({ record }) => (record as Saved<SetMeeting>).mode === 'chatham-house').map(refText));
}

/**
 * Tells whether what somebody wrote or shared in a set at a moment leaves without names: the Chatham House rule held in it
 * then, or does now.
 */
export async function chathamHouseIn(read: Reading, set: Id): Promise<(at: Instant) => boolean> {
	const revisions = await read.history(learningSets, set);
	const isUnder = (at: number): boolean => revisions[at]?.value.mode === 'chatham-house';
	return (at) => isUnder(0) || isUnder(revisions.findIndex((each) => each.at <= at));
}
