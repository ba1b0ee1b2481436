import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { presentMembers, type MemberLine } from './member-lines';
import type { SetMeeting } from './set-meeting';

/** @throws Invalid where somebody is named for what they said, and the Chatham House rule holds */
export function nobodyNamed({ mode }: Pick<SetMeeting, 'mode'>, saidBy: Id | ''): void {
	if (saidBy !== '' && mode === 'chatham-house')
		throw Invalid.field('saidBy', 'Under the Chatham House rule nobody is named for what they said. Leave the name away.');
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
	nobodyNamed({ mode }, saidBy);
	if (saidBy === '') return null;
	const member = (await presentMembers(ctx, set)).find(({ person }) => person === saidBy);
	if (!member) throw Invalid.field('saidBy', 'Choose a member of this set, or nobody in particular.');
	return member;
}
