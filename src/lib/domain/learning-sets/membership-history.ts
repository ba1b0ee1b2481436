import type { Day } from '../shared/clock';
import type { MemberLine } from './member-lines';

/** A change in who belongs to a set: how many of them came with its beginning is told by their day. */
export interface MembershipChange {
	readonly day: Day;
	readonly name: string;
	readonly body: string;
	readonly did: 'joined' | 'left' | 'took over' | 'handed over';
}

/**
 * What the dated places of a set tell, latest first. A place that follows another of the same person on its last day is the same
 * membership with another part; a set that was merged or split ends for everybody at once, which is no leaving.
 */
export function membershipHistory(places: readonly MemberLine[]): readonly MembershipChange[] {
	const changes = places.flatMap((place): MembershipChange[] => {
		const { person, name, body, part, from, to } = place;
		const others = places.filter((each) => each.person === person && each.membership !== place.membership);
		const before = others.find((each) => each.to === from && each.part !== part);
		const goesOn = others.some((each) => each.from === to && each.part !== part);
		const tookOver = part === 'facilitator' && places.some((each) => isOtherFacilitator(each, person) && each.to === from);
		const began = before ? (part === 'facilitator' ? 'took over' : 'handed over') : 'joined';
		const left = to !== null && !goesOn && !place.present;
		return [
			// Somebody who joined in order to facilitate.
			...(began === 'joined' && tookOver ? [{ day: from, name, body, did: 'took over' as const }] : []),
			{ day: from, name, body, did: began },
			...(left ? [{ day: to, name, body, did: 'left' as const }] : [])
		];
	});
	return changes.toSorted((a, b) => b.day.localeCompare(a.day) || a.name.localeCompare(b.name, 'en-GB'));
}

const isOtherFacilitator = (place: MemberLine, person: string): boolean =>
	place.part === 'facilitator' && place.person !== person;
