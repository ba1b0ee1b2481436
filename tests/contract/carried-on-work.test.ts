import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { actionPage } from '#lib/domain/actions';
import {
	addNoteItem,
	addNoteItemWish,
	agendaForm,
	bidToPresent,
	bidToPresentWish,
	bringAsIssue,
	bringAsIssueWish,
	carryBidOn,
	finaliseNote,
	meetingPage,
	meetingsToBringTo,
	mergesProposed,
	noteItems,
	pickBid,
	planMeeting,
	planMeetingWish,
	proposeMerge,
	setAgenda,
	setAgendaWish,
	setPage,
	splitSet,
	takeUpMerge,
	waitingBids
} from '#lib/domain/learning-sets';
import type { Store } from '#lib/domain/shared/context';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** The Tuesday set (Ben, Ada, Grace, Eve) and the Thursday set (Cleo, Farid), with what waits in them before they are merged or split. */
async function stage(open: (clock: TestClock) => Promise<Store>) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const { ids, as, sets } = await openWorldWithSets({ store, clock });
	const plan = async (by: CastName, set: Id, day: string) => {
		const wish = { title: 'A meeting', day, time: '09:00', minutes: 60, mode: 'confidential' };
		return planMeeting(await as(by), set, v.parse(planMeetingWish, wish));
	};
	const agenda = async (by: CastName, meeting: Id, lines: object[], carry: readonly Id[] = []) => {
		const { version } = await meetingPage(await as(by), meeting);
		await setAgenda(await as(by), meeting, v.parse(setAgendaWish, { version, agenda: lines, carry }));
		return (await meetingPage(await as(by), meeting)).agenda.map(({ topic }) => topic!);
	};
	const agree = async (by: CastName, meeting: Id, text: string, topic = ''): Promise<Id> => {
		const item = await addNoteItem(await as(by), meeting, v.parse(addNoteItemWish, { text: `! ${text}`, topic }));
		return (await (await as(by)).read.find(noteItems, item)).action!;
	};
	const merged = async (): Promise<Id> => {
		await proposeMerge(await as('Ben'), sets.tuesday, { name: 'The joint set', to: ids.Cleo });
		const [proposal] = await mergesProposed(await as('Cleo'));
		return takeUpMerge(await as('Cleo'), proposal!.id, { other: sets.thursday });
	};
	const split = async () =>
		splitSet(await as('Ben'), sets.tuesday, {
			firstName: 'The first',
			first: [ids.Ben, ids.Ada, ids.Eve],
			firstFacilitator: ids.Ben,
			secondName: 'The second',
			second: [ids.Grace, ids.Eve],
			secondFacilitator: ids.Grace
		});
	const bid = async (who: CastName, title: string, readBy = 'set') =>
		bidToPresent(await as(who), sets.tuesday, v.parse(bidToPresentWish, { title, readBy }));
	const waiting = async (who: CastName, set: Id) => (await waitingBids(await as(who), set)).bids.map(({ title }) => title);
	const carried = async (who: CastName, meeting: Id) =>
		(await agendaForm(await as(who), meeting)).carried.map(({ title, why, fromBefore }) => [title, why, fromBefore]);
	return { clock, ids, as, ...sets, plan, agenda, agree, merged, split, bid, waiting, carried };
}

// The first in PostgreSQL starts a server, which takes its time beside other work.
describe.each(SEARCHING_ENGINES)('in the %s engine', (_, open) => {
	test('in a split each bid waits where its presenter goes on, read as before', async () => {
		const { clock, bid, waiting, split } = await stage(open);
		await bid('Ada', 'Of the first');
		clock.moveOn(1);
		await bid('Eve', 'Of both');
		const [first, second] = await split();
		expect([await waiting('Ben', first), await waiting('Grace', second)]).toEqual([['Of the first', 'Of both'], ['Of both']]);
	});

	test('the first agenda after a merge is offered what each set left, to those who could read it', async () => {
		const { clock, ids, as, plan, agenda, agree, merged, carried, tuesday, thursday } = await stage(open);
		const [ours, theirs] = [await plan('Ben', tuesday, '2026-05-14'), await plan('Cleo', thursday, '2026-05-14')];
		const [travel] = await agenda('Ben', ours, [
			{ title: 'Travel to work', minutes: 30, speaker: 'Ms Khan', presenter: ids.Ada },
			{ title: 'Welcome' }
		]);
		await agenda('Cleo', theirs, [{ title: 'Since last time', recurring: true }]);
		await agree('Ada', ours, 'Ride the bus once', travel);
		clock.moveOn(24);
		const joint = await merged();
		const next = await plan('Cleo', joint, '2026-06-16');
		expect(await carried('Grace', next)).toEqual([['Travel to work', 'open-action', true]]);
		expect(await carried('Farid', next)).toEqual([['Since last time', 'recurring', true]]);
		// Whoever could not read it cannot take it in; whoever could takes in its title, and neither who spoke nor when.
		await agenda('Farid', next, [{ title: 'Hello' }], [travel!]);
		expect((await meetingPage(await as('Farid'), next)).agenda.map(({ title }) => title)).toEqual(['Hello']);
		await agenda('Grace', next, [{ title: 'Hello' }], [travel!]);
		expect((await meetingPage(await as('Farid'), next)).agenda).toMatchObject([
			{ title: 'Hello' },
			{ title: 'Travel to work', minutes: 30, speaker: '', presenter: null, carriedFrom: null, topic: travel }
		]);
	});

	test('a bid that waits goes on in a split, and in a merge opens to those who are new by its presenter alone', async () => {
		const { clock, as, plan, bid, waiting, merged, tuesday } = await stage(open);
		const quiet = await bid('Ada', 'Employers who go quiet');
		clock.moveOn(1);
		const own = await bid('Grace', 'A forum', 'facilitator');
		const joint = await merged();
		const meeting = await plan('Cleo', joint, '2026-06-16');
		expect(await waiting('Eve', joint)).toEqual(['Employers who go quiet']);
		expect(await waiting('Ben', joint)).toEqual(['Employers who go quiet', 'A forum']);
		expect([await waiting('Cleo', joint), await waiting('Farid', joint)]).toEqual([[], []]);
		expect((await setPage(await as('Farid'), joint)).waiting).toEqual([]);
		const pick = async () => pickBid(await as('Ben'), { bid: quiet, meeting, minutes: 40 });
		await expect(pick()).rejects.toBeInstanceOf(NotFound);
		await expect(carryBidOn(await as('Ben'), joint, { bid: quiet })).rejects.toBeInstanceOf(Forbidden);
		await expect(carryBidOn(await as('Cleo'), joint, { bid: quiet })).rejects.toBeInstanceOf(NotFound);
		await expect(carryBidOn(await as('Ada'), tuesday, { bid: quiet })).rejects.toBeInstanceOf(NotFound);
		await carryBidOn(await as('Ada'), joint, { bid: quiet });
		expect(await waiting('Farid', joint)).toEqual(['Employers who go quiet']);
		await pick();
		await carryBidOn(await as('Grace'), joint, { bid: own });
		expect([await waiting('Cleo', joint), await waiting('Farid', joint)]).toEqual([['A forum'], []]);
	});

	test('an action of before is brought as an issue to the set that carries it on, in words that its new members may read', async () => {
		const { clock, as, plan, agree, merged, tuesday, thursday } = await stage(open);
		const action = await agree('Ada', await plan('Ben', tuesday, '2026-05-14'), 'Ring Northway about Mr Able');
		clock.moveOn(24);
		const joint = await merged();
		const [next, old] = [await plan('Cleo', joint, '2026-06-16'), thursday];
		expect((await meetingsToBringTo(await as('Ada'), tuesday)).map(({ id, elsewhere }) => [id, elsewhere])).toEqual([
			[next, true]
		]);
		expect(await meetingsToBringTo(await as('Farid'), old)).toHaveLength(1);
		const bring = async (who: CastName, title: string) =>
			bringAsIssue(await as(who), action, v.parse(bringAsIssueWish, { meeting: next, title }));
		await expect(bring('Ada', '')).rejects.toMatchObject({ issues: [{ field: 'title' }] });
		await expect(bring('Farid', 'A call')).rejects.toBeInstanceOf(NotFound);
		await bring('Ada', 'A call that nobody makes');
		const shown = await meetingPage(await as('Farid'), next);
		expect(shown.agenda).toMatchObject([{ title: 'A call that nobody makes', presenterName: 'Ada' }]);
		expect(JSON.stringify(shown)).not.toContain('Northway about');
		expect((await actionPage(await as('Grace'), action)).decisions).toMatchObject([{ is: 'brought', meeting: next }]);
		await finaliseNote(await as('Ben'), next);
		await expect(bring('Ada', 'Again')).rejects.toBeInstanceOf(Forbidden);
	});
});
