import * as v from 'valibot';
import { audience, token, type Token } from '../shared/audience';
import { today } from '../shared/clock';
import { collection, one } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/** A person's dated place on a project. Partners read a project through it; the host's staff need none. */
const schema = v.object({ project: field.id, person: field.id, from: field.day, to: field.optionalDay });

export const places = collection('project-place', schema, {
	audience: (place) => audience('staff', token.project(place.project), token.person(place.person)),
	keys: { project: one('text', (place) => place.project), person: one('text', (place) => place.person) },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** The project tokens that a person holds on a day. */
export async function projectStanding(read: Reading, person: Id, day: string): Promise<Token[]> {
	const page = await read.list(places, { where: { person }, limit: 200 });
	return page.items
		.filter((place) => place.from <= day && (place.to === null || place.to > day))
		.map((place) => token.project(place.project));
}

/** The places on a project that hold today. */
export async function placesOn(ctx: Context, project: Id) {
	const page = await ctx.read.list(places, { where: { project }, limit: 200 });
	const day = today(ctx.clock);
	return page.items.filter((place) => place.from <= day && (place.to === null || place.to > day));
}
