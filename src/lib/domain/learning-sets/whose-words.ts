import { everyOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { leaveOutNames } from './leave-out-names';
import { meetingFloors } from './meeting-floor';
import { presentMembers, type MemberLine } from './member-lines';
import { noteItems } from './note-item';
import { participantsOf } from './participants';
import type { SetMeeting } from './set-meeting';

/** @throws Invalid where somebody is named for what they said, and the Chatham House rule holds */
export function noMemberNamed({ mode }: Pick<SetMeeting, 'mode'>, saidBy: Id | ''): void {
	if (saidBy !== '' && mode === 'chatham-house')
		throw Invalid.field('saidBy', 'Under the Chatham House rule nobody is named for what they said. Leave the name away.');
}

/**
 * Looks at both ways of saying whose words a paragraph is. Under the Chatham House rule it may be said for a group that works in the
 * meeting, and for nothing else that somebody types; what the note says already stays as it is.
 * @throws Invalid where somebody or a body is named, and the rule holds
 */
export async function nobodyNamed(
	ctx: Context,
	meeting: Pick<Saved<SetMeeting>, 'id' | 'mode'>,
	{ saidBy, saidFor }: { readonly saidBy: Id | ''; readonly saidFor: string }
): Promise<void> {
	noMemberNamed(meeting, saidBy);
	if (saidFor === '' || meeting.mode !== 'chatham-house') return;
	const floor = await ctx.read.findUnique(meetingFloors, 'meeting', meeting.id);
	if (floor?.groups.includes(saidFor)) return;
	// A line may arrive late, when its group has come together with the others.
	const written = await everyOf(ctx.read, noteItems, { meeting: meeting.id });
	if (written.some((item) => item.saidFor === saidFor)) return;
	throw Invalid.field('saidFor', 'Under the Chatham House rule no body or group is named for what was said. Leave this empty.');
}

/** @throws Invalid where a group is called after somebody in the meeting or a body of theirs, and the Chatham House rule holds */
export async function calledAfterNobody(ctx: Context, meeting: Saved<SetMeeting>, groups: readonly string[]): Promise<void> {
	if (meeting.mode !== 'chatham-house') return;
	const participants = await participantsOf(ctx, meeting);
	if (groups.some((name) => leaveOutNames(name, participants).count > 0))
		throw Invalid.field(
			'groups',
			'Under the Chatham House rule no group is called after a person or a body. Name it by a number, a colour or what it works on.'
		);
}

/**
 * The member whose words a line of a live meeting is; null where nobody is named.
 * @throws Invalid for somebody who has no place in the set today, and for anybody under the Chatham House rule
 */
export async function whoseWords(
	ctx: Context,
	{ set, mode }: Pick<SetMeeting, 'set' | 'mode'>,
	saidBy: Id | ''
): Promise<MemberLine | null> {
	noMemberNamed({ mode }, saidBy);
	if (saidBy === '') return null;
	const member = (await presentMembers(ctx, set)).find(({ person }) => person === saidBy);
	if (!member) throw Invalid.field('saidBy', 'Choose a member of this set, or nobody in particular.');
	return member;
}
