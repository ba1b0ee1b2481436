import type { Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { leaveOutNames, type Participants } from '../leave-out-names';
import { namesAround, participantsOf } from '../participants';
import { setMeetings } from '../set-meeting';

/**
 * Holds what leaves a meeting to naming nobody of the set, no body and not the set itself, whatever the meeting's mode.
 * @param texts the words by the field of the form that they stand in
 * @throws Invalid at each field that names somebody
 */
export async function namesNobody(ctx: Context, meeting: Id, texts: Readonly<Record<string, string>>): Promise<void> {
	const those = await unnamedIn(ctx, meeting);
	const issues = Object.entries(texts).flatMap(([field, text]) => {
		const { taken } = leaveOutNames(text, those);
		const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(taken.map((each) => `“${each}”`));
		return taken.length === 0
			? []
			: [{ field, message: `This names somebody or a body of the set: ${names}. Say it another way.` }];
	});
	if (issues.length > 0) throw new Invalid(issues);
}

/**
 * Everybody and everything that words from this meeting may not name; read by the rule, whoever is writing. The actor reads the meeting
 * itself, with which its set comes along.
 */
export async function unnamedIn(ctx: Context, id: Id): Promise<Participants> {
	const meeting = await ctx.read.find(setMeetings, id);
	const [those, names] = await Promise.all([participantsOf(ctx, meeting), namesAround(ctx, meeting.set)]);
	return { ...those, sets: [...(those.sets ?? []), ...names] };
}
