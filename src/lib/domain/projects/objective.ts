import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** A numbered aim of a project, or a theme that cuts across its aims. Both can be linked to. */
const schema = v.object({
	project: field.id,
	kind: v.picklist(['objective', 'theme']),
	/** 1, 2, 3 …; themes have none. */
	number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
	name: field.line(200),
	about: field.optionalProse(5_000),
	note: field.optionalLine(300)
});
export type Objective = v.InferOutput<typeof schema>;

export const objectives = collection('objective', schema, {
	audience: (objective) => audience('staff', token.project(objective.project)),
	keys: {
		project: one('text', (objective) => objective.project),
		// Objectives by number, then themes.
		place: one('number', (objective) => objective.number ?? 1_000)
	},
	search: (objective) => ({ title: objectiveName(objective), body: [objective.about] }),
	comesAlong: true,
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** "Objective 1: Carry the model to other groups", or the bare name of a theme. */
export const objectiveName = (of: Pick<Objective, 'number' | 'name'>): string =>
	of.number === null ? of.name : `Objective ${of.number}: ${of.name}`;
