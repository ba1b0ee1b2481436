import type { Reading } from '../shared/context';
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

/** The readable ones among `ids`, named, in the order given. */
export async function objectiveLines(read: Reading, ids: readonly Id[]): Promise<readonly ObjectiveLine[]> {
	const found = await read.findMany(ids.map((id) => ({ kind: objectives.kind, id })));
	return found.map((each) => objectiveLine(each.record as Saved<Objective>));
}
