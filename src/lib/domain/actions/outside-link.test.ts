import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import {
	actionPage,
	changeAction,
	completeAction,
	endOutsideLink,
	makeOutsideLink,
	noteProgress,
	openFromOutside,
	reopenAction,
	reportedFromOutside,
	reportFromOutside
} from '.';
import { token as tokens } from '../shared/audience';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { newId, type Id } from '../shared/ids';

let world: WorldWithSets;
let action: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const { tuesday } = world.sets;
	const body = { body: 'Elton Road Health Centre', measure: 'Grace has the name' };
	action = await agreed(world, 'Name a contact for Ada', {
		set: tuesday,
		readers: [tokens.set(tuesday)],
		due: '2026-06-01',
		...body
	});
});
afterEach(() => world.close());

const link = async (by: CastName = 'Ada', days: '14' | '30' = '14') =>
	makeOutsideLink(await world.as(by), action, { wording: 'Name one contact', days });
const leadsNowhere = (token: string) => expect(openFromOutside(world, token)).rejects.toThrow(NotFound);

test('whoever has the link reads the approved wording, the body, the day, which organisation sends it and what was said by it, and nothing else', async () => {
	const token = await link();
	await reportFromOutside(world, token, { text: 'We have two names.' });
	const seen = await openFromOutside(world, token);
	expect(seen).toEqual({
		wording: 'Name one contact',
		due: '2026-06-01',
		body: 'Elton Road Health Centre',
		sender: 'Northway Support',
		until: '2026-05-28T09:30:00.000Z',
		reports: [{ at: world.clock.now(), text: 'We have two names.', saysDone: false }]
	});
});

test('a report stands with the action for those who agreed it, and is news to whoever made the link', async () => {
	const token = await link();
	await reportFromOutside(world, token, { text: 'It is on the wall.', done: 'yes' });
	const page = await actionPage(await world.as('Grace'), action);
	expect(page.progress).toMatchObject([
		{ by: 'Elton Road Health Centre', outside: true, saysDone: true, text: 'It is on the wall.' }
	]);
	// That it is done is said by those who agreed it.
	expect(page.state).toBe('open');
	expect(await reportedFromOutside(await world.as('Ada'))).toMatchObject([{ id: action, saysDone: true }]);
	expect(await reportedFromOutside(await world.as('Grace'))).toEqual([]);
});

test('a report that is sent twice is kept once', async () => {
	const [token, key] = [await link(), newId()];
	for (let at = 0; at < 3; at++) await reportFromOutside(world, token, { text: 'Two names.' }, key);
	expect((await openFromOutside(world, token)).reports).toHaveLength(1);
});

test('a link takes twenty reports, so that those who agreed the action can go on noting theirs; another takes more', async () => {
	const token = await link();
	for (let at = 0; at < 20; at++) await reportFromOutside(world, token, { text: `Call ${at}` });
	await expect(reportFromOutside(world, token, { text: 'One more' })).rejects.toThrow(Invalid);
	await noteProgress(await world.as('Ada'), action, { text: 'I rang them.' });
	world.clock.moveOn(1);
	await reportFromOutside(world, await link(), { text: 'One more' });
});

test('an ended, replaced, expired or invented link leads nowhere, and nothing is kept by it', async () => {
	const first = await link();
	const second = await link('Grace');
	await leadsNowhere(first);
	await openFromOutside(world, second);
	await endOutsideLink(await world.as('Ada'), action);
	await leadsNowhere(second);
	await leadsNowhere('0'.repeat(64));
	const third = await link();
	world.clock.moveOn(14 * 24);
	await leadsNowhere(third);
	await expect(reportFromOutside(world, third, { text: 'Late.' })).rejects.toThrow(NotFound);
	expect((await actionPage(await world.as('Ada'), action)).progress).toEqual([]);
});

test('it leads nowhere while the action is ended, and never again once somebody else owns it', async () => {
	const token = await link();
	await completeAction(await world.as('Ada'), action, {});
	await leadsNowhere(token);
	await reopenAction(await world.as('Ada'), action);
	await openFromOutside(world, token);
	const { version } = await actionPage(await world.as('Ada'), action);
	const other = {
		version,
		what: 'Name a contact',
		person: '',
		body: 'Moss Street Advice',
		due: null,
		measure: '',
		difference: ''
	};
	await changeAction(await world.as('Ada'), action, { ...other, objectives: [] });
	await leadsNowhere(token);
});

test('those who agreed it make one, for a body outside alone; nobody else does', async () => {
	await expect(link('Farid')).rejects.toThrow(NotFound);
	const all = await agreed(world, 'Ring', { person: world.ids.Ada });
	const make = async (who: CastName) => makeOutsideLink(await world.as(who), all, { wording: 'Ring', days: '14' });
	await expect(make('Ada')).rejects.toThrow(Invalid);
	await expect(make('Grace')).rejects.toThrow(Forbidden);
});

test('neither the journal nor the page of the action holds the token', async () => {
	const token = await link();
	expect(JSON.stringify(await actionPage(await world.as('Ada'), action))).not.toContain(token);
	expect(JSON.stringify(await world.store.changes(0))).not.toContain(token);
});
