import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { setContracts } from './set-contract';
import {
	addMember,
	changeSet,
	changeSetWish,
	contractPage,
	endMembership,
	mergesProposed,
	proposeMerge,
	purposesBefore,
	setHead,
	setPage,
	setStory,
	settleContract,
	settleContractWish,
	splitSet,
	takeUpMerge
} from '..';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets({ mode: 'attributable' })));
afterEach(() => world.close());

const OURS = 'Support workers bring what they are stuck with.';
const THEIRS = 'Employers’ bodies say no to what does not work.';
const settle = async (who: CastName, set: Id, version: number, more: object = {}) =>
	settleContract(await world.as(who), set, v.parse(settleContractWish, { version, ...more }));
async function saysPurpose(who: CastName, set: Id, purpose: string): Promise<void> {
	const { id: _, objectiveIds: objectives, can: __, groundRules, ...head } = await setHead(await world.as(who), set);
	await changeSet(
		await world.as(who),
		set,
		v.parse(changeSetWish, { ...head, groundRules: groundRules.join('\n'), objectives, purpose })
	);
}
/** The set that carries on the Tuesday set (Ben, Ada, Grace, Eve) and the Thursday set (Cleo, Farid). */
async function merged(ours = OURS, theirs = THEIRS): Promise<Id> {
	const { tuesday, thursday } = world.sets;
	await saysPurpose('Ben', tuesday, ours);
	await saysPurpose('Cleo', thursday, theirs);
	await settle('Ben', tuesday, 0, { limits: 'Nothing leaves the room.', groundRules: 'Be on time' });
	await settle('Cleo', thursday, 0, { limits: 'Our managers may ask.', ring: 'The duty lead, 999', groundRules: 'Phones away' });
	await proposeMerge(await world.as('Ben'), tuesday, { name: 'The joint set', to: world.ids.Cleo });
	const [proposal] = await mergesProposed(await world.as('Cleo'));
	return takeUpMerge(await world.as('Cleo'), proposal!.id, { other: thursday });
}
const before = async (who: CastName, set: Id) =>
	(await contractPage(await world.as(who), set)).before.map(({ name, purpose, limits }) => [name, purpose, limits]);

describe('a set that carries on two others', () => {
	test('shows all its members what both were for and promised, and names to each only the one they know', async () => {
		const joint = await merged();
		expect(await before('Ada', joint)).toEqual([
			['The Tuesday set', OURS, 'Nothing leaves the room.'],
			[null, THEIRS, 'Our managers may ask.']
		]);
		expect(await before('Farid', joint)).toEqual([
			['The Thursday set', THEIRS, 'Our managers may ask.'],
			[null, OURS, 'Nothing leaves the room.']
		]);
		expect(JSON.stringify((await contractPage(await world.as('Ada'), joint)).before)).not.toContain('Thursday');
	});

	test('is for nothing yet where the two were for different things, and all their ground rules hold until they are settled', async () => {
		const joint = await merged();
		expect(await setPage(await world.as('Ada'), joint)).toMatchObject({
			purpose: '',
			groundRules: ['Be on time', 'Phones away']
		});
		expect((await purposesBefore((await world.as('Ada')).read, joint)).map(({ purpose }) => purpose)).toEqual([OURS, THEIRS]);
	});

	test('goes on with the purpose that both shared, or that one of them had', async () => {
		const joint = await merged(OURS, OURS);
		expect((await setPage(await world.as('Ada'), joint)).purpose).toBe(OURS);
	});

	test('says both anew in one go, and what was said before stays with the contract and in the story', async () => {
		const joint = await merged();
		await settle('Cleo', joint, 0, {
			purpose: 'Both sides of one table.',
			limits: 'What we hear stays here.',
			groundRules: 'Be kind'
		});
		const { purpose, groundRules } = await setPage(await world.as('Ada'), joint);
		expect([purpose, groundRules]).toEqual(['Both sides of one table.', ['Be kind']]);
		expect((await contractPage(await world.as('Ada'), joint)).limits).toBe('What we hear stays here.');
		expect((await before('Ada', joint)).map(([, said]) => said)).toEqual([OURS, THEIRS]);
		const [first] = (await setStory(await world.as('Farid'), joint)).chapters;
		expect(first).toMatchObject({
			is: 'beginning',
			from: [
				{ name: 'The Thursday set', purpose: THEIRS },
				{ name: null, purpose: OURS }
			]
		});
		// Nobody has agreed to the new words by having agreed to the old ones.
		expect((await contractPage(await world.as('Ada'), joint)).can.agree).toBe(true);
	});

	test('keeps a purpose that somebody has said meanwhile, and says it to whoever comes second', async () => {
		const joint = await merged();
		await saysPurpose('Ben', joint, 'Ben was first.');
		await expect(settle('Cleo', joint, 0, { purpose: 'Cleo was second.' })).rejects.toThrow(Invalid);
		expect((await setPage(await world.as('Ada'), joint)).purpose).toBe('Ben was first.');
		await settle('Cleo', joint, 0, { limits: 'What we hear stays here.' });
		expect((await setPage(await world.as('Ada'), joint)).purpose).toBe('Ben was first.');
		await expect(settle('Ada', joint, 1, { purpose: 'Ada facilitates nothing.' })).rejects.toThrow(Forbidden);
	});

	test('tells nobody outside, and nobody who left it before; whoever joins later reads it with the contract', async () => {
		await merged();
		const joint = (await setPage(await world.as('Ben'), world.sets.tuesday)).carriedOn[0]!.id;
		await expect(before('Dina', joint)).rejects.toThrow(NotFound);
		await addMember(await world.as('Ben'), joint, { person: world.ids.Dina });
		expect((await before('Dina', joint)).map(([name]) => name)).toEqual([null, null]);
		const place = (await setPage(await world.as('Ada'), joint)).members.find(({ person }) => person === world.ids.Ada)!;
		await endMembership(await world.as('Ada'), place.membership);
		await expect(before('Ada', joint)).rejects.toThrow(NotFound);
		expect(await purposesBefore((await world.as('Ada')).read, joint)).toEqual([]);
	});

	test('opens the contract of the other set itself to nobody, nor who agreed to it', async () => {
		await merged();
		const theirs = ref(setContracts.kind, world.sets.thursday);
		expect(await (await world.as('Ada')).read.findMany([theirs])).toEqual([]);
		expect(await (await world.as('Farid')).read.findMany([theirs])).toHaveLength(1);
	});
});

test('both parts of a split bring along what was said before it', async () => {
	const joint = await merged();
	const { Ben, Ada, Grace, Eve, Cleo, Farid } = world.ids;
	await settle('Ben', joint, 0, { purpose: 'Both sides of one table.' });
	const [first, second] = await splitSet(await world.as('Ben'), joint, {
		...{ firstName: 'The first', first: [Ben, Ada, Grace], firstFacilitator: Ben },
		...{ secondName: 'The second', second: [Eve, Cleo, Farid], secondFacilitator: Cleo }
	});
	expect(await before('Ada', first)).toEqual([['The joint set', 'Both sides of one table.', '']]);
	expect(await before('Farid', second)).toEqual([['The joint set', 'Both sides of one table.', '']]);
	expect((await setPage(await world.as('Ada'), first)).purpose).toBe('Both sides of one table.');
});

test('under the Chatham House rule the story does not say what they were for, since it is printed', async () => {
	await world.close();
	world = await openWorldWithSets({ mode: 'chatham-house' });
	const joint = await merged('Grace Okoro asked for it.');
	expect((await setStory(await world.as('Ada'), joint)).chapters.map(({ is }) => is)).not.toContain('beginning');
	expect((await before('Ada', joint)).map(([, purpose]) => purpose)).toContain('Grace Okoro asked for it.');
});
