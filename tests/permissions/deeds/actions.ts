import * as v from 'valibot';
import {
	citeForAction,
	completeAction,
	completeActionWish,
	makeOutsideLink,
	redateActions,
	undertakingWish
} from '#lib/domain/actions';
import { attachFile, waitingFor } from '#lib/domain/attachments';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { addNoteItem, addNoteItemWish, noteItems } from '#lib/domain/learning-sets';
import { agreeActionInSupervision, planSupervision, planSupervisionWish } from '#lib/domain/supervision';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { planText } from '../../attached-files';
import type { Seats } from '../seats';
import { deed, IN_THE_SET, SIGNED_IN, versionOf, type Deed, type Given, type SignedIn } from './deed';
import { newMeeting } from './sets';

/** An action that Ada agreed with Farid and owns: she alone changes it, and he reads it. */
const actionOf = (seats: Seats, what?: string): Promise<Id> => agreedBetween(seats, { person: seats.world.ids.Ada }, what);

/** An action that Ada agreed with Farid, with its owner. */
async function agreedBetween(seats: Seats, owner: { readonly person?: Id; readonly body?: string }, what = 'Ring'): Promise<Id> {
	const ada = await seats.as('author');
	const { Farid } = seats.world.ids;
	const session = await planSupervision(ada, v.parse(planSupervisionWish, { person: Farid, day: '2026-05-20' }));
	return agreeActionInSupervision(ada, session, { ...v.parse(undertakingWish, { what, ...owner }), lesson: '' });
}

const ofAction = (action: string, fields: Given['fields'] = {}, ready?: (seats: Seats, id: Id) => Promise<unknown>) =>
	deed('/actions/[id=id]', action, ['author'] satisfies SignedIn[], async (seats) => {
		const id = await actionOf(seats);
		await ready?.(seats, id);
		return { id, fields: { version: await versionOf(seats, 'agreed-action', id), ...fields } };
	});

/** A deed on what shows what came of an action that Ada has done. */
const ofEvidence = (action: string, fields: (ada: Context, id: Id) => Promise<Given['fields']>) =>
	deed('/actions/[id=id]/evidence', action, ['author'], async (seats, by) => {
		const id = await actionOf(seats);
		const ada = await seats.as('author');
		await completeAction(ada, id, v.parse(completeActionWish, {}));
		const given = (await fields(by === 'author' ? ada : await seats.as(by), id)) ?? {};
		return { id, fields: { version: await versionOf(seats, 'agreed-action', id), ...given } };
	});

/** An entry of somebody's own, as a form names it. */
const ownEntry = async (ctx: Context): Promise<string> =>
	`learning-entry/${await keepEntry(ctx, v.parse(keepEntryWish, { text: 'What I noticed.' }))}`;

/** An action of a body outside, agreed between Ada and Farid. */
const ofOutside = (action: string, fields: (seats: Seats, id: Id) => Promise<Given['fields']>) =>
	deed('/actions/[id=id]', action, ['author', 'supervisor'], async (seats) => {
		const id = await agreedBetween(seats, { body: 'Harbour College' });
		return { id, fields: (await fields(seats, id)) ?? {} };
	});

export const ACTION_DEEDS: readonly Deed[] = [
	ofAction('complete', { outcome: 'Done.' }),
	ofAction('drop', { reason: 'Not needed.' }),
	ofAction('reopen', {}, async (seats, id) => completeAction(await seats.as('author'), id, v.parse(completeActionWish, {}))),
	ofAction('difference', { made: 'yes', words: 'They ring back.' }, async (seats, id) =>
		completeAction(await seats.as('author'), id, {})
	),
	deed('/actions', 'redate', ['author'], async (seats) => ({
		fields: { actions: [await actionOf(seats)], due: '2026-07-01', reason: 'The summer fair comes first' }
	})),
	deed('/actions', 'redateMatching', ['author'], async (seats) => {
		// The others have actions of their own by now.
		await actionOf(seats, 'Ring about zqsummer');
		return { query: '?whose=all&words=zqsummer', fields: { due: '2026-07-01', reason: 'The summer fair comes first' } };
	}),
	deed('/actions', 'moveBack', ['author'], async (seats) => {
		const actions = [await actionOf(seats)];
		await redateActions(await seats.as('author'), { actions, due: '2026-07-01', reason: 'The summer fair', which: 'all' });
		return { fields: { actions } };
	}),
	ofAction('rescope', { what: 'Ring once', due: '2026-07-01', reason: 'No time' }),
	ofAction('escalate', { to: 'The duty lead', reason: 'An hour a week' }),
	ofAction('progress', { text: 'On the way.' }),
	ofAction('change', { what: 'Ring twice' }),
	ofEvidence('cite', async (ctx) => ({ source: await ownEntry(ctx) })),
	deed('/actions/[id=id]/evidence', 'uncite', ['author'], async (seats) => {
		const [id, ada] = [await actionOf(seats), await seats.as('author')];
		await completeAction(ada, id, v.parse(completeActionWish, {}));
		const source = await ownEntry(ada);
		await citeForAction(ada, id, { source });
		return { id, fields: { source } };
	}),
	ofEvidence('save', async (ctx, id) => ({
		'attachments.0.blob': (await attachFile(ctx, id, planText())).blob,
		'attachments.0.description': 'What we rang by'
	})),
	ofEvidence('attach', async (ctx, id) => {
		await attachFile(ctx, id, planText());
		return { files: (await waitingFor(ctx, id)).map((each) => each.id) };
	}),
	ofOutside('link', async () => ({ wording: 'Print the sheet', days: '30' })),
	ofOutside('endLink', async (seats, id) => {
		await makeOutsideLink(await seats.as('author'), id, { wording: 'Print the sheet', days: '30' });
		return {};
	}),
	deed('/actions/import', 'look', SIGNED_IN, async () => ({ fields: { csv: 'What,Who\nRing,Ada' } }), { looks: true }),
	deed('/actions/import', 'bring', IN_THE_SET, async ({ world }) => ({
		fields: { set: world.sets.tuesday, csv: 'What\nRing the centre', headed: 'yes', 'columns.what': '0' }
	})),
	// One that nobody owns yet: whoever belongs to the set that agreed it may bring it.
	deed('/actions/[id=id]', 'bring', IN_THE_SET, async (seats) => {
		const meeting = await newMeeting(seats);
		const ben = await seats.as('facilitator');
		const item = await addNoteItem(ben, meeting, v.parse(addNoteItemWish, { text: '! Ring the centre' }));
		return { id: (await ben.read.find(noteItems, item)).action!, fields: { meeting } };
	})
];
