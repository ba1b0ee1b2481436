import { putOnWorkplan } from '#lib/domain/workplans';
import { agreed } from '../../agreed';
import { workplanOf } from '../records';
import type { Seats } from '../seats';
import { deed, SIGNED_IN, versionOf, type Deed, type Given } from './deed';

/** Ada, who keeps the plan, and whoever coordinates. */
const KEEP_IT = ['author', 'coordinator'] as const;

const PERIOD = { from: '2026-04-01', to: '2027-03-31', 'rhythm.every': 4, 'rhythm.unit': 'weeks' };

const ofPlan = (page: string, action: string, fields: (seats: Seats, id: string) => Promise<Given['fields']>) =>
	deed(`/actions/plans/[id=id]${page}`, action, KEEP_IT, async (seats) => {
		const id = await workplanOf(seats);
		return { id, fields: (await fields(seats, id)) ?? {} };
	});

/** An action of Ada's that all staff read. */
const hers = ({ world }: Seats) => agreed(world, 'Ring the centre', { person: world.ids.Ada });

const placed = async (seats: Seats, plan: string) => {
	const action = await hers(seats);
	await putOnWorkplan(await seats.as('author'), plan, { actions: [action] });
	return action;
};

export const WORKPLAN_DEEDS: readonly Deed[] = [
	deed('/actions/plans/new', 'start', SIGNED_IN, async (seats, by) => ({
		fields: { ...PERIOD, title: 'This year', keeper: (await seats.as(by)).actor.id }
	})),
	ofPlan('', 'agree', async () => ({ what: 'Ring the centre' })),
	ofPlan('/edit', 'change', async (seats, id) => ({
		...PERIOD,
		version: await versionOf(seats, 'workplan', id),
		title: 'Next year',
		keeper: seats.world.ids.Ada,
		readers: ['staff']
	})),
	ofPlan('/edit', 'delete', async () => ({})),
	ofPlan('/actions', 'put', async (seats) => ({ actions: [await hers(seats)] })),
	ofPlan('/actions', 'takeOff', async (seats, id) => ({ actions: [await placed(seats, id)] })),
	ofPlan('/review', 'review', async (seats, id) => ({ version: await versionOf(seats, 'workplan', id), words: 'As it was.' })),
	// From the page of the action: whoever may change it, or keeps the plan.
	deed('/actions/[id=id]', 'putOn', KEEP_IT, async (seats) => ({
		id: await hers(seats),
		fields: { plan: await workplanOf(seats) }
	})),
	deed('/actions/[id=id]', 'takeOff', KEEP_IT, async (seats) => {
		const plan = await workplanOf(seats);
		return { id: await placed(seats, plan), fields: { plan } };
	})
];
