import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { floorFigures, type FloorFigures } from './floor-figures';
import { stopsAt } from './left-on';
import { meetingFloors, type MeetingFloor } from './meeting-floor';

/** What a meeting is at, and its figures where the actor may see them. */
export async function floorOf(ctx: Context, meeting: Id) {
	const [floors, figures] = await Promise.all([
		ctx.read.list(meetingFloors, { where: { meeting }, limit: 1 }),
		ctx.read.list(floorFigures, { where: { meeting }, limit: 1 })
	]);
	return { floor: floors.items[0] ?? null, figures: figures.items[0] ?? null };
}

/** The same as it is shown: with names, whoever spoke longest first. `now` lets a page count on by a clock of its own. */
export function floorLines(
	{ floor, figures }: { floor: MeetingFloor | null; figures: FloorFigures | null },
	nameOf: (person: Id) => string,
	now: string
) {
	return {
		now,
		round: floor?.round ?? null,
		groups: floor?.groups ?? [],
		/** When round and turn stop by themselves; the page sees to it by its own clock. */
		stopsAt: stopsAt(floor),
		turn: floor?.turn ? { ...floor.turn, name: nameOf(floor.turn.person) } : null,
		figures: figures && {
			seenBy: figures.seenBy,
			questions: figures.questions,
			airtime: figures.airtime
				.map(({ person, seconds }) => ({ person, name: nameOf(person), seconds }))
				.toSorted((a, b) => b.seconds - a.seconds)
		}
	};
}
