import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { notifications } from '#lib/domain/following';
import {
	addNoteItem,
	addNoteItemWish,
	declineFacilitation,
	endMembership,
	facilitationOffer,
	facilitationsInSet,
	facilitationsOffered,
	meetingPage,
	mergesProposed,
	offerFacilitation,
	planMeeting,
	planMeetingWish,
	proposeMerge,
	setPage,
	takeOverFacilitation,
	takeUpMerge,
	withdrawFacilitation
} from '#lib/domain/learning-sets';
import type { Store } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** The Tuesday set of Ada, Grace, Eve and Ben, who facilitates it. */
async function stage(open: (clock: TestClock) => Promise<Store>) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const { as, ids } = world;
	const { tuesday } = world.sets;
	const offer = async (to: CastName, afterwards: 'stays' | 'leaves' = 'stays', by: CastName = 'Ben', set = tuesday) =>
		offerFacilitation(await as(by), set, { to: ids[to], afterwards, words: 'We meet on Tuesdays.' });
	const offered = async (to: CastName) => (await facilitationsOffered(await as(to)))[0]!.id;
	const take = async (who: CastName) => takeOverFacilitation(await as(who), await offered(who));
	const held = async (mode: 'confidential' | 'attributable' = 'confidential') => {
		const wish = { title: 'Held', day: clock.now().slice(0, 10), time: '09:00', minutes: 60, mode };
		const meeting = await planMeeting(await as('Ben'), tuesday, v.parse(planMeetingWish, wish));
		await addNoteItem(await as('Ada'), meeting, v.parse(addNoteItemWish, { text: 'zqsaid' }));
		clock.moveOn(24);
		return meeting;
	};
	const reads = async (who: CastName, meeting: Id): Promise<boolean> => {
		const ctx = await as(who);
		const page = await meetingPage(ctx, meeting).then(
			() => true,
			(trouble) => {
				if (trouble instanceof NotFound) return false;
				throw trouble;
			}
		);
		expect((await ctx.read.search({ words: 'zqsaid' })).hits.length > 0).toBe(page);
		return page;
	};
	const parts = async (who: CastName) =>
		(await setPage(await as(who), tuesday)).members.map(({ name, part }) =>
			part === 'facilitator' ? `${name}, facilitates` : name
		);
	const history = async (who: CastName) =>
		(await setPage(await as(who), tuesday)).history.map(({ day, name, did }) => `${day} ${name} ${did}`);
	const news = async (who: CastName) => (await notifications(await as(who))).news.map(({ title, words }) => `${title}: ${words}`);
	return { world, clock, as, ids, tuesday, offer, offered, take, held, reads, parts, history, news };
}

describe.each(SEARCHING_ENGINES)('handing the facilitation over, in the %s engine', (_, open) => {
	test('a member who says yes facilitates from then on, and whoever did stays; both hear of it', async () => {
		const { clock, offer, take, held, reads, parts, history, news } = await stage(open);
		const meeting = await held();
		await offer('Grace');
		expect(await parts('Ada')).toEqual(['Ben, facilitates', 'Ada', 'Eve', 'Grace']);
		expect(await news('Grace')).toContain('Facilitate The Tuesday set?: Ben asks whether you will.');
		expect(await news('Ada')).not.toContain('Facilitate The Tuesday set?: Ben asks whether you will.');
		clock.moveOn(24);
		await take('Grace');
		expect(await parts('Ada')).toEqual(['Grace, facilitates', 'Ada', 'Ben', 'Eve']);
		expect(await history('Ada')).toEqual(
			expect.arrayContaining(['2026-05-16 Grace took over', '2026-05-16 Ben handed over', '2026-05-14 Grace joined'])
		);
		expect(await news('Ben')).toContain('The Tuesday set: Grace facilitates it now');
		for (const who of ['Ada', 'Eve'] as const)
			expect(await news(who)).toContain('The Tuesday set: Grace facilitates it from now on');
		expect(await news('Ben')).not.toContain('The Tuesday set: Grace facilitates it from now on');
		for (const who of ['Grace', 'Cleo'] as const) expect(await news(who)).toEqual([]);
		for (const who of ['Ada', 'Grace', 'Ben', 'Eve'] as const) expect(await reads(who, meeting)).toBe(true);
	});

	test('somebody else joins by saying yes, and what was kept to others before stays closed to them', async () => {
		const { as, clock, tuesday, offer, take, held, reads, parts, history } = await stage(open);
		const [kept, wide] = [await held(), await held('attributable')];
		await offer('Cleo', 'leaves');
		await expect(setPage(await as('Cleo'), tuesday)).rejects.toBeInstanceOf(NotFound);
		await take('Cleo');
		clock.moveOn(24);
		const meanwhile = await setPage(await as('Cleo'), tuesday);
		expect(meanwhile).toMatchObject({ joinedLater: '2026-05-16', can: { shape: true } });
		expect(await parts('Cleo')).toEqual(['Cleo, facilitates', 'Ada', 'Eve', 'Grace']);
		expect((await history('Ada')).slice(0, 3)).toEqual([
			'2026-05-16 Ben left',
			'2026-05-16 Cleo took over',
			'2026-05-16 Cleo joined'
		]);
		expect(await reads('Grace', kept)).toBe(true);
		await expect(meetingPage(await as('Cleo'), kept)).rejects.toBeInstanceOf(NotFound);
		expect((await meetingPage(await as('Cleo'), wide)).id).toBe(wide);
		for (const meeting of [kept, wide]) expect(await reads('Ben', meeting)).toBe(false);
		const now = { title: 'Now', day: '2026-05-17', time: '12:00', minutes: 60, mode: 'confidential' };
		const coming = await planMeeting(await as('Cleo'), tuesday, v.parse(planMeetingWish, now));
		expect((await meetingPage(await as('Eve'), coming)).title).toBe('Now');
		await expect(meetingPage(await as('Ben'), coming)).rejects.toBeInstanceOf(NotFound);
	});

	test('one who declines says so to whoever asked, and can be asked again; a withdrawn offer is gone', async () => {
		const { as, tuesday, offer, offered, take, news, parts } = await stage(open);
		await offer('Ada');
		await expect(offer('Grace')).rejects.toThrow('still waits');
		const first = await offered('Ada');
		await declineFacilitation(await as('Ada'), first);
		expect(await news('Ben')).toContain('The Tuesday set: Ada would rather not facilitate it');
		expect(await facilitationsInSet(await as('Ben'), tuesday)).toMatchObject([{ toName: 'Ada', declinedOn: '2026-05-14' }]);
		expect(await facilitationsInSet(await as('Grace'), tuesday)).toEqual([]);
		await expect(takeOverFacilitation(await as('Ada'), first)).rejects.toBeInstanceOf(Invalid);
		await offer('Grace');
		const second = await offered('Grace');
		await withdrawFacilitation(await as('Ben'), { offer: second });
		expect(await facilitationsOffered(await as('Grace'))).toEqual([]);
		await expect(takeOverFacilitation(await as('Grace'), second)).rejects.toBeInstanceOf(NotFound);
		expect(await parts('Ada')).toEqual(['Ben, facilitates', 'Ada', 'Eve', 'Grace']);
		await offer('Ada');
		await take('Ada');
		expect(await parts('Ben')).toEqual(['Ada, facilitates', 'Ben', 'Eve', 'Grace']);
	});

	test('only whoever facilitates offers, only whoever was asked answers, and nobody else sees it', async () => {
		const { as, offer, offered } = await stage(open);
		await expect(offer('Grace', 'stays', 'Ada')).rejects.toBeInstanceOf(Forbidden);
		await expect(offer('Dina', 'stays', 'Cleo')).rejects.toBeInstanceOf(NotFound);
		await expect(offer('Ben')).rejects.toMatchObject({ issues: [{ field: 'to' }] });
		await offer('Dina');
		const id = await offered('Dina');
		expect(await facilitationOffer(await as('Dina'), id)).toMatchObject({ setName: 'The Tuesday set', isMember: false });
		for (const act of [facilitationOffer, takeOverFacilitation, declineFacilitation]) {
			await expect(act(await as('Ben'), id)).rejects.toBeInstanceOf(Forbidden);
			for (const who of ['Ada', 'Cleo'] as const) await expect(act(await as(who), id)).rejects.toBeInstanceOf(NotFound);
		}
		await expect(withdrawFacilitation(await as('Dina'), { offer: id })).rejects.toBeInstanceOf(Forbidden);
		await expect(withdrawFacilitation(await as('Ada'), { offer: id })).rejects.toBeInstanceOf(NotFound);
	});

	test('an offer ends with a set that is merged, and with the place of whoever made it', async () => {
		const { world, as, ids, tuesday, offer } = await stage(open);
		await offer('Dina');
		await proposeMerge(await as('Ben'), tuesday, { name: 'The joint set', to: ids.Cleo });
		const [proposal] = await mergesProposed(await as('Cleo'));
		const joint = await takeUpMerge(await as('Cleo'), proposal!.id, { other: world.sets.thursday });
		expect(await facilitationsOffered(await as('Dina'))).toEqual([]);
		// Two facilitate it now, and each hands over their own part.
		await offer('Dina', 'stays', 'Ben', joint);
		await offer('Dina', 'leaves', 'Cleo', joint);
		const bens = (await facilitationsInSet(await as('Ben'), joint)).map(({ mine }) => mine);
		expect(bens.toSorted()).toEqual([false, true]);
		await endMembership(await as('Ben'), (await setPage(await as('Ben'), joint)).myPlace!);
		expect(await facilitationsOffered(await as('Dina'))).toMatchObject([{ offeredBy: 'Cleo' }]);
	});
});
