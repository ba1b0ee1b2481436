import type { ActionLine } from '../../actions';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, refText, type Id } from '../../shared/ids';
import { actionsToSend } from '../actions-to-send';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { withoutParticipants } from '../without-participants';

/**
 * Actions of a set and texts of its meetings as they may leave it, since a story is printed: what was said under the Chatham House
 * rule bears no name or body of those who take part. Where the rule holds nowhere they stay as they are, and nothing is waited for.
 */
export async function asItMayLeave(ctx: Context, lines: readonly ActionLine[], meetings: readonly Saved<SetMeeting>[]) {
	const under = meetings.filter(({ mode }) => mode === 'chatham-house').map(refOf);
	const free = new Set(meetings.filter(({ mode }) => mode !== 'chatham-house').map(refOf));
	const [actions, plain] = await Promise.all([
		lines.every(({ source }) => source && free.has(refText(source))) ? lines : actionsToSend(ctx, lines),
		under.length === 0 ? (_: string, text: string) => text : withoutParticipants(ctx, under)
	]);
	return { actions, said: (meeting: Id, text: string): string => plain(refOf({ id: meeting }), text) };
}

const refOf = ({ id }: { readonly id: Id }): string => refText(ref(setMeetings.kind, id));
