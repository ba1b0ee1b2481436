import { expect, test } from 'vitest';
import { followedIn, setMeetings } from '#lib/domain/learning-sets';
import type { ChangeEvent, Reading, Store } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { MeetingChanges } from './meeting-changes';

/** A feed of commits that all touch one meeting, each told to whoever listens in the moment in which it is made. */
function feedOf(meeting: Id) {
	const events: ChangeEvent[] = [];
	let tell: (sequence: number) => void = () => undefined;
	const store: Pick<Store, 'as' | 'changes' | 'onCommit'> = {
		// Nothing is looked up: it is the meeting itself that changes.
		as: () => ({}) as Reading,
		changes: async (after) => events.slice(after),
		onCommit: (listener) => {
			tell = listener;
			return () => undefined;
		}
	};
	const commit = () => {
		const [subject, sequence] = [ref(setMeetings.kind, meeting), events.length + 1];
		events.push({ sequence, at: '2026-05-19T10:00:00.000Z', by: 'somebody', verb: 'renameMeeting', subject, refs: [subject] });
		tell(sequence);
	};
	return { store, commit, events };
}

test('a commit is heard in whatever moment it comes, while the one before is read and when that is just over', async () => {
	for (let turns = 0; turns < 20; turns++) {
		const meeting = newId();
		const { store, commit, events } = feedOf(meeting);
		const changes = new MeetingChanges(store, { error() {} }, () => {});
		let heard = 0;
		changes.follow(followedIn(meeting, newId()), () => (heard = events.length));
		commit();
		for (let turn = 0; turn < turns; turn++) await Promise.resolve();
		commit();
		await new Promise((over) => setImmediate(over));
		expect([turns, heard]).toEqual([turns, 2]);
	}
});
