import * as v from 'valibot';
import { attachFile } from '#lib/domain/attachments';
import {
	changeEntry,
	changeEntryWish,
	deleteEntry,
	entryForm,
	filesTakenOut,
	keepEntry,
	keepEntryWish,
	learningEntries,
	saveDraft,
	shareEntry,
	shareEntryWish,
	shareWithSupervisor
} from '#lib/domain/learning-files';
import { newId, type Id } from '#lib/domain/shared/ids';
import { planSupervision, planSupervisionWish } from '#lib/domain/supervision';
import { planText } from '#tests/attached-files';
import type { Seats } from '../seats';
import { deed, SIGNED_IN, versionOf, type Deed, type SignedIn } from './deed';
import { plantBranch } from './ground';

const OWNER = ['author'] as const;

/** An entry that Ada opened to her supervisor, who so reads it, and can do nothing to it. */
export async function entryOf(seats: Seats, by: SignedIn = 'author'): Promise<Id> {
	return keepEntry(await seats.as(by), v.parse(keepEntryWish, { text: 'The sum first, hours later.', readers: 'supervisor' }));
}

const ofEntry = (action: string, fields: Record<string, string | string[]> = {}) =>
	deed('/learning-file/entries/[id=id]', action, OWNER, async (seats) => ({ id: await entryOf(seats), fields }));

/** A session of Ada with Farid. */
export async function sessionOf(seats: Seats): Promise<Id> {
	const wish = { person: seats.world.ids.Farid, day: '2026-05-12' };
	return planSupervision(await seats.as('author'), v.parse(planSupervisionWish, wish));
}

export const LEARNING_FILE_DEEDS: readonly Deed[] = [
	deed('/learning-file', 'discard', OWNER, async (seats) => {
		const draft = newId();
		await saveDraft(await seats.as('author'), { draft, entry: null, values: { text: 'Half a line' } });
		return { fields: { draft } };
	}),
	deed('/learning-file/log', 'keep', SIGNED_IN, async () => ({ fields: { text: 'A line.', day: '2026-05-14' } })),
	deed('/learning-file/drafts/[id=id]', 'POST', OWNER, async (seats) => {
		const draft = newId();
		await saveDraft(await seats.as('author'), { draft, entry: null, values: { text: 'Half a line' } });
		return { id: draft, fields: { text: 'Another' } };
	}),
	deed('/learning-file/drafts/[id=id]/attachments', 'POST', SIGNED_IN, async () => ({
		id: newId(),
		fields: { file: new File(['The plan'], 'plan.txt') }
	})),
	deed('/learning-file/entries/[id=id]/history', 'bringBack', OWNER, async (seats) => {
		const [form, ada] = [newId(), await seats.as('author')];
		const { blob } = await attachFile(ada, form, planText());
		const id = await keepEntry(ada, v.parse(keepEntryWish, { text: 'With a plan.', draft: form }));
		await shareWithSupervisor(await seats.as('author'), id);
		const { version } = await entryForm(await seats.as('author'), id);
		const wish = { text: 'Without.', readers: 'supervisor', version, attachments: [{ blob, remove: true }] };
		await changeEntry(await seats.as('author'), id, v.parse(changeEntryWish, wish));
		const [taken] = await filesTakenOut(await seats.as('author'), id);
		return { id, fields: { file: taken!.id } };
	}),
	deed('/learning-file/entries/[id=id]/open', 'open', OWNER, async (seats) => ({
		id: await keepEntry(await seats.as('author'), v.parse(keepEntryWish, { text: 'Mine.' }))
	})),
	deed('/learning-file/entries/[id=id]', 'openToSupervisor', OWNER, async (seats) => ({
		id: await keepEntry(await seats.as('author'), v.parse(keepEntryWish, { text: 'Mine.' }))
	})),
	ofEntry('takeBack'),
	deed('/learning-file/entries/[id=id]', 'unshare', OWNER, async (seats) => {
		const [id, ada] = [await entryOf(seats), await seats.as('author')];
		await shareEntry(ada, id, v.parse(shareEntryWish, { audience: ['staff'], wording: 'The sum first.' }));
		return { id };
	}),
	ofEntry('delete'),
	deed('/learning-file/entries/[id=id]/edit', 'save', OWNER, async (seats) => {
		const id = await entryOf(seats);
		return { id, fields: { version: await versionOf(seats, 'learning-entry', id), text: 'Other words.', day: '2026-05-13' } };
	}),
	deed(
		'/learning-file/entries/[id=id]/promote',
		'choose',
		OWNER,
		async (seats) => ({ id: await entryOf(seats), fields: { paragraphs: ['0'] } }),
		{ looks: true }
	),
	deed(
		'/learning-file/entries/[id=id]/promote',
		'review',
		OWNER,
		async (seats) => ({ id: await entryOf(seats), fields: { passage: 'The sum first.' } }),
		{ looks: true }
	),
	deed('/learning-file/entries/[id=id]/promote', 'promote', OWNER, async (seats) => ({
		id: await entryOf(seats),
		fields: {
			passage: 'The sum first.',
			title: 'The sum first',
			whatHappened: 'The sum first.',
			place: await plantBranch(seats),
			audience: ['staff']
		}
	})),
	deed(
		'/learning-file/entries/[id=id]/share',
		'check',
		OWNER,
		async (seats) => ({ id: await entryOf(seats), fields: { audience: ['staff'] } }),
		{ looks: true }
	),
	deed('/learning-file/entries/[id=id]/share', 'share', OWNER, async (seats) => ({
		id: await entryOf(seats),
		fields: { audience: ['staff'], wording: 'The sum first.' }
	})),
	deed('/deleted', 'restore', OWNER, async (seats) => {
		const [id, ada] = [await entryOf(seats), await seats.as('author')];
		await deleteEntry(ada, id);
		return { fields: { kind: learningEntries.kind, id } };
	})
];
