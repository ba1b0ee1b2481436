import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, NotFound } from '../../shared/errors';
import {
	addMember,
	agreeToContract,
	changeSet,
	changeSetWish,
	contractPage,
	contractsToAgree,
	planMeeting,
	planMeetingWish,
	setHead,
	settleContract,
	settleContractWish
} from '..';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const LIMITS = 'We pass on what we hear only where somebody may come to harm.';
const settle = async (by: CastName, version: number, more: object = {}) =>
	settleContract(await world.as(by), world.sets.tuesday, v.parse(settleContractWish, { version, limits: LIMITS, ...more }));
const page = async (who: CastName) => contractPage(await world.as(who), world.sets.tuesday);
const agree = async (who: CastName, wording?: string) =>
	agreeToContract(await world.as(who), world.sets.tuesday, { wording: wording ?? (await page(who)).wording });
const asked = async (who: CastName) => (await contractsToAgree(await world.as(who))).map(({ name, changed }) => [name, changed]);
const agreedTo = async () => (await page('Ben')).members.map(({ name, agreedOn, current }) => [name, agreedOn, current] as const);

describe('the contract of a set', () => {
	test('is written down by whoever facilitates; each member says for themselves that they agree, with the day', async () => {
		await expect(settle('Ada', 0)).rejects.toBeInstanceOf(Forbidden);
		await expect(settle('Cleo', 0)).rejects.toBeInstanceOf(NotFound);
		expect(await asked('Ada')).toEqual([]);
		await settle('Ben', 0, { ring: 'The duty lead, extension 999', reviewOn: '2026-11-14' });
		expect(await page('Ada')).toMatchObject({ limits: LIMITS, ring: 'The duty lead, extension 999', reviewOn: '2026-11-14' });
		expect(await asked('Ada')).toEqual([['The Tuesday set', false]]);
		await agree('Ada');
		await agree('Ada');
		expect(await asked('Ada')).toEqual([]);
		expect(await agreedTo()).toEqual([
			['Ben', null, false],
			['Ada', '2026-05-14', true],
			['Eve', null, false],
			['Grace', null, false]
		]);
	});

	test('asks anew where a word of it or a ground rule changes, and not for another day to look at it', async () => {
		await settle('Ben', 0);
		await agree('Ada');
		world.clock.moveOn(48);
		await settle('Ben', 1, { reviewOn: '2027-01-10' });
		expect(await asked('Ada')).toEqual([]);
		await settle('Ben', 2, { limits: `${LIMITS} Or where the law asks for it.` });
		expect(await asked('Ada')).toEqual([['The Tuesday set', true]]);
		expect((await agreedTo())[1]).toEqual(['Ada', '2026-05-14', false]);
		await agree('Ada');
		expect((await agreedTo())[1]).toEqual(['Ada', '2026-05-16', true]);
		const { version, name, kind } = await setHead(await world.as('Ben'), world.sets.tuesday);
		const rules = { version, name, kind, mode: 'confidential', groundRules: 'Questions come before advice.' };
		await changeSet(await world.as('Ben'), world.sets.tuesday, v.parse(changeSetWish, rules));
		expect(await asked('Ada')).toEqual([['The Tuesday set', true]]);
	});

	test('is not agreed to in words that were changed while somebody read', async () => {
		await settle('Ben', 0);
		const { wording } = await page('Ada');
		await settle('Ben', 1, { limits: 'Nothing is kept.' });
		await expect(agree('Ada', wording)).rejects.toThrow('It was changed while you read.');
		expect((await agreedTo())[1]).toEqual(['Ada', null, false]);
	});

	test('never loses what somebody else wrote down in the same moment', async () => {
		await settle('Ben', 0);
		await expect(settle('Ben', 0, { limits: 'Another.' })).rejects.toBeInstanceOf(Conflict);
		expect((await page('Ben')).limits).toBe(LIMITS);
	});

	test('is asked of whoever joins later, and stays agreed when meetings are planned', async () => {
		await settle('Ben', 0);
		await agree('Grace');
		const meeting = { title: 'Next', day: '2026-06-02', time: '10:00', minutes: 60, mode: 'confidential' };
		await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, meeting));
		expect(await asked('Grace')).toEqual([]);
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect(await asked('Farid')).toEqual([['The Tuesday set', false]]);
	});

	test('is read by its members alone', async () => {
		await settle('Ben', 0);
		await agree('Ada');
		await expect(page('Cleo')).rejects.toBeInstanceOf(NotFound);
		await expect(agree('Cleo', 'x')).rejects.toBeInstanceOf(NotFound);
		expect((await page('Eve')).can).toEqual({ settle: false, agree: true });
	});
});
