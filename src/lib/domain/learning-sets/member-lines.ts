import { today, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf, namesOf, organisations, type Organisation } from '../people';
import { countsOn, setMemberships, type SetMembership } from './set-membership';

/** Everybody who has or had a place in a set, with their bodies and dates: facilitator first, then by name. */
export async function membersOf(ctx: Context, set: Id) {
	const places = await everyOf(ctx.read, setMemberships, { set });
	const [names, bodies] = await Promise.all([
		namesOf(
			ctx.read,
			places.map((place) => place.person)
		),
		bodyNames(
			ctx.read,
			places.map((place) => place.organisation)
		)
	]);
	const day = today(ctx.clock);
	const lines = places.map((place) => ({
		...placeLine(place, day),
		since: since(place, places),
		name: names.get(place.person)!,
		body: bodies.get(place.organisation) ?? ''
	}));
	return lines.toSorted(
		(a, b) => Number(b.part === 'facilitator') - Number(a.part === 'facilitator') || a.name.localeCompare(b.name, 'en-GB')
	);
}
export type MemberLine = Awaited<ReturnType<typeof membersOf>>[number];

const placeLine = (place: Saved<SetMembership>, day: string) => ({
	membership: place.id,
	person: place.person,
	part: place.part,
	from: place.from,
	to: place.to,
	/** In a set that was merged or split: whether they belonged to it when it ended. */
	present: countsOn(place, day)
});

/** The day somebody's unbroken time in the set began; handing the facilitation over does not break it. */
function since(place: SetMembership, places: readonly SetMembership[]): Day {
	const before = places.find((each) => each.person === place.person && each.to === place.from && each.from < place.from);
	return before ? since(before, places) : place.from;
}

/** The present members of a set, for pickers and attendance. */
export const presentMembers = async (ctx: Context, set: Id): Promise<MemberLine[]> =>
	(await membersOf(ctx, set)).filter((member) => member.present);

export async function bodyNames(read: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
	const found = await read.findMany([...new Set(ids)].map((id) => ref(organisations.kind, id)));
	return new Map(found.map(({ id, record }) => [id, (record as Saved<Organisation>).name]));
}
