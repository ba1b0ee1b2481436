import * as v from 'valibot';
import { completeAction, completeActionWish, undertakingWish } from '#lib/domain/actions';
import { agreeActionInSupervision, planSupervision, planSupervisionWish } from '#lib/domain/supervision';
import { addObjective, givePlace, setObjectiveWish } from '#lib/domain/projects';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import { collectionOf, deed, versionOf, type Deed, type Given, type SignedIn } from './deed';
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

/** An action that Ada agreed with Farid and owns: she alone changes it, and he reads it. */
async function actionOf(seats: Seats): Promise<Id> {
	const ada = await seats.as('author');
	const { Farid, Ada } = seats.world.ids;
	const session = await planSupervision(ada, v.parse(planSupervisionWish, { person: Farid, day: '2026-05-20' }));
	return agreeActionInSupervision(ada, session, { ...v.parse(undertakingWish, { what: 'Ring', person: Ada }), lesson: '' });
}
const ofAction = (action: string, fields: Given['fields'] = {}, ready?: (seats: Seats, id: Id) => Promise<unknown>) =>
	deed('/actions/[id=id]', action, ['author'] satisfies SignedIn[], async (seats) => {
		const id = await actionOf(seats);
		await ready?.(seats, id);
		return { id, fields: { version: await versionOf(seats, 'agreed-action', id), ...fields } };
	});

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
	}),
	ofAction('complete', { outcome: 'Done.' }),
	ofAction('drop', { reason: 'Not needed.' }),
	ofAction('reopen', {}, async (seats, id) => completeAction(await seats.as('author'), id, v.parse(completeActionWish, {}))),
	ofAction('difference', { made: 'yes', words: 'They ring back.' }, async (seats, id) =>
		completeAction(await seats.as('author'), id, {})
	),
	deed('/actions', 'redate', ['author'], async (seats) => ({
		fields: { actions: [await actionOf(seats)], due: '2026-07-01', reason: 'The summer fair comes first' }
	})),
	ofAction('progress', { text: 'On the way.' }),
	ofAction('change', { what: 'Ring twice' })
];
