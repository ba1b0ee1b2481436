import * as v from 'valibot';
import { token } from '../shared/audience';
import { today } from '../shared/clock';
import { change, create, expect, remove, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { makeKnownTo, organisations, people } from '../people';
import { objectives } from './objective';
import { places, placesOn } from './place';
import { projectPolicy } from './policy';
import { projects } from './project';

const shape = (ctx: Context) =>
	authorize(projectPolicy, 'shape', ctx.actor, null, 'Coordinators set up projects and objectives.');

export const startProjectWish = v.object({
	name: field.line(120, 'Give the project a name.'),
	about: v.optional(field.optionalProse(5_000), ''),
	funder: v.optional(field.optionalLine(120), ''),
	partners: v.optional(field.ids(), []),
	note: v.optional(field.optionalLine(300), '')
});

export async function startProject(ctx: Context, wish: v.InferOutput<typeof startProjectWish>): Promise<Id> {
	shape(ctx);
	await Promise.all(wish.partners.map((id) => ctx.read.find(organisations, id)));
	const id = ctx.newId();
	const subject = ref('project', id);
	const changes = [create(projects, id, { ...wish, from: today(ctx.clock), to: null })];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'startProject', subject, changes, key: ctx.requestKey })).subject.id;
}

export const changeProjectWish = v.object({
	...startProjectWish.entries,
	version: v.number(),
	note: v.optional(field.optionalLine(300))
});

export async function changeProject(ctx: Context, project: Id, wish: v.InferOutput<typeof changeProjectWish>): Promise<void> {
	shape(ctx);
	const { version, note, ...values } = wish;
	const seen = await ctx.read.find(projects, project);
	await Promise.all(values.partners.map((id) => ctx.read.find(organisations, id)));
	const changes = [change(projects, { ...seen, version }, { ...values, note: note ?? seen.note })];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeProject',
		subject: ref('project', project),
		changes,
		key: ctx.requestKey
	});
}

export const setObjectiveWish = v.object({
	kind: v.picklist(['objective', 'theme'], 'Say whether this is a numbered objective or a theme.'),
	number: v.optional(
		v.nullable(v.pipe(v.number('Give a number.'), v.integer('Give a whole number.'), v.minValue(1), v.maxValue(999))),
		null
	),
	name: field.line(200, 'Say what the objective is.'),
	about: v.optional(field.optionalProse(5_000), ''),
	note: v.optional(field.optionalLine(300), '')
});
export type SetObjectiveWish = v.InferOutput<typeof setObjectiveWish>;

export async function addObjective(ctx: Context, project: Id, wish: SetObjectiveWish): Promise<Id> {
	shape(ctx);
	const seen = await ctx.read.find(projects, project);
	const id = ctx.newId();
	const number = wish.kind === 'theme' ? null : wish.number;
	if (wish.kind === 'objective') await numberIsFree(ctx, project, number, null);
	const changes = [create(objectives, id, { ...wish, number, project })];
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addObjective',
		subject: ref('objective', id),
		changes,
		expects: [expect(projects, seen)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const changeObjectiveWish = v.object({ ...setObjectiveWish.entries, version: v.number() });

export async function changeObjective(
	ctx: Context,
	objective: Id,
	wish: v.InferOutput<typeof changeObjectiveWish>
): Promise<void> {
	shape(ctx);
	const { version, note, ...values } = wish;
	const seen = await ctx.read.find(objectives, objective);
	const number = values.kind === 'theme' ? null : values.number;
	if (values.kind === 'objective') await numberIsFree(ctx, seen.project, number, objective);
	const changes = [change(objectives, { ...seen, version }, { ...values, number, note: note || seen.note })];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeObjective',
		subject: ref('objective', objective),
		changes,
		key: ctx.requestKey
	});
}

/** Removes an objective; what counted towards it stays, and counts towards it again when it is restored. */
export async function deleteObjective(ctx: Context, objective: Id): Promise<void> {
	shape(ctx);
	const seen = await ctx.read.find(objectives, objective);
	const subject = ref('objective', objective);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteObjective',
		subject,
		changes: [remove(objectives, seen)],
		key: ctx.requestKey
	});
}

async function numberIsFree(ctx: Context, project: Id, number: number | null, self: Id | null): Promise<void> {
	if (number === null) throw Invalid.field('number', 'Give the objective its number.');
	const page = await ctx.read.list(objectives, { where: { project, place: number } });
	if (page.items.some((each) => each.id !== self)) throw Invalid.field('number', `There is an objective ${number} already.`);
}

export const givePlaceWish = v.object({ person: field.id });

/**
 * Gives a person, of the host or of a partner body, a place on the project: what is shared with it opens to them, and those
 * who have a place know each other's names.
 */
export async function givePlace(ctx: Context, project: Id, wish: v.InferOutput<typeof givePlaceWish>): Promise<void> {
	shape(ctx);
	const [seen, person, held] = await Promise.all([
		ctx.read.find(projects, project),
		ctx.read.find(people, wish.person),
		placesOn(ctx, project)
	]);
	if (held.some((place) => place.person === person.id))
		throw Invalid.field('person', `${person.name} has a place on this project already.`);
	const place = create(places, ctx.newId(), { project, person: person.id, from: today(ctx.clock), to: null });
	const known = makeKnownTo(person, token.project(project));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'givePlace',
		subject: ref('project', project),
		changes: [place, ...(known ? [known] : [])],
		expects: [expect(projects, seen)],
		key: ctx.requestKey
	});
}

/** Ends a person's place today; what only the project could read closes to them at once. */
export async function endPlace(ctx: Context, place: Id): Promise<void> {
	shape(ctx);
	const seen = await ctx.read.find(places, place);
	const changes = [change(places, seen, { to: today(ctx.clock) })];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'endPlace',
		subject: ref('project', seen.project),
		changes,
		key: ctx.requestKey
	});
}
