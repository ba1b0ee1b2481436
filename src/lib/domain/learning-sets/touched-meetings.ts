import type { Reading } from '../shared/context';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { agreedActions, type AgreedAction } from '../actions';
import { floorFigures } from './floor-figures';
import { meetingFloors } from './meeting-floor';
import { noteItems } from './note-item';
import { circulatedPresentations } from './presentation';
import { setMeetings } from './set-meeting';
import { setMemberships } from './set-membership';

const WITHIN: ReadonlySet<string> = new Set([
	noteItems.kind,
	circulatedPresentations.kind,
	meetingFloors.kind,
	floorFigures.kind
]);
const LOOKED_UP: ReadonlySet<string> = new Set([...WITHIN, agreedActions.kind, setMemberships.kind]);

/** What somebody who has the page of a meeting open waits for. */
export const followedIn = (meeting: Id, set: Id): readonly string[] => [
	refText(ref(setMeetings.kind, meeting)),
	refText(ref('learning-set', set))
];

/**
 * The meetings that changes to these records concern, and the sets whose members changed, as `kind/id`. Null where a record is
 * gone that may have belonged to any of them. `read` sees every record and shows none.
 */
export async function touchedMeetings(read: Reading, refs: readonly Ref[]): Promise<ReadonlySet<string> | null> {
	const touched = new Set(refs.filter(({ kind }) => kind === setMeetings.kind).map(refText));
	const wanted = new Map(refs.filter(({ kind }) => LOOKED_UP.has(kind)).map((each) => [refText(each), each]));
	const found = wanted.size === 0 ? [] : await read.findMany([...wanted.values()]);
	for (const each of found) {
		wanted.delete(refText(each));
		if (WITHIN.has(each.kind)) touched.add(refText(ref(setMeetings.kind, (each.record as unknown as { meeting: Id }).meeting)));
		else if (each.kind === agreedActions.kind) touched.add((each.record as unknown as AgreedAction).source);
		else touched.add(refText(ref('learning-set', (each.record as unknown as { set: Id }).set)));
	}
	return [...wanted.values()].some(({ kind }) => WITHIN.has(kind)) ? null : touched;
}
