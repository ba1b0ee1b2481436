import { asRule } from '../shared/as-rule';
import { remove, type Change, type Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyOf } from '../people';
import { floorFigures } from './floor-figures';
import { meetingFloors } from './meeting-floor';

/** Once its note is locked, or the meeting deleted, who spoke how long and how questions were asked is nobody's business any more. */
export async function floorGone(ctx: Context, meeting: Id): Promise<Change[]> {
	const all = asRule(ctx);
	const [floors, figures] = await Promise.all([
		everyOf(all, meetingFloors, { meeting }),
		everyOf(all, floorFigures, { meeting })
	]);
	return [...floors.map((each) => remove(meetingFloors, each)), ...figures.map((each) => remove(floorFigures, each))];
}
