import { beforeEach, describe, expect, test } from 'vitest';
import { openWorldWithSets, type CastName, type WorldWithSets } from '../../../../tests/world';
import { accounts } from '../people';
import { create } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref } from '../shared/ids';
import { declinePlace, endSet, offerPlace, placesOffered, setPage, takePlace } from '.';

const EVE = 'eve@harbour.example';
let world: WorldWithSets;

beforeEach(async () => {
	world = await openWorldWithSets();
	const { Eve, Ada } = world.ids;
	await world.store.commit({
		by: 'setup',
		verb: 'giveAccounts',
		subject: ref(accounts.kind, Eve),
		changes: [
			create(accounts, Eve, { email: EVE, disabled: null }),
			create(accounts, Ada, { email: 'ada@northway.example', disabled: null })
		]
	});
});

/** Cleo facilitates the Thursday set, to which neither Eve nor Ada belongs. */
const offer = async (email: string, by: CastName = 'Cleo', set = world.sets.thursday) =>
	offerPlace(await world.as(by), set, { email });
const offered = async (who: CastName) => placesOffered(await world.as(who));
const members = async () =>
	(await setPage(await world.as('Cleo'), world.sets.thursday)).members.map(({ name }) => name).toSorted();

describe('a place offered to an e-mail address', () => {
	test('is found by its owner alone, who joins with it once', async () => {
		await offer(` ${EVE.toUpperCase()} `.trim());
		expect(await offered('Eve')).toMatchObject([{ setName: 'The Thursday set', offeredBy: 'Cleo' }]);
		for (const other of ['Cleo', 'Ada', 'Dina'] as const) expect(await offered(other)).toEqual([]);
		const [{ id } = { id: '' }] = await offered('Eve');
		await expect(takePlace(await world.as('Ada'), id)).rejects.toThrow(NotFound);
		expect(await members()).toEqual(['Cleo', 'Farid']);
		expect(await takePlace(await world.as('Eve'), id)).toBe(world.sets.thursday);
		expect(await members()).toEqual(['Cleo', 'Eve', 'Farid']);
		expect(await offered('Eve')).toEqual([]);
		await expect(takePlace(await world.as('Eve'), id)).rejects.toThrow(NotFound);
	});

	test('tells whoever offers nothing: the same is done for an address of nobody’s and for a member’s', async () => {
		const told: unknown[] = [];
		for (const [email, set] of [
			[EVE, world.sets.thursday],
			['nobody@harbour.example', world.sets.thursday],
			['ada@northway.example', world.sets.tuesday]
		] as const) {
			const before = (await world.store.changes(0)).length;
			const by = set === world.sets.tuesday ? 'Ben' : 'Cleo';
			const answer = await offer(email, by, set);
			const events = (await world.store.changes(0)).slice(before);
			told.push({ answer, events: events.map(({ verb, refs }) => [verb, refs.map(({ kind }) => kind)]) });
		}
		expect(told[1]).toEqual(told[0]);
		expect(told[2]).toEqual(told[0]);
		expect(await offered('Ada')).toEqual([]);
	});

	test('can be declined, and nobody is told', async () => {
		await offer(EVE);
		await offer(EVE);
		const [first] = await offered('Eve');
		expect(await offered('Eve')).toHaveLength(1);
		await declinePlace(await world.as('Eve'), first!.id);
		expect(await offered('Eve')).toEqual([]);
		expect(await members()).toEqual(['Cleo', 'Farid']);
	});

	test('is offered by staff who facilitate the set, and lapses when it ends', async () => {
		await expect(offer(EVE, 'Farid')).rejects.toThrow(Forbidden);
		await expect(offer(EVE, 'Ada')).rejects.toThrow(NotFound);
		await offer(EVE);
		await endSet(await world.as('Cleo'), world.sets.thursday);
		const [late] = await offered('Eve');
		await expect(takePlace(await world.as('Eve'), late!.id)).rejects.toThrow(Invalid);
	});

	test('opens no confidential meeting that was held before', async () => {
		expect(await offered('Eve')).toEqual([]);
		await offer(EVE);
		const [{ id } = { id: '' }] = await offered('Eve');
		await takePlace(await world.as('Eve'), id);
		const { tokens } = (await world.as('Eve')).actor;
		const circles = [...tokens].filter((each) => each.startsWith(`circle:${world.sets.thursday}:`));
		const earlier = [...(await world.as('Farid')).actor.tokens].filter((each) =>
			each.startsWith(`circle:${world.sets.thursday}:`)
		);
		expect(circles).toHaveLength(1);
		expect(earlier.length).toBeGreaterThan(1);
		expect(earlier).toContain(circles[0]);
	});
});
