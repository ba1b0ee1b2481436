import type { Context } from '../shared/context';
import { namesOf } from '../people';
import type { Participants } from './leave-out-names';
import { membersOf } from './member-lines';
import type { SetMeeting } from './set-meeting';

/**
 * Everybody who must not be named with a meeting: whoever is or was in its set, came to it or speaks there, and their bodies.
 * Names are those that the context's reader knows, so a rule that must hold asks as the system.
 */
export async function participantsOf(
	ctx: Context,
	{ set, attendance, agenda, host }: Pick<SetMeeting, 'set' | 'attendance' | 'agenda' | 'host'>
): Promise<Participants> {
	const there = [...attendance.map(({ person }) => person), ...agenda.map(({ presenter }) => presenter)];
	const [members, names] = await Promise.all([
		membersOf(ctx, set),
		namesOf(
			ctx.read,
			there.filter((person) => person !== null)
		)
	]);
	return {
		people: [...members.map(({ person, name }) => ({ id: person, name })), ...[...names].map(([id, name]) => ({ id, name }))],
		bodies: [host, ...members.map(({ body }) => body), ...attendance.map(({ body }) => body)].filter(Boolean)
	};
}
