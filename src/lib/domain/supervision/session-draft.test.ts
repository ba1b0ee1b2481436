import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { Conflict, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	addAgendaLine,
	deleteSupervision,
	discardSessionDraft,
	keepJotting,
	mySessionDrafts,
	recordSupervision,
	saveSessionDraft,
	type SessionPart
} from '.';

let world: World;
let play: Played;
let session: Id;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
	session = await play.plan('Ada', 'Farid');
});
afterEach(() => world.close());

const type = async (who: CastName, part: SessionPart, words: string, more: { tab?: string; savedBefore?: string } = {}) => {
	world.clock.moveOn(1);
	return saveSessionDraft(await world.as(who), session, {
		part,
		sessionVersion: 1,
		values: { [part === 'record' ? 'record' : 'text']: words },
		tab: 'first',
		...more
	});
};
const drafts = async (who: CastName) => (await play.page(who, session)).drafts;

describe('what somebody writes in a session', () => {
	test('stands in the form again when they come back, and nobody else learns of it', async () => {
		for (const part of ['record', 'jottings', 'agenda'] as const) await type('Ada', part, `My ${part}`);
		expect(await drafts('Ada')).toMatchObject({
			record: { values: { record: 'My record' }, sessionVersion: 1 },
			jottings: { values: { text: 'My jottings' } },
			agenda: { values: { text: 'My agenda' } }
		});
		expect((await mySessionDrafts(await world.as('Ada'))).map((each) => each.part)).toEqual(['agenda', 'jottings', 'record']);
		expect(await drafts('Farid')).toEqual({});
		expect(await mySessionDrafts(await world.as('Farid'))).toEqual([]);
		await expect(type('Grace', 'jottings', 'Mine')).rejects.toBeInstanceOf(NotFound);
	});

	test('is cleared by keeping it, each form by itself', async () => {
		for (const part of ['record', 'jottings', 'agenda'] as const) await type('Ada', part, `My ${part}`);
		const ada = await world.as('Ada');
		await keepJotting(ada, session, { text: 'My jottings', tab: 'first' });
		await addAgendaLine(ada, session, { text: 'My agenda', tab: 'first' });
		expect(Object.keys(await drafts('Ada'))).toEqual(['record']);
		await recordSupervision(ada, session, {
			version: 1,
			day: '2026-05-14',
			place: '',
			record: 'My record',
			recordedInCaseSystem: false,
			'saved-before': (await drafts('Ada')).record!.savedAt
		});
		expect(await drafts('Ada')).toEqual({});
	});

	test('stays where another page kept something else and had never seen it', async () => {
		await type('Ada', 'jottings', 'From the first');
		await keepJotting(await world.as('Ada'), session, { text: 'From the second', tab: 'second' });
		expect(await play.page('Ada', session)).toMatchObject({
			jotting: 'From the second',
			drafts: { jottings: { values: { text: 'From the first' } } }
		});
	});

	test('is not saved over by a page that has not seen it, and is by one that has', async () => {
		const { savedAt } = await type('Ada', 'record', 'From the first');
		await expect(type('Ada', 'record', 'From the second', { tab: 'second' })).rejects.toBeInstanceOf(Conflict);
		await type('Ada', 'record', 'From the second', { tab: 'second', savedBefore: savedAt });
		expect((await drafts('Ada')).record!.values).toEqual({ record: 'From the second' });
	});

	test('is told of as gone to a page that saw it before it was kept or thrown away elsewhere', async () => {
		const { savedAt } = await type('Ada', 'agenda', 'The bus');
		await discardSessionDraft(await world.as('Ada'), { draft: (await drafts('Ada')).agenda!.id });
		await expect(type('Ada', 'agenda', 'The bus, again', { savedBefore: savedAt })).rejects.toBeInstanceOf(Conflict);
	});

	test('is thrown away by its writer alone, and goes when the form is emptied', async () => {
		await type('Ada', 'jottings', 'Half a line');
		const { id } = (await drafts('Ada')).jottings!;
		await expect(discardSessionDraft(await world.as('Farid'), { draft: id })).rejects.toBeInstanceOf(NotFound);
		expect(await type('Ada', 'jottings', '')).toEqual({ savedAt: '' });
		expect(await drafts('Ada')).toEqual({});
	});

	test('can still be read by its writer when the session is deleted or has locked', async () => {
		await type('Ada', 'record', 'Half a record');
		await play.write('Farid', session, 'The bus.');
		for (const who of ['Farid', 'Ada'] as const) await play.acknowledge(who, session);
		expect((await drafts('Ada')).record!.values).toEqual({ record: 'Half a record' });
		session = await play.plan('Farid', 'Ada', '2026-05-21');
		await type('Ada', 'jottings', 'Half a line');
		await deleteSupervision(await world.as('Farid'), session);
		expect(await mySessionDrafts(await world.as('Ada'))).toMatchObject([
			{ part: 'jottings', text: 'Half a line', session: null },
			{ part: 'record', session: { day: '2026-05-14' } }
		]);
	});
});
