import * as v from 'valibot';
import { addPart, addPartWish, beginEdition, retireForm, templates, templatesById } from '#lib/domain/practices';
import { create } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import type { Seats } from '../seats';
import { deed, versionOf, type Deed, type Given } from './deed';

/** A form of a workspace's own, of the sections of one that Grove brings. */
export async function formMade({ world }: Seats): Promise<Id> {
	const known = await templatesById(world.store.as(system('setup')));
	const { parts } = [...known.values()].find(({ name }) => name === 'what-worked')!;
	const id = newId();
	const about = { name: `form-${id}`, edition: 1, label: 'Ours', hint: 'For us.', offeredBy: 'staff' } as const;
	const changes = [create(templates, id, { ...about, parts, retirement: null })];
	await world.store.commit({ by: 'setup', verb: 'given', subject: ref(templates.kind, id), changes });
	return id;
}

export const editionMade = async (seats: Seats): Promise<Id> =>
	beginEdition(await seats.as('administrator'), await formMade(seats));

const ofForm = (action: string, given: (seats: Seats, id: Id) => Promise<void> = async () => {}) =>
	deed('/settings/templates/[id=id]', action, ['administrator'], async (seats) => {
		const id = await formMade(seats);
		await given(seats, id);
		return { id, fields: { version: await versionOf(seats, 'practice-template', id) } };
	});

const ofEdition = (
	action: string,
	fields: Given['fields'] = {},
	given: (seats: Seats, id: Id) => Promise<void> = async () => {}
) =>
	deed('/settings/templates/next/[id=id]', action, ['administrator'], async (seats) => {
		const id = await editionMade(seats);
		await given(seats, id);
		return { id, fields: { version: await versionOf(seats, 'next-edition', id), ...fields } };
	});

const withAnotherPart = async (seats: Seats, id: Id) => {
	const version = await versionOf(seats, 'next-edition', id);
	await addPart(await seats.as('administrator'), id, v.parse(addPartWish, { version, heading: 'Later' }));
};

export const FORM_DEEDS: readonly Deed[] = [
	deed('/settings/templates', 'begin', ['administrator'], async () => ({
		fields: { label: `Ours ${newId()}`, hint: 'For us.', offeredBy: 'staff', like: '' }
	})),
	ofForm('next'),
	ofForm('retire'),
	ofForm('offerAgain', async (seats, id) => retireForm(await seats.as('administrator'), id, { version: 1 })),
	ofEdition('word', { label: 'Ours', hint: 'Five minutes.', offeredBy: 'staff' }),
	ofEdition('add', { part: 0, kind: 'text', heading: 'Weather', ask: 'Did it rain?' }),
	ofEdition('section', { key: 'tried', heading: 'What we tried', ask: 'Step by step.' }),
	ofEdition('move', { key: 'tried', to: 'down' }),
	ofEdition('remove', { key: 'tried' }),
	ofEdition('addPart', { heading: 'Later' }),
	ofEdition('wordPart', { part: 0, heading: 'First' }),
	ofEdition('movePart', { part: 1, to: 'down' }, async (seats, id) => {
		await withAnotherPart(seats, id);
		await withAnotherPart(seats, id);
	}),
	ofEdition('removePart', { part: 1 }, withAnotherPart),
	ofEdition('bringOut'),
	ofEdition('throwAway')
];
