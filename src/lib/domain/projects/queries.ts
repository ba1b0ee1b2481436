import { everyOf, namesOf } from '../people';
import type { Context, Reading } from '../shared/context';
import { abilities } from '../shared/policy';
import { placesOn } from './place';
import { projectPolicy } from './policy';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { objectiveName, objectives, type Objective } from './objective';
import { projects } from './project';
import type { Saved } from '../shared/collection';

/** An objective as lists and pickers show it. */
export interface ObjectiveLine {
	readonly id: Id;
	readonly name: string;
	readonly kind: 'objective' | 'theme';
	readonly project: Id;
}

const objectiveLine = (each: Saved<Objective>): ObjectiveLine => ({
	id: each.id,
	name: objectiveName(each),
	kind: each.kind,
	project: each.project
});

/** Every objective and theme this reader may link to, by project, objectives by number and then themes. */
export async function objectiveChoices(
	read: Reading
): Promise<readonly { id: Id; name: string; objectives: readonly ObjectiveLine[] }[]> {
	const [known, lines] = await Promise.all([
		read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 }),
		read.list(objectives, { order: { by: 'place', direction: 'ascending' }, limit: 200 })
	]);
	return known.items.map((project) => ({
		id: project.id,
		name: project.name,
		objectives: lines.items.filter((each) => each.project === project.id).map(objectiveLine)
	}));
}

/** The objectives and themes with these ids, each once. NotFound where the actor may not read one of them. */
export async function knownObjectives(ctx: Context, ids: readonly Id[]): Promise<readonly Saved<Objective>[]> {
	const wanted = [...new Set(ids)];
	const found = await ctx.read.findMany(wanted.map((id) => ({ kind: objectives.kind, id })));
	if (found.length < wanted.length) throw new NotFound();
	return found.map((each) => each.record as Saved<Objective>);
}

/**
 * What a form chose, with those of before that the actor cannot read and so could neither choose nor take away. NotFound where
 * the form names one that they cannot read.
 */
export async function objectivesChosen(ctx: Context, before: readonly Id[], chosen: readonly Id[]): Promise<Id[]> {
	const [known] = await Promise.all([objectiveLines(ctx.read, before), knownObjectives(ctx, chosen)]);
	const unseen = before.filter((id) => !known.some((each) => each.id === id));
	return [...new Set([...chosen, ...unseen])];
}

/** The readable ones among `ids`, named, in the order given. */
export async function objectiveLines(read: Reading, ids: readonly Id[]): Promise<readonly ObjectiveLine[]> {
	const found = await read.findMany(ids.map((id) => ({ kind: objectives.kind, id })));
	return found.map((each) => objectiveLine(each.record as Saved<Objective>));
}

/** Every objective and theme that this reader knows, by id. */
export async function everyObjective(read: Reading): Promise<ReadonlyMap<Id, ObjectiveLine>> {
	const all = await everyOf(read, objectives, {});
	return new Map(all.map((each) => [each.id, objectiveLine(each)]));
}

/** The projects this person may read, each with its objectives and themes, and whether they may shape them. */
export async function projectsPage(ctx: Context) {
	const [known, choices] = await Promise.all([
		ctx.read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 }),
		objectiveChoices(ctx.read)
	]);
	return {
		projects: known.items.map((project) => ({
			id: project.id,
			name: project.name,
			about: project.about,
			funder: project.funder,
			note: project.note,
			objectives: choices.find((each) => each.id === project.id)?.objectives ?? []
		})),
		can: abilities(projectPolicy, ctx.actor, null)
	};
}

/** A project as its own page and form show it. */
export async function projectPage(ctx: Context, id: Id) {
	const [project, choices, places] = await Promise.all([
		ctx.read.find(projects, id),
		objectiveChoices(ctx.read),
		placesOn(ctx, id)
	]);
	const [names, bodies] = await Promise.all([
		namesOf(
			ctx.read,
			places.map((place) => place.person)
		),
		ctx.read.findMany(project.partners.map((partner) => ({ kind: 'organisation', id: partner })))
	]);
	return {
		id,
		version: project.version,
		name: project.name,
		about: project.about,
		funder: project.funder,
		note: project.note,
		partners: bodies.map((each) => ({ id: each.id, name: (each.record as unknown as { name: string }).name })),
		objectives: choices.find((each) => each.id === id)?.objectives ?? [],
		people: places.map((place) => ({ place: place.id, name: names.get(place.person) ?? '', from: place.from })),
		can: abilities(projectPolicy, ctx.actor, null)
	};
}

/** An objective's own words, for its page and form. */
export async function objectivePage(ctx: Context, id: Id) {
	const objective = await ctx.read.find(objectives, id);
	const project = await ctx.read.find(projects, objective.project);
	return {
		id,
		version: objective.version,
		kind: objective.kind,
		number: objective.number,
		title: objectiveName(objective),
		name: objective.name,
		about: objective.about,
		note: objective.note,
		project: { id: project.id, name: project.name },
		can: abilities(projectPolicy, ctx.actor, null)
	};
}
