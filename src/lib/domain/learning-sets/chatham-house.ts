import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { refText, type Ref } from '../shared/ids';
import { setMeetings, type SetMeeting } from './set-meeting';

/** Those of the given sources (`kind/id`) that are meetings under the Chatham House rule: no copy names an owner of theirs. */
export async function chathamHouseMeetings(read: Reading, sources: readonly Ref[]): Promise<ReadonlySet<string>> {
	const found = await read.findMany(sources.filter(({ kind }) => kind === setMeetings.kind));
	return new Set(found.filter(({ record }) => (record as Saved<SetMeeting>).mode === 'chatham-house').map(refText));
}
