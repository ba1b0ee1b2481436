import type { Saved } from '../shared/collection';
import type { Instant } from '../shared/clock';
import type { Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import { refText, type Id, type Ref } from '../shared/ids';
import { learningSets } from './learning-set';
import { setMeetings, type SetMeeting } from './set-meeting';

/**
 * Those of the given sources (`kind/id`) of actions that are under the Chatham House rule: no copy names an owner of theirs.
 * Meetings are as they were announced; a set that a list was brought into, if the rule holds in it or ever did.
 */
export async function chathamHouseSources(read: Reading, sources: readonly Ref[]): Promise<ReadonlySet<string>> {
	const of = (wanted: string) => [
		...new Map(sources.filter(({ kind }) => kind === wanted).map((each) => [each.id, each])).values()
	];
	const [meetings, ...sets] = await Promise.all([
		read.findMany(of(setMeetings.kind)),
		...of(learningSets.kind).map(async (set) => ((await wasEverUnder(read, set.id)) ? [refText(set)] : []))
	]);
	const held = meetings.filter(({ record }) => (record as Saved<SetMeeting>).mode === 'chatham-house').map(refText);
	return new Set([...held, ...sets.flat()]);
}

/** A set that the reader cannot read is no source of theirs. */
async function wasEverUnder(read: Reading, set: Id): Promise<boolean> {
	try {
		return (await read.history(learningSets, set)).some(({ value }) => value.mode === 'chatham-house');
	} catch (trouble) {
		if (trouble instanceof NotFound) return false;
		throw trouble;
	}
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
