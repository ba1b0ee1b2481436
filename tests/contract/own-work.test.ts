import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import {
	changeTallyMark,
	changeTallyMarkWish,
	deleteTallyMark,
	myTallyMarks,
	tallyMarkPage,
	tallyMarks,
	tallyPad,
	tallySums,
	tallyWork,
	tallyWorkWish
} from '#lib/domain/invisible-work';
import {
	answerWhatChanged,
	answerWhatChangedWish,
	askedWhatChanged,
	askWhatChangedLater,
	changeTraining,
	changeTrainingWish,
	deleteTraining,
	myTrainings,
	noteTraining,
	noteTrainingWish,
	openTraining,
	stopAskingWhatChanged,
	takeTrainingBack,
	trainingForm,
	trainingHistory,
	trainingPage,
	trainings,
	trainingsOpenToSupervisor
} from '#lib/domain/training-log';
import { exportFile, keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { appointSupervisor, restoreRemoved } from '#lib/domain/people';
import { notifications } from '#lib/domain/following';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { ref, type Id } from '#lib/domain/shared/ids';
import { threadOf } from '#lib/domain/shared/thread';
import { collections } from '#lib/server/collections';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorld, testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** The cast on a Thursday in May 2026, with the workspace's lists. */
async function open(engine: (typeof SEARCHING_ENGINES)[number][1]) {
	const clock = testClock();
	const store = await engine(clock);
	onTestFinished(() => store.close());
	const world = await openWorld({ store, clock });
	await plantVocabularies(store);
	return world;
}

test.each(SEARCHING_ENGINES)(
	'a tally is its owner’s alone, adds up, is put right and brought back, in the %s engine',
	async (_, engine) => {
		const world = await open(engine);
		const tally = async (who: CastName, values: object) => tallyWork(await world.as(who), v.parse(tallyWorkWish, values));
		const sums = async (who: CastName, from = '2026-01-01', to = '2026-05-14') =>
			(await tallySums(await world.as(who), { from, to })).map(({ day, category, minutes, times }) => [
				day,
				category,
				minutes,
				times
			]);

		const mark = await tally('Ada', { category: 'aftercare', minutes: 15 });
		await tally('Ada', { category: 'aftercare', minutes: 15 });
		await tally('Ada', { category: 'aftercare', minutes: 15, typed: 40 });
		await tally('Ada', { category: 'journeys', typed: 75, day: '2026-02-27' });
		expect(await sums('Ada')).toEqual([
			['2026-02-27', 'journeys', 75, 1],
			['2026-05-14', 'aftercare', 70, 3]
		]);
		expect(await sums('Ada', '2026-02-28')).toEqual([['2026-05-14', 'aftercare', 70, 3]]);
		expect(await sums('Ada', '2026-02-27', '2026-02-27')).toEqual([['2026-02-27', 'journeys', 75, 1]]);

		// Neither her supervisor nor an administrator reads, changes, finds or counts it.
		for (const who of ['Farid', 'Dina'] as const) {
			const ctx = await world.as(who);
			expect(await sums(who)).toEqual([]);
			expect((await myTallyMarks(ctx)).marks).toEqual([]);
			expect((await tallyPad(ctx, mark)).noted).toBeNull();
			await expect(tallyMarkPage(ctx, mark)).rejects.toThrow(NotFound);
			await expect(deleteTallyMark(ctx, mark)).rejects.toThrow(NotFound);
			expect(await ctx.read.count(tallyMarks, { by: 'work' })).toEqual(new Map());
			expect((await ctx.read.search({ words: 'aftercare' })).hits).toEqual([]);
		}
		const ada = () => world.as('Ada');
		expect((await tallyPad(await ada(), mark)).noted).toMatchObject({ label: 'Aftercare', minutes: 15 });
		expect((await (await ada()).read.search({ words: 'aftercare' })).hits).toEqual([]);

		const wish = { version: 1, category: 'benefits-calls', typed: 10, day: '2026-05-13' };
		await changeTallyMark(await ada(), mark, v.parse(changeTallyMarkWish, wish));
		expect((await tallyMarkPage(await ada(), mark)).mark).toMatchObject({
			label: 'Benefits calls',
			minutes: 10,
			day: '2026-05-13'
		});
		await deleteTallyMark(await ada(), mark);
		expect(await sums('Ada', '2026-05-01')).toEqual([['2026-05-14', 'aftercare', 55, 2]]);
		await restoreRemoved(await ada(), ref(tallyMarks.kind, mark), collections);
		expect(await sums('Ada', '2026-05-13', '2026-05-13')).toEqual([['2026-05-13', 'benefits-calls', 10, 1]]);

		const taken = async (who: CastName, year?: string) => (await exportFile(await world.as(who), year)).tally;
		expect(await taken('Ada')).toEqual([
			{ day: '2026-02-27', category: 'Practising a journey', minutes: 75 },
			{ day: '2026-05-13', category: 'Benefits calls', minutes: 10 },
			{ day: '2026-05-14', category: 'Aftercare', minutes: 15 },
			{ day: '2026-05-14', category: 'Aftercare', minutes: 40 }
		]);
		expect([await taken('Ada', '2025'), await taken('Farid'), await taken('Dina')]).toEqual([[], [], []]);

		for (const wrong of [
			{ category: 'aftercare', minutes: 15, day: '2026-05-15' },
			{ category: 'no-such-kind', minutes: 15 },
			{ category: '', minutes: 15 },
			{ category: 'aftercare' }
		])
			await expect(tally('Ada', wrong)).rejects.toThrow(Invalid);
		for (const minutes of [0, -5, 721, 1.5, NaN]) expect(v.safeParse(tallyWorkWish, { minutes }).success).toBe(false);
	}
);

test.each(SEARCHING_ENGINES)(
	'a training is asked about after eight weeks, and answered under its day, in the %s engine',
	async (_, engine) => {
		const world = await open(engine);
		const ada = () => world.as('Ada');
		const note = async (who: CastName, values: object) =>
			noteTraining(
				await world.as(who),
				v.parse(noteTrainingWish, { title: 'Better-off sums', day: '2026-05-12', hours: 3, ...values })
			);
		const asked = async (who: CastName = 'Ada') => (await askedWhatChanged(await world.as(who))).map(({ id }) => id);
		const waiting = async (who: CastName = 'Ada') =>
			(await notifications(await world.as(who))).news.filter(({ kind }) => kind === 'waiting').map(({ about }) => about.id);
		const answer = async (id: Id, values: object) => answerWhatChanged(await ada(), id, v.parse(answerWhatChangedWish, values));

		const id = await note('Ada', { took: 'The sum on paper.' });
		expect([await asked(), await waiting()]).toEqual([[], []]);
		world.clock.set('2026-07-06T23:30:00.000Z');
		expect(await asked()).toEqual([id]);
		expect([await waiting(), await waiting('Farid')]).toEqual([[id], []]);

		// Nothing yet: it comes again eight weeks from that day.
		await askWhatChangedLater(await ada(), id);
		expect([await asked(), (await trainingPage(await ada(), id)).asksOn]).toEqual([[], '2026-09-01']);
		world.clock.set('2026-09-01T09:00:00.000Z');
		expect(await asked()).toEqual([id]);
		await answer(id, { text: 'I do the sum first now.', again: true });
		expect((await trainingPage(await ada(), id)).afterwards).toEqual([{ day: '2026-09-01', text: 'I do the sum first now.' }]);
		expect([await asked(), (await trainingPage(await ada(), id)).asksOn]).toEqual([[], '2026-10-27']);
		world.clock.set('2026-10-27T09:00:00.000Z');
		await answer(id, { text: 'Every time.' });
		expect([await asked(), (await trainingPage(await ada(), id)).asksOn]).toEqual([[], null]);

		const other = await note('Ada', { title: 'An old one', day: '2025-12-30', hours: 1.5 });
		expect(await asked()).toEqual([other]);
		await stopAskingWhatChanged(await ada(), other);
		expect([await asked(), await waiting()]).toEqual([[], []]);

		// The years add up, and answers are put right or taken out while their days stay.
		expect((await myTrainings(await ada())).years).toEqual([
			{ year: '2026', hours: 3, trainings: 1 },
			{ year: '2025', hours: 1.5, trainings: 1 }
		]);
		const { version } = await trainingForm(await ada(), id);
		const wish = {
			title: 'Sums',
			day: '2026-05-12',
			hours: 3.25,
			version,
			afterwards: [{ text: 'I do the sum first.' }, { text: '' }]
		};
		await changeTraining(await ada(), id, v.parse(changeTrainingWish, wish));
		expect((await trainingPage(await ada(), id)).afterwards).toEqual([{ day: '2026-09-01', text: 'I do the sum first.' }]);
		const { revisions } = await trainingHistory(await ada(), id);
		expect(revisions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
		expect(revisions.at(-1)!.text).toBe('Better-off sums\n\nThe sum on paper.');

		const { trainings: taken } = await exportFile(await ada());
		expect(taken.map(({ title, day }) => `${day} ${title}`)).toEqual(['2025-12-30 An old one', '2026-05-12 Sums']);
		expect((await exportFile(await world.as('Farid'))).trainings).toEqual([]);
		await expect(note('Ada', { day: '2026-10-28' })).rejects.toThrow(Invalid);
		for (const hours of [0, 0.1, -1, 401, NaN, null])
			expect(v.safeParse(noteTrainingWish, { title: 'x', day: '2026-05-12', hours }).success).toBe(false);
	}
);

test.each(SEARCHING_ENGINES)(
	'a training is read by its author, and by her supervisor once she opens it, in the %s engine',
	async (_, engine) => {
		const world = await open(engine);
		const ada = () => world.as('Ada');
		const id = await noteTraining(
			await ada(),
			v.parse(noteTrainingWish, { title: 'Better-off sums', day: '2026-05-12', hours: 3, took: 'Forgotten fares.' })
		);
		const reads = async (who: CastName) => {
			const ctx = await world.as(who);
			const found = (await ctx.read.search({ words: 'fares' })).hits.map((hit) => hit.id);
			return [(await ctx.read.findMany([ref(trainings.kind, id)])).length === 1, found.includes(id)];
		};
		const onFarids = async () => (await trainingsOpenToSupervisor(await world.as('Farid'), world.ids.Ada)).map((each) => each.id);
		const shown = async (who: CastName) =>
			(await notifications(await world.as(who))).news.filter(({ kind }) => kind === 'shared').map(({ about }) => about.id);

		await expect.poll(() => reads('Ada')).toEqual([true, true]);
		for (const who of ['Farid', 'Grace', 'Dina', 'Eve'] as const) expect(await reads(who)).toEqual([false, false]);
		expect([await onFarids(), await shown('Farid')]).toEqual([[], []]);

		await openTraining(await ada(), id);
		await expect.poll(() => reads('Farid')).toEqual([true, true]);
		expect([await onFarids(), await shown('Farid')]).toEqual([[id], [id]]);
		for (const who of ['Grace', 'Dina', 'Eve'] as const) expect(await reads(who)).toEqual([false, false]);
		await expect(trainingsOpenToSupervisor(await world.as('Dina'), world.ids.Ada)).rejects.toThrow(NotFound);
		const farid = await world.as('Farid');
		expect((await trainingPage(farid, id)).can).toEqual({ change: false, answer: false, open: false, remove: false });
		expect((await trainingPage(farid, id)).asksOn).toBeNull();
		expect((await trainingHistory(farid, id)).revisions).toHaveLength(1);
		await expect(answerWhatChanged(farid, id, { text: 'Mine', again: false })).rejects.toThrow(Forbidden);
		await expect(stopAskingWhatChanged(farid, id)).rejects.toThrow(Forbidden);
		await expect(takeTrainingBack(farid, id)).rejects.toThrow(Forbidden);
		await expect(deleteTraining(farid, id)).rejects.toThrow(Forbidden);
		await expect(trainingForm(farid, id)).rejects.toThrow(Forbidden);

		// Whoever supervises her next reads nothing of it, nor does the one before.
		await appointSupervisor(await world.as('Dina'), { supervisee: world.ids.Ada, supervisor: world.ids.Ben, from: '2026-05-14' });
		for (const who of ['Farid', 'Ben'] as const) expect(await reads(who)).toEqual([false, false]);
		expect((await trainingPage(await ada(), id)).toSupervisor).toBe('before');
		await openTraining(await ada(), id);
		await expect.poll(() => reads('Ben')).toEqual([true, true]);
		await takeTrainingBack(await ada(), id);
		expect(await reads('Ben')).toEqual([false, false]);
		expect((await trainingPage(await ada(), id)).toSupervisor).toBe('closed');

		// What was learned there hangs on it, for its author.
		const entry = await keepEntry(await ada(), v.parse(keepEntryWish, { text: 'The fares.', from: `training/${id}` }));
		const { becameOf } = await threadOf((await ada()).read, ref(trainings.kind, id));
		expect(becameOf.map(({ type, found }) => [type, found.id])).toEqual([['learned-at', entry]]);
		await deleteTraining(await ada(), id);
		await expect(trainingPage(await ada(), id)).rejects.toThrow(NotFound);
		await restoreRemoved(await ada(), ref(trainings.kind, id), collections);
		expect((await trainingPage(await ada(), id)).title).toBe('Better-off sums');
	}
);
