import { audience, token, type Audience } from '../../shared/audience';
import type { Saved } from '../../shared/collection';
import type { Change, Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import { circleAmong } from '../circle-among';
import type { LearningSet } from '../learning-set';
import type { MemberLine } from '../member-lines';
import { meetingAudience, type Attending } from '../set-meeting';

/** People that an inner circle holds. */
const MOST = 40;

/**
 * Who reads a meeting that was held before Grove knew of it. In confidence: whoever brings its minutes in, and those who were in the
 * room and belong to the set today. Its present members were not all there, and nobody was asked. Else the set, as for any meeting.
 */
export async function readersOfOldMeeting(
	ctx: Context,
	set: Saved<LearningSet>,
	members: readonly MemberLine[],
	attendance: readonly Attending[]
): Promise<{ readonly circle: number; readonly audience: Audience; readonly changes: readonly Change[] }> {
	if (set.mode !== 'confidential')
		return { circle: set.circle, audience: meetingAudience(set.id, set.mode, set.circle), changes: [] };
	const wereThere = new Set(attendance.filter(({ how }) => how !== 'apologies').map(({ person }) => person));
	const readers = members.filter(({ person, present }) => present && wereThere.has(person)).map(({ person }) => person);
	const people = [...new Set([ctx.actor.id, ...readers])];
	if (people.length > MOST)
		throw Invalid.field(
			'people',
			`A confidential meeting can be opened to ${MOST} people at most. Leave somebody's line in words.`
		);
	const { number, changes } = await circleAmong(ctx, set.id, people);
	return { circle: number, audience: audience(token.circle(set.id, number)), changes };
}
