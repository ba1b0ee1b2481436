import * as v from 'valibot';
import { planMeeting, planMeetingWish } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import {
	bringEntry,
	jottings,
	keepJotting,
	openToGroup,
	planSupervision,
	planSupervisionWish,
	proposeAgreement,
	proposeAgreementWish,
	saveSessionDraft,
	supervisionPage
} from '#lib/domain/supervision';
import { supervisionOf } from '#tests/supervision-world';
import type { Seats } from '../seats';
import { deed, versionOf, type Deed, type SignedIn } from './deed';
import { entryOf, sessionOf } from './learning-files';

const OWNER = ['author'] as const;
const TWO = ['author', 'supervisor'] as const;
/** Whom Farid supervises. */
const SUPERVISED = ['author', 'colleague'] as const;
const TERMS = {
	weeks: '4',
	scope: 'The work.',
	confidentiality: 'Between us.',
	reading: 'To think along.',
	reviewOn: '2027-01-11'
};

const ofSession = (action: string, may: readonly SignedIn[], fields: Record<string, string> = {}) =>
	deed('/supervision/[id=id]', action, may, async (seats) => ({ id: await sessionOf(seats), fields }));

/** A session of Ada with Farid, of which something is written. */
async function written(seats: Seats): Promise<Id> {
	const id = await sessionOf(seats);
	await supervisionOf(seats.world).write('Farid', id, 'The bus.');
	return id;
}

/** A session to which Ada brought an entry. */
async function withEntry(seats: Seats): Promise<{ id: Id; entry: Id }> {
	const [id, entry] = [await sessionOf(seats), await entryOf(seats)];
	await bringEntry(await seats.as('author'), id, { entry });
	return { id, entry };
}

/** A session of Farid with Ada and Grace, to which Ada brought an entry. */
async function groupWithEntry(seats: Seats): Promise<{ id: Id; entry: Id }> {
	const { Ada, Grace } = seats.world.ids;
	const wish = v.parse(planSupervisionWish, { people: [Ada, Grace], day: '2026-05-12' });
	const [id, entry] = [await planSupervision(await seats.as('supervisor'), wish), await entryOf(seats)];
	await bringEntry(await seats.as('author'), id, { entry });
	return { id, entry };
}

/** A session with a line on its agenda that Ada added. */
async function withLine(seats: Seats): Promise<{ id: Id; fields: { line: Id } }> {
	const ada = await seats.as('author');
	const wish = v.parse(planSupervisionWish, { person: seats.world.ids.Farid, day: '2026-05-13', agenda: 'The letter' });
	const id = await planSupervision(ada, wish);
	const own = (await supervisionPage(ada, id)).agenda.find((each) => !each.carried)!;
	return { id, fields: { line: own.id } };
}

/** A session in which Ada began to write. */
async function withDraft(seats: Seats): Promise<{ id: Id; fields: { draft: Id } }> {
	const [id, ada] = [await sessionOf(seats), await seats.as('author')];
	await saveSessionDraft(ada, id, { part: 'jottings', sessionVersion: 1, values: { text: 'Half a line' } });
	return { id, fields: { draft: (await supervisionPage(ada, id)).drafts.jottings!.id } };
}

async function proposed(seats: Seats): Promise<Id> {
	const wish = v.parse(proposeAgreementWish, { ...TERMS, weeks: 4 });
	return proposeAgreement(await seats.as('author'), seats.world.ids.Farid, wish);
}

export const SUPERVISION_DEEDS: readonly Deed[] = [
	deed('/supervision/new', 'plan', SUPERVISED, async ({ world }) => ({ fields: { person: world.ids.Farid, day: '2026-05-12' } })),
	deed('/supervision/[id=id]', 'bring', OWNER, async (seats) => ({
		id: await sessionOf(seats),
		fields: { entry: await entryOf(seats) }
	})),
	deed('/supervision/[id=id]', 'takeBack', OWNER, async (seats) => {
		const { id, entry } = await withEntry(seats);
		return { id, fields: { entry } };
	}),
	deed('/supervision/[id=id]', 'closeToGroup', OWNER, async (seats) => {
		const { id, entry } = await groupWithEntry(seats);
		await openToGroup(await seats.as('author'), id, { entry, wording: 'The sum first.' });
		return { id, fields: { entry } };
	}),
	ofSession('addLine', TWO, { text: 'The letter' }),
	deed('/supervision/[id=id]', 'discuss', TWO, withLine),
	deed('/supervision/[id=id]', 'removeLine', OWNER, withLine),
	deed('/supervision/[id=id]', 'record', TWO, async (seats) => {
		const id = await sessionOf(seats);
		return {
			id,
			fields: { version: await versionOf(seats, 'supervision', id), day: '2026-05-12', record: 'We agreed to wait.' }
		};
	}),
	deed('/supervision/[id=id]', 'acknowledge', TWO, async (seats) => {
		const id = await written(seats);
		return { id, fields: { version: await versionOf(seats, 'supervision', id) } };
	}),
	deed('/supervision/[id=id]', 'correct', TWO, async (seats) => {
		const id = await written(seats);
		for (const who of ['Ada', 'Farid'] as const) await supervisionOf(seats.world).acknowledge(who, id);
		return { id, fields: { text: 'It was Monday.' } };
	}),
	ofSession('jot', TWO, { text: 'Ask about leave.' }),
	deed('/supervision/[id=id]/draft', 'POST', TWO, async (seats) => ({
		id: await sessionOf(seats),
		fields: { part: 'record', record: 'Half a line' }
	})),
	deed('/supervision/[id=id]', 'discard', OWNER, withDraft),
	deed('/supervision', 'discard', OWNER, withDraft),
	ofSession('agree', TWO, { what: 'Ring the health centre' }),
	deed('/supervision/[id=id]', 'ask', TWO, async (seats) => ({
		id: await sessionOf(seats),
		fields: { words: 'The sum first.', person: seats.world.ids.Ada }
	})),
	ofSession('delete', TWO),
	deed('/supervision/[id=id]/harvest', 'choose', OWNER, async (seats) => {
		const { id, entry } = await withEntry(seats);
		return { id, fields: { entry, choice: 'team' } };
	}),
	deed('/supervision/[id=id]/harvest', 'toMeeting', OWNER, async (seats) => {
		const wish = { title: 'The June meeting', day: '2026-06-09', time: '10:00', minutes: 60, mode: 'attributable' };
		const facilitator = await seats.as('facilitator');
		const meeting = await planMeeting(facilitator, seats.world.sets.tuesday, v.parse(planMeetingWish, wish));
		return { id: await sessionOf(seats), fields: { meeting, title: 'Who answers letters in a small firm' } };
	}),
	deed(
		'/supervision/[id=id]/open',
		'check',
		OWNER,
		async (seats) => {
			const { id, entry } = await groupWithEntry(seats);
			return { id, fields: { entry, wording: 'The sum first.' } };
		},
		{ looks: true }
	),
	deed('/supervision/[id=id]/open', 'open', OWNER, async (seats) => {
		const { id, entry } = await groupWithEntry(seats);
		return { id, fields: { entry, wording: 'The sum first.' } };
	}),
	deed('/supervision/agreement/[id=id]', 'propose', SUPERVISED, async ({ world }) => ({ id: world.ids.Farid, fields: TERMS })),
	deed('/supervision/agreement/[id=id]', 'accept', ['supervisor'], async (seats) => ({
		id: seats.world.ids.Ada,
		fields: { agreement: await proposed(seats) }
	})),
	deed('/supervision/agreement/[id=id]', 'setAside', TWO, async (seats) => ({
		id: seats.world.ids.Ada,
		fields: { agreement: await proposed(seats) }
	})),
	deed('/supervision/jottings', 'remove', OWNER, async (seats) => {
		const [id, ada] = [await sessionOf(seats), await seats.as('author')];
		await keepJotting(ada, id, { text: 'Ask about leave.' });
		const held = await ada.read.findUnique(jottings, 'place', `${id}/${ada.actor.id}`);
		return { fields: { jotting: held!.id } };
	})
];
