import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { notifications } from '#lib/domain/following';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	endMembership,
	endSeat,
	finaliseNote,
	formSet,
	formSetWish,
	learningSets,
	meetingPage,
	noteToSend,
	offerSeat,
	planMeeting,
	planMeetingWish,
	seatsOf,
	seatsOffered,
	seatsPage,
	setPage,
	settleContract,
	settleContractWish,
	splitSet,
	takeSeat
} from '#lib/domain/learning-sets';
import { everyOf } from '#lib/domain/people';
import { givePlace } from '#lib/domain/projects';
import type { Store } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** The Tuesday set of Ada, Grace, Eve and Ben, who facilitates it; and Cleo's network, to which Eve and Farid belong. */
async function stage(open: (clock: TestClock) => Promise<Store>, terms = 'We advise.') {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const { as, ids } = world;
	const { tuesday } = world.sets;
	await givePlace(await as('Dina'), world.project, { person: ids.Cleo });
	const wish = { name: 'The Way Back network', kind: 'beneficiary-network', mode: 'chatham-house' };
	const network = await formSet(await as('Cleo'), v.parse(formSetWish, wish));
	for (const person of [ids.Eve, ids.Farid]) await addMember(await as('Cleo'), network, { person });
	if (terms) await settleContract(await as('Cleo'), network, v.parse(settleContractWish, { version: 0, terms }));
	const offer = async (to: CastName = 'Eve', by: CastName = 'Ben') => offerSeat(await as(by), tuesday, { person: ids[to] });
	const take = async (who: CastName = 'Eve', of = network) => {
		const seat = (await seatsOf(await as(who), tuesday)).offered[0]!.id;
		await takeSeat(await as(who), { seat, network: of });
	};
	const sitting = async () => {
		await offer();
		await take();
	};
	const end = async (who: CastName, seat: Id) => endSeat(await as(who), { seat });
	const here = async (who: CastName) =>
		(await seatsOf(await as(who), tuesday)).here.map(({ name, of }) => `${name} for ${of.name}`);
	const elsewhere = async (who: CastName) =>
		(await seatsOf(await as(who), network)).elsewhere.map(({ name, of }) => `${name} in ${of.name}`);
	const leave = async (who: CastName, set: Id) => endMembership(await as(who), (await setPage(await as(who), set)).myPlace!);
	return { world, as, ids, tuesday, network, offer, take, sitting, end, here, elsewhere, leave };
}

const EVE_HERE = 'Eve for The Way Back network';
const EVE_THERE = 'Eve in The Tuesday set';

describe.each(SEARCHING_ENGINES)('a network’s seat in a set, in the %s engine', (_, open) => {
	test('is offered to a member, who says for which network; the members of both then read of it, and nothing else opens', async () => {
		const { as, offer, take, here, elsewhere, tuesday, network } = await stage(open);
		await offer();
		expect(await seatsOffered(await as('Eve'))).toMatchObject([{ set: tuesday, setName: 'The Tuesday set' }]);
		const [told] = (await notifications(await as('Eve'))).news;
		expect(told).toMatchObject({ kind: 'waiting', title: 'Do you sit in The Tuesday set for a network?', part: 'seats' });
		expect(`${told!.inMail} ${told!.wordsInMail}`).not.toMatch(/network|Tuesday/);
		expect((await notifications(await as('Ada'))).news).toEqual([]);
		expect(await here('Ada')).toEqual([]);
		expect((await seatsPage(await as('Eve'), tuesday)).networks.map(({ id }) => id)).toEqual([network]);
		await take();
		expect(await seatsOffered(await as('Eve'))).toEqual([]);
		for (const who of ['Ada', 'Grace', 'Eve', 'Ben'] as const) expect(await here(who)).toEqual([EVE_HERE]);
		for (const who of ['Cleo', 'Eve', 'Farid'] as const) expect(await elsewhere(who)).toEqual([EVE_THERE]);
		const opens = async (who: CastName) => (await seatsOf(await as(who), network)).elsewhere[0]!.of.id;
		expect([await opens('Eve'), await opens('Farid')]).toEqual([tuesday, null]);
		await expect(setPage(await as('Farid'), tuesday)).rejects.toBeInstanceOf(NotFound);
		await expect(setPage(await as('Ada'), network)).rejects.toBeInstanceOf(NotFound);
		const known = async (who: CastName) => (await everyOf((await as(who)).read, learningSets, {})).map(({ name }) => name);
		expect(await known('Ada')).toEqual(['The Tuesday set']);
		expect(await known('Dina')).toEqual([]);
		expect((await seatsOf(await as('Dina'), tuesday)).here).toEqual([]);
		await expect(seatsPage(await as('Dina'), tuesday)).rejects.toBeInstanceOf(NotFound);
	});

	test('waits unseen by the others, and is answered by the person who was asked alone', async () => {
		const { as, ids, offer, take, end, tuesday, network } = await stage(open);
		await expect(offer('Eve', 'Ada')).rejects.toBeInstanceOf(Forbidden);
		await expect(offer('Eve', 'Cleo')).rejects.toBeInstanceOf(NotFound);
		await expect(offer('Farid')).rejects.toBeInstanceOf(Invalid);
		await offer();
		await expect(offer()).rejects.toBeInstanceOf(Invalid);
		const waiting = async (who: CastName) => (await seatsOf(await as(who), tuesday)).offered;
		expect(await waiting('Ada')).toEqual([]);
		const [seat] = await waiting('Ben');
		expect(seat).toMatchObject({ name: 'Eve', can: { take: false, end: true } });
		await expect(takeSeat(await as('Ben'), { seat: seat!.id, network })).rejects.toBeInstanceOf(Forbidden);
		for (const who of ['Ada', 'Cleo'] as const) {
			await expect(takeSeat(await as(who), { seat: seat!.id, network })).rejects.toBeInstanceOf(NotFound);
			await expect(end(who, seat!.id)).rejects.toBeInstanceOf(NotFound);
		}
		await end('Eve', seat!.id);
		expect(await waiting('Ben')).toEqual([]);
		await offer('Grace');
		await expect(take('Grace')).rejects.toBeInstanceOf(Invalid);
		expect((await seatsPage(await as('Ben'), tuesday)).members.map(({ person }) => person)).not.toContain(ids.Grace);
	});

	test('is for a network of one’s own whose terms of reference are written down', async () => {
		const { as, offer, take, tuesday } = await stage(open, '');
		await offer();
		expect((await seatsPage(await as('Eve'), tuesday)).networks).toEqual([]);
		await expect(take()).rejects.toBeInstanceOf(Invalid);
		await expect(take('Eve', tuesday)).rejects.toBeInstanceOf(Invalid);
	});

	test.each([['Eve'], ['Ben'], ['Cleo']] as const)(
		'is ended by %s, who sits there or facilitates one of the two',
		async (who) => {
			const { as, sitting, end, here, elsewhere, tuesday } = await stage(open);
			await sitting();
			const seat = (await seatsOf(await as('Eve'), tuesday)).here[0]!.id;
			for (const other of ['Ada', 'Farid'] as const) await expect(end(other, seat)).rejects.toBeInstanceOf(Forbidden);
			await end(who, seat);
			expect([await here('Ada'), await elsewhere('Farid')]).toEqual([[], []]);
			expect((await setPage(await as('Eve'), tuesday)).members.map(({ name }) => name)).toContain('Eve');
		}
	);

	test.each([
		['set', 'tuesday'],
		['network', 'network']
	] as const)('ends when whoever sits there leaves the %s, not when others leave', async (_which, where) => {
		const { sitting, here, elsewhere, leave, ...sets } = await stage(open);
		await sitting();
		await leave('Ada', sets.tuesday);
		await leave('Farid', sets.network);
		expect([await here('Grace'), await elsewhere('Cleo')]).toEqual([[EVE_HERE], [EVE_THERE]]);
		await leave('Eve', sets[where]);
		expect([await here('Grace'), await elsewhere('Cleo')]).toEqual([[], []]);
	});

	test('ends with the set: those who go on in another give it anew', async () => {
		const { as, ids, sitting, here, elsewhere, tuesday } = await stage(open);
		await sitting();
		await splitSet(await as('Ben'), tuesday, {
			firstName: 'The first',
			first: [ids.Ben, ids.Ada],
			firstFacilitator: ids.Ben,
			secondName: 'The second',
			second: [ids.Ben, ids.Eve, ids.Grace],
			secondFacilitator: ids.Ben
		});
		expect([await here('Ada'), await elsewhere('Farid')]).toEqual([[], []]);
	});

	test('stands in no copy that names nobody: neither network nor set', async () => {
		const { as, sitting, tuesday, network } = await stage(open);
		await sitting();
		for (const [who, set, words] of [
			['Ben', tuesday, 'The Way Back network rings first'],
			['Cleo', network, 'The Tuesday set rings first']
		] as const) {
			const plan = { title: 'Who rings', day: '2026-05-14', time: '10:00', minutes: 60, mode: 'chatham-house' };
			const meeting = await planMeeting(await as(who), set, v.parse(planMeetingWish, plan));
			await addNoteItem(await as(who), meeting, v.parse(addNoteItemWish, { text: words }));
			await finaliseNote(await as(who), meeting);
			const eve = await as('Eve');
			const sent = JSON.stringify((await noteToSend(eve, await meetingPage(eve, meeting))).items);
			expect(sent).toContain('rings first');
			expect(sent).not.toMatch(/Way Back|Tuesday/);
		}
	});
});
