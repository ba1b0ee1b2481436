import { projectStanding, startProject } from '#lib/domain/projects';
import type { Id } from '#lib/domain/shared/ids';
import { openWorld, type World } from './world';

/** The cast, with one project of Dina's that staff work in; a learning tree grows from it. */
export async function openWorldWithProject(): Promise<{ world: World; project: Id }> {
	const world = await openWorld({ standings: [projectStanding] });
	const about = { name: 'Open Doors', about: '', funder: '', partners: [], note: '' };
	return { world, project: await startProject(await world.as('Dina'), about) };
}
