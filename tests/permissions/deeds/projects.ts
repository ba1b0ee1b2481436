import * as v from 'valibot';
import { addObjective, givePlace, setObjectiveWish } from '#lib/domain/projects';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import { collectionOf, deed, versionOf, type Deed, type Given } from './deed';
import { newProject } from './ground';

const COORDINATOR = ['coordinator'] as const;

const ofProject = (action: string, fields: (seats: Seats, id: Id) => Promise<Given['fields']>) =>
	deed('/projects/[id=id]', action, COORDINATOR, async (seats) => {
		const id = await newProject(seats);
		return { id, fields: (await fields(seats, id)) ?? {} };
	});

export async function newObjective(seats: Seats): Promise<Id> {
	const wish = v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' });
	return addObjective(await seats.as('coordinator'), await newProject(seats), wish);
}

export const PROJECT_DEEDS: readonly Deed[] = [
	deed('/projects/new', 'start', COORDINATOR, async () => ({ fields: { name: 'Open Doors' } })),
	ofProject('change', async (seats, id) => ({
		version: await versionOf(seats, 'project', id),
		name: 'Open doors, wider'
	})),
	ofProject('addObjective', async () => ({ kind: 'objective', number: 1, name: 'Into work' })),
	ofProject('givePlace', async ({ world }) => ({ person: world.ids.Ada })),
	ofProject('endPlace', async (seats, id) => {
		const keeper = await seats.as('coordinator');
		await givePlace(keeper, id, { person: seats.world.ids.Ada });
		const { items } = await keeper.read.list(collectionOf('project-place'), { where: { project: id } });
		return { place: items[0]!.id };
	}),
	deed('/objectives/[id=id]', 'delete', COORDINATOR, async (seats) => ({ id: await newObjective(seats) })),
	deed('/objectives/[id=id]/edit', 'save', COORDINATOR, async (seats) => {
		const id = await newObjective(seats);
		return {
			id,
			fields: { version: await versionOf(seats, 'objective', id), kind: 'objective', number: 1, name: 'Into good work' }
		};
	})
];
