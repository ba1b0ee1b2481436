import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { parseRef } from '../shared/ids';
import { system } from '../shared/policy';
import { leaveOutNames, type Participants } from './leave-out-names';
import { participantsOf } from './participants';
import { setMeetings, type SetMeeting } from './set-meeting';

/**
 * Texts that were agreed in meetings, as they leave in somebody's own copy: where the meeting is under the Chatham House rule,
 * without the names of those who take part and their bodies. `sources` are `kind/id`; texts from anywhere else stay as they are.
 */
export async function withoutParticipants(
	ctx: Context,
	sources: readonly string[]
): Promise<(source: string, text: string) => string> {
	// Somebody who has left the set cannot read the meeting any more; the rule holds for what they take along all the same.
	const all = { ...ctx, read: ctx.store.as(system('guard')) };
	const meetings = [...new Set(sources)].flatMap((each) => parseRef(each) ?? []).filter(({ kind }) => kind === setMeetings.kind);
	const found = (await all.read.findMany(meetings)).map(({ record }) => record as Saved<SetMeeting>);
	const held = await Promise.all(
		found
			.filter(({ mode }) => mode === 'chatham-house')
			.map(async (meeting) => [`${setMeetings.kind}/${meeting.id}`, await participantsOf(all, meeting)] as const)
	);
	const participants = new Map<string, Participants>(held);
	return (source, text) => {
		const those = participants.get(source);
		return those ? leaveOutNames(text, those).text : text;
	};
}
