import * as v from 'valibot';
import { growBranch } from '#lib/domain/learning-tree';
import { startProject, startProjectWish } from '#lib/domain/projects';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';

export const newProject = async (seats: Seats): Promise<Id> =>
	startProject(await seats.as('coordinator'), v.parse(startProjectWish, { name: 'Open Doors' }));

/** A branch that Ada grew on a tree of its own. */
export async function plantBranch(seats: Seats): Promise<Id> {
	return growBranch(await seats.as('author'), { project: await newProject(seats), name: 'Benefits', parent: '' });
}
