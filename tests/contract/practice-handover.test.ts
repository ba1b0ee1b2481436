import { describe, expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { SEARCHING_ENGINES } from './engines';
import { openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import { testClock, type CastName, type TestClock } from '#tests/world';
import { askedOfYou, notifications } from '#lib/domain/following';
import { departPerson } from '#lib/domain/people';
import type { Store } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import {
	adoptPractice,
	adoptPracticeWish,
	askToCheck,
	checksAsked,
	checksDone,
	declinePractice,
	deletePractice,
	finishCheck,
	finishCheckWish,
	handOverAll,
	handOverPractice,
	handOverPracticeWish,
	handoverPage,
	offerPractice,
	practicesOf,
	practicesToReview,
	practicesToTakeOver,
	takeHandoverBack,
	takePracticeOver,
	triedElsewhere,
	workingPage
} from '#lib/domain/practices';

const TITLE = 'A bus timetable drawn by hand';

async function publishedBy(world: PracticeWorld, name: CastName): Promise<Id> {
	const id = await world.draft(name);
	await offerPractice(await world.as(name), id);
	return world.publish(id);
}

async function stage(open?: (clock: TestClock) => Promise<Store>) {
	const clock = testClock();
	const world = await openPracticeWorld(open ? { clock, store: await open(clock) } : { clock });
	onTestFinished(() => world.close());
	const { as, ids } = world;
	const offer = async (id: Id, to: CastName, by: CastName = 'Ada', more: { atOnce?: boolean; words?: string } = {}) =>
		handOverPractice(await as(by), id, v.parse(handOverPracticeWish, { to: ids[to], ...more }));
	const asked = async (who: CastName) => practicesToTakeOver(await as(who));
	const take = async (who: CastName) => takePracticeOver(await as(who), (await asked(who))[0]!.id);
	const keeper = async (who: CastName, id: Id) => (await workingPage(await as(who), id)).owner;
	const news = async (who: CastName) => (await notifications(await as(who))).news.map(({ title, words }) => `${title}: ${words}`);
	return { world, clock, as, ids, offer, asked, take, keeper, news };
}

describe.each(SEARCHING_ENGINES)('handing a practice over, in the %s engine', (_, open) => {
	test('who says yes keeps it from then on and is asked whether it is still right; both hear of it', async () => {
		const { world, clock, as, offer, asked, take, keeper, news } = await stage(open);
		const id = await publishedBy(world, 'Ada');
		await world.revise('Ada', id, { area: 'Bury' });
		await offer(id, 'Grace', 'Ada', { words: 'The college has it on paper too.' });
		expect(await keeper('Ada', id)).toBe('Ada');
		expect((await askedOfYou(await as('Grace'))).map(({ title, words }) => `${title} ${words}`)).toContain(
			`Keep “${TITLE}” from now on? Ada asks whether you will.`
		);
		const handover = (await asked('Grace'))[0]!.id;
		expect(await handoverPage(await as('Grace'), handover)).toMatchObject({
			words: 'The college has it on paper too.',
			isMine: true
		});
		clock.moveOn(1);
		expect(await take('Grace')).toBe(id);
		expect(await keeper('Ada', id)).toBe('Grace');
		expect((await world.signedOutPage(id))!.title).toBe(TITLE);
		expect(await news('Ada')).toContain(`${TITLE}: Grace keeps it now`);
		clock.set('2027-05-15T09:00:00.000Z');
		expect(await practicesToReview(await as('Grace'))).toMatchObject([{ id }]);
		expect(await practicesToReview(await as('Ada'))).toEqual([]);
	});

	test('whoever kept it reads what was told to its owner alone no more', async () => {
		const { world, as, offer } = await stage(open);
		const id = await world.published();
		const wish = v.parse(adoptPracticeWish, { where: 'Hull', since: '2026-05-01', readers: 'owner' });
		await adoptPractice(await as('Grace'), id, wish);
		const tried = async (who: CastName) => (await triedElsewhere((await as(who)).read, id)).places;
		expect(await tried('Eve')).toBe(1);
		await offer(id, 'Ada', 'Dina', { atOnce: true });
		expect([await tried('Eve'), await tried('Ada')]).toEqual([0, 1]);
		await expect(workingPage(await as('Eve'), id)).rejects.toBeInstanceOf(NotFound);
	});

	test('what checkers found is told to whoever keeps it from then on', async () => {
		const { world, as, ids, offer, take } = await stage(open);
		const id = await world.draft('Ada');
		await offerPractice(await as('Ada'), id);
		await askToCheck(await as('Ada'), id, { person: ids.Ben, words: '' });
		await offer(id, 'Grace');
		await take('Grace');
		await finishCheck(await as('Ben'), id, v.parse(finishCheckWish, { said: 'ready' }));
		expect(await checksDone(await as('Grace'), '2026-01-01T00:00:00.000Z')).toMatchObject([{ by: 'Ben' }]);
		expect(await checksDone(await as('Ada'), '2026-01-01T00:00:00.000Z')).toEqual([]);
		expect(await checksAsked(await as('Ben'))).toEqual([]);
	});

	test('a draft opens to who says yes and closes to who kept it; before that they read its title alone', async () => {
		const { world, as, offer, asked, take, keeper } = await stage(open);
		const id = await world.draft('Ada');
		await offer(id, 'Grace');
		await expect(workingPage(await as('Grace'), id)).rejects.toBeInstanceOf(NotFound);
		const handover = (await asked('Grace'))[0]!.id;
		expect(await handoverPage(await as('Grace'), handover)).toMatchObject({ title: TITLE, isReadable: false });
		await take('Grace');
		expect(await keeper('Grace', id)).toBe('Grace');
		await expect(workingPage(await as('Ada'), id)).rejects.toBeInstanceOf(NotFound);
		expect(await handoverPage(await as('Ada'), handover)).toMatchObject({ answer: 'yes', isReadable: false, isMine: false });
	});
});

describe('an offer', () => {
	test('is declined without a reason: its owner goes on keeping it and hears so', async () => {
		const { world, as, offer, asked, keeper, news } = await stage();
		const id = await world.draft('Ada');
		await offer(id, 'Grace');
		await declinePractice(await as('Grace'), (await asked('Grace'))[0]!.id);
		expect(await keeper('Ada', id)).toBe('Ada');
		expect(await news('Ada')).toContain(`${TITLE}: Grace would rather not keep it`);
		expect((await workingPage(await as('Ada'), id)).handover).toMatchObject({ to: 'Grace', declinedOn: '2026-05-14' });
	});

	test('is answered by whoever was asked alone, once, and nobody else knows of it', async () => {
		const { world, as, offer, asked, take } = await stage();
		const id = await world.draft('Ada');
		await offer(id, 'Grace');
		const handover = (await asked('Grace'))[0]!.id;
		for (const act of [handoverPage, takePracticeOver, declinePractice]) {
			await expect(act(await as('Dina'), handover)).rejects.toBeInstanceOf(NotFound);
			await expect(act(await as('Grace'), newId())).rejects.toBeInstanceOf(NotFound);
		}
		for (const act of [takePracticeOver, declinePractice])
			await expect(act(await as('Ada'), handover)).rejects.toBeInstanceOf(Forbidden);
		await take('Grace');
		for (const act of [takePracticeOver, declinePractice])
			await expect(act(await as('Grace'), handover)).rejects.toBeInstanceOf(Invalid);
	});

	test('is made by its owner or a coordinator, to somebody else who is there', async () => {
		const { world, as, ids, offer } = await stage();
		const id = await world.published();
		await expect(offer(id, 'Ada', 'Grace')).rejects.toBeInstanceOf(Forbidden);
		await expect(offer(id, 'Eve', 'Dina')).rejects.toBeInstanceOf(Invalid);
		const nobody = v.parse(handOverPracticeWish, { to: newId() });
		await expect(handOverPractice(await as('Dina'), id, nobody)).rejects.toBeInstanceOf(NotFound);
		await departPerson(await as('Dina'), ids.Cleo);
		await expect(offer(id, 'Cleo', 'Dina')).rejects.toBeInstanceOf(Invalid);
		await expect(offer(await world.draft('Ada'), 'Grace', 'Dina')).rejects.toBeInstanceOf(NotFound);
		await offer(id, 'Ada', 'Dina');
	});

	test('gives way to the next one, and is taken back while it waits', async () => {
		const { world, as, offer, asked } = await stage();
		const id = await world.draft('Ada');
		await offer(id, 'Grace');
		await offer(id, 'Ben');
		expect([(await asked('Grace')).length, (await asked('Ben')).length]).toEqual([0, 1]);
		await takeHandoverBack(await as('Ada'), id);
		expect(await asked('Ben')).toEqual([]);
		await expect(takeHandoverBack(await as('Ada'), id)).rejects.toBeInstanceOf(Invalid);
	});

	test('holds no longer once the practice is deleted or somebody else keeps it', async () => {
		const { world, as, offer, asked, take } = await stage();
		const gone = await world.draft('Ada');
		await offer(gone, 'Grace');
		await deletePractice(await as('Ada'), gone);
		expect(await asked('Grace')).toEqual([]);
		const id = await publishedBy(world, 'Ada');
		await offer(id, 'Grace');
		const handover = (await asked('Grace'))[0]!.id;
		await offer(id, 'Ben', 'Dina', { atOnce: true });
		await expect(takePracticeOver(await as('Grace'), handover)).rejects.toBeInstanceOf(NotFound);
		await expect(take('Grace')).rejects.toThrow();
	});
});

describe('a coordinator', () => {
	test('hands a practice over at once to who reads it, and both are told', async () => {
		const { world, as, offer, keeper, news } = await stage();
		const id = await world.published();
		await offer(id, 'Ada', 'Dina', { atOnce: true });
		expect(await keeper('Ada', id)).toBe('Ada');
		expect(await news('Ada')).toContain(`${TITLE}: Dina handed it over to you`);
		expect((await news('Eve')).some((line) => line.startsWith(TITLE))).toBe(true);
		await expect(offer(id, 'Grace', 'Ada', { atOnce: true })).rejects.toBeInstanceOf(Forbidden);
		expect((await workingPage(await as('Dina'), id)).publication).toMatchObject({ by: 'Dina', revision: 1 });
	});

	test('asks first where somebody could not read it yet', async () => {
		const { world, as, offer } = await stage();
		const id = await world.draft('Ada');
		await offerPractice(await as('Ada'), id);
		await expect(offer(id, 'Eve', 'Dina', { atOnce: true })).rejects.toBeInstanceOf(Invalid);
		await offer(id, 'Eve', 'Dina');
	});

	test('hands over all that somebody keeps before they leave; drafts that were never offered are not among it', async () => {
		const { world, as, ids, keeper } = await stage();
		const [one, two] = [await world.published(), await world.published()];
		const draft = await world.draft('Eve');
		const kept = await practicesOf(await as('Dina'), ids.Eve);
		expect(new Set(kept.lines.map(({ id }) => id))).toEqual(new Set([one, two]));
		expect(kept.others!.some(({ id }) => id === ids.Eve)).toBe(false);
		const grace = await as('Grace');
		expect(await practicesOf(grace, ids.Eve)).toMatchObject({ others: null });
		await expect(handOverAll(grace, ids.Eve, { to: ids.Grace, words: '' })).rejects.toBeInstanceOf(Forbidden);
		await handOverAll(await as('Dina'), ids.Eve, { to: ids.Grace, words: '' });
		expect([await keeper('Grace', one), await keeper('Grace', two), await keeper('Eve', draft)]).toEqual([
			'Grace',
			'Grace',
			'Eve'
		]);
	});

	test('hands over all or nothing: what somebody cannot read yet is named, and nothing moves', async () => {
		const { world, as, ids, keeper } = await stage();
		const shown = await world.published();
		const hidden = await world.draft('Ada');
		await offerPractice(await as('Ada'), hidden);
		await handOverAll(await as('Dina'), ids.Eve, { to: ids.Ada, words: '' });
		expect(await keeper('Ada', shown)).toBe('Ada');
		const refusal = await handOverAll(await as('Dina'), ids.Ada, { to: ids.Eve, words: '' }).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Invalid);
		expect((refusal as Invalid).issues[0]!.message).toContain(`Nothing was handed over. They cannot read “${TITLE}” yet`);
		expect([await keeper('Ada', shown), await keeper('Ada', hidden)]).toEqual(['Ada', 'Ada']);
		await handOverAll(await as('Dina'), ids.Ada, { to: ids.Grace, words: '' });
		expect([await keeper('Ada', shown), await keeper('Ada', hidden)]).toEqual(['Grace', 'Grace']);
		await expect(handOverAll(await as('Dina'), ids.Grace, { to: ids.Grace, words: '' })).rejects.toBeInstanceOf(Invalid);
	});

	test('tells both of each practice that was handed over together', async () => {
		const { world, clock, as, ids, news } = await stage();
		await world.published();
		await world.published();
		clock.moveOn(1);
		await handOverAll(await as('Dina'), ids.Eve, { to: ids.Grace, words: '' });
		expect((await news('Grace')).filter((each) => each.startsWith(TITLE))).toHaveLength(2);
	});
});
