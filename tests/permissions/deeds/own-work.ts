import * as v from 'valibot';
import { tallyMarks, tallyWork, tallyWorkWish } from '#lib/domain/invisible-work';
import { noteTraining, noteTrainingWish, openTraining, trainings } from '#lib/domain/training-log';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import { deed, SIGNED_IN, versionOf, type Deed } from './deed';

const OWNER = ['author'] as const;
const WORK = { category: 'aftercare', minutes: '15' };

const markOf = async (seats: Seats): Promise<Id> =>
	tallyWork(await seats.as('author'), v.parse(tallyWorkWish, { category: 'aftercare', minutes: 15 }));

const noted = async (seats: Seats): Promise<Id> =>
	noteTraining(await seats.as('author'), v.parse(noteTrainingWish, { title: 'Better-off sums', day: '2026-03-12', hours: 3 }));

/** A training that Ada opened to her supervisor, who so reads it, and can do nothing to it. */
async function opened(seats: Seats): Promise<Id> {
	const id = await noted(seats);
	await openTraining(await seats.as('author'), id);
	return id;
}

/** The pad stands on three pages and does the same on each. */
const padOn = (page: string): readonly Deed[] => [
	deed(page, 'tally', SIGNED_IN, async () => ({ fields: WORK })),
	deed(page, 'untally', OWNER, async (seats) => ({ fields: { mark: await markOf(seats) } }))
];

const ofTraining = (action: string, fields: Record<string, string> = {}) =>
	deed('/learning-file/training/[id=id]', action, OWNER, async (seats) => ({ id: await opened(seats), fields }));

export const OWN_WORK_DEEDS: readonly Deed[] = [
	...padOn('/today'),
	...padOn('/learning-file'),
	...padOn('/learning-file/tally'),
	deed('/learning-file/tally', 'note', SIGNED_IN, async () => ({
		fields: { category: 'aftercare', typed: '25', day: '2026-05-13' }
	})),
	deed('/learning-file/tally/[id=id]', 'change', OWNER, async (seats) => {
		const id = await markOf(seats);
		const version = await versionOf(seats, tallyMarks.kind, id);
		return { id, fields: { version, category: 'journeys', typed: '40', day: '2026-05-12' } };
	}),
	deed('/learning-file/tally/[id=id]', 'delete', OWNER, async (seats) => ({ id: await markOf(seats) })),
	deed('/learning-file/training/new', 'note', SIGNED_IN, async () => ({
		fields: { title: 'Better-off sums', day: '2026-05-12', hours: '3' }
	})),
	ofTraining('answer', { text: 'The sum comes first now.' }),
	ofTraining('later'),
	ofTraining('stop'),
	ofTraining('takeBack'),
	ofTraining('delete'),
	deed('/learning-file/training/[id=id]/open', 'open', OWNER, async (seats) => ({ id: await noted(seats) })),
	deed('/learning-file/training/[id=id]/edit', 'save', OWNER, async (seats) => {
		const id = await opened(seats);
		const version = await versionOf(seats, trainings.kind, id);
		return { id, fields: { version, title: 'Other words', day: '2026-03-12', hours: '3' } };
	})
];
