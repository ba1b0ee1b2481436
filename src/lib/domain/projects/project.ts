import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';

/** A funded piece of work. The host's staff read it, and the people who have a place on it. */
const schema = v.object({
	name: field.line(120),
	about: field.optionalProse(5_000),
	funder: field.optionalLine(120),
	/** Organisations beside the host that carry the work. */
	partners: field.ids(),
	from: field.optionalDay,
	to: field.optionalDay,
	/** Where the facts of a record come from, for examples and imports. */
	note: field.optionalLine(300)
});

export const projects = collection('project', schema, {
	audience: (_, id) => audience('staff', token.project(id)),
	keys: { name: one('text', (project) => project.name.toLowerCase()), partner: many('text', (project) => project.partners) },
	search: (project) => ({ title: project.name, body: [project.about, project.funder] }),
	comesAlong: true,
	retention: 'workspace',
	version: 1,
	upgrades: []
});
