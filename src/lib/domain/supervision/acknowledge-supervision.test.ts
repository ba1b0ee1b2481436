import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import {
	acknowledgeSupervision,
	addAgendaLine,
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	correctSupervision,
	deleteSupervision,
	supervisions
} from '.';

let world: World;
let play: Played;
let session: string;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
	session = await play.plan('Ada', 'Farid');
});
afterEach(() => world.close());

const lock = async () => {
	await play.write('Farid', session, 'The bus, then the letter.');
	await play.acknowledge('Farid', session);
	await play.acknowledge('Ada', session);
};
const correct = async (who: CastName, text: string) => correctSupervision(await world.as(who), session, { text });

describe('the record of a session', () => {
	test('locks when both have acknowledged what is written, each with a name and a time', async () => {
		await play.write('Farid', session, 'The bus, then the letter.');
		await play.acknowledge('Farid', session);
		expect(await play.page('Ada', session)).toMatchObject({
			locked: false,
			acknowledgements: [{ by: 'Farid', at: world.clock.now() }],
			awaited: ['Ada'],
			can: { acknowledge: true, write: true, correct: false }
		});
		world.clock.moveOn(1);
		await play.acknowledge('Ada', session);
		expect(await play.page('Farid', session)).toMatchObject({
			locked: true,
			awaited: [],
			acknowledgements: [{ by: 'Farid' }, { by: 'Ada', at: world.clock.now() }],
			can: { acknowledge: false, write: false, remove: false, correct: true }
		});
	});

	test('is acknowledged only as it was read, and asks again when its wording changes', async () => {
		await play.write('Farid', session, 'The bus.');
		const { version } = await play.page('Ada', session);
		await play.acknowledge('Farid', session);
		await play.write('Farid', session, 'The bus, and that she was late.');
		await expect(acknowledgeSupervision(await world.as('Ada'), session, { version })).rejects.toBeInstanceOf(Conflict);
		expect((await play.page('Ada', session)).awaited).toEqual(['Farid', 'Ada']);
		await play.acknowledge('Ada', session);
		expect((await play.page('Ada', session)).locked).toBe(false);
	});

	test('is not acknowledged before anything is written, twice by one, or by anybody else', async () => {
		await expect(play.acknowledge('Ada', session)).rejects.toBeInstanceOf(Forbidden);
		await play.write('Farid', session, 'The bus.');
		await play.acknowledge('Ada', session);
		await expect(play.acknowledge('Ada', session)).rejects.toBeInstanceOf(Forbidden);
		for (const other of ['Grace', 'Dina'] as const)
			await expect(acknowledgeSupervision(await world.as(other), session, { version: 3 })).rejects.toBeInstanceOf(NotFound);
	});

	test('once locked is not rewritten, deleted or added to by anybody', async () => {
		await lock();
		for (const who of ['Ada', 'Farid'] as const) {
			await expect(play.write(who, session, 'Otherwise')).rejects.toBeInstanceOf(Forbidden);
			await expect(deleteSupervision(await world.as(who), session)).rejects.toBeInstanceOf(Forbidden);
			await expect(addAgendaLine(await world.as(who), session, { text: 'Late' })).rejects.toBeInstanceOf(Forbidden);
			const wish = v.parse(agreeActionInSupervisionWish, { what: 'Ring the adviser' });
			await expect(agreeActionInSupervision(await world.as(who), session, wish)).rejects.toBeInstanceOf(Forbidden);
		}
	});

	test('takes corrections beside it, with who and when, and stays word for word as it was', async () => {
		await expect(correct('Ada', 'It was Monday.')).rejects.toBeInstanceOf(Forbidden);
		await lock();
		const locked = await (await world.as('Ada')).read.find(supervisions, session);
		await correct('Ada', 'It was Monday, not Tuesday.');
		world.clock.moveOn(1);
		await correct('Farid', 'Agreed.');
		const { corrections, version: _, ...rest } = await (await world.as('Ada')).read.find(supervisions, session);
		const { corrections: none, version: __, ...before } = locked;
		expect(none).toEqual([]);
		expect(rest).toEqual(before);
		expect(corrections).toHaveLength(2);
		expect((await play.page('Farid', session)).corrections).toMatchObject([
			{ by: 'Ada', text: 'It was Monday, not Tuesday.' },
			{ by: 'Farid', text: 'Agreed.', at: world.clock.now() }
		]);
		await expect(correct('Grace', 'Mine')).rejects.toBeInstanceOf(NotFound);
	});

	test('kept in the first shape is read with nothing lost', () => {
		const old = {
			supervisee: world.ids.Ada,
			supervisor: world.ids.Farid,
			day: '2026-05-14',
			place: '',
			agenda: 'The bus',
			record: 'We spoke of it.',
			recordedInCaseSystem: true,
			writing: null,
			opened: [],
			note: ''
		};
		const upgrade = supervisions.upgrades[0] as (value: unknown) => unknown;
		expect(v.parse(supervisions.schema, upgrade(old))).toMatchObject({
			supervisees: [world.ids.Ada],
			record: '**What it is about**\n\nThe bus\n\nWe spoke of it.',
			recordedInCaseSystem: true,
			acknowledgements: [],
			corrections: []
		});
	});
});
