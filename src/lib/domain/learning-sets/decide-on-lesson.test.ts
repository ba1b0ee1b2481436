import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import { ref } from '../shared/ids';
import {
	awaitingDecision,
	decideOnLessonWish,
	decisions,
	keepWatching,
	keepWatchingWish,
	lessonPage,
	noticeLesson,
	noticeLessonWish
} from '../learning-tree';
import { decideInSupervision, planSupervision, planSupervisionWish } from '../supervision';
import { decideInMeeting, planMeeting, planMeetingWish } from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const notice = async (who: CastName, values: object = {}) =>
	noticeLesson(
		await world.as(who),
		v.parse(noticeLessonWish, { title: 'Do the sum first', place: world.project, audience: ['staff'], ...values })
	);
const meeting = async () =>
	planMeeting(
		await world.as('Ben'),
		world.sets.tuesday,
		v.parse(planMeetingWish, { title: 'Team', day: '2026-05-14', time: '10:00', minutes: 60, mode: 'confidential' })
	);
const wish = (lesson: string, values: object) =>
	v.parse(decideOnLessonWish, {
		lesson,
		version: 1,
		decision: 'validate',
		reason: 'Three of us saw it.',
		where: 'The mill',
		...values
	});
const page = async (id: string, who: CastName = 'Cleo') => lessonPage(await world.as(who), id);
const awaits = async (who: CastName = 'Ben') =>
	(await awaitingDecision(await world.as(who), world.project)).lines.map(({ id }) => id);

describe('lessons awaiting a decision', () => {
	test('are those that nobody has validated or ended, as far as one reads them', async () => {
		const id = await notice('Ada');
		expect(await awaits()).toEqual([id]);
		expect(await awaits('Eve')).toEqual([]);
		expect((await awaitingDecision(await world.as('Ben'), world.ids.Ben)).lines).toEqual([]);
		await decideInMeeting(await world.as('Ben'), await meeting(), wish(id, {}));
		expect(await awaits()).toEqual([]);
	});

	test('leave the list while they are kept under watch, and come back with the reason', async () => {
		const id = await notice('Ada');
		await keepWatching(
			await world.as('Ben'),
			id,
			v.parse(keepWatchingWish, { version: 1, reason: 'We wait for the spring figures.', weeks: 4 })
		);
		expect(await awaits()).toEqual([]);
		expect((await page(id)).watch).toEqual({ until: '2026-06-11', reason: 'We wait for the spring figures.' });
		world.clock.moveOn(4 * 7 * 24);
		const { lines } = await awaitingDecision(await world.as('Ben'));
		expect(lines).toMatchObject([{ id, watchedFor: 'We wait for the spring figures.' }]);
		expect((await page(id)).watch).toBeNull();
	});

	test('offer their author no validating, and others do', async () => {
		await notice('Ada');
		const can = async (who: CastName) => (await awaitingDecision(await world.as(who))).lines[0]!.can;
		expect(await can('Ada')).toEqual({ validate: false, 'keep-watching': true, 'set-aside': true });
		expect(await can('Ben')).toEqual({ validate: true, 'keep-watching': true, 'set-aside': true });
	});
});

describe('a decision in a meeting', () => {
	test('takes the lesson its step for all its readers; that it was decided there only members can tell', async () => {
		const [id, there] = [await notice('Ada', { named: true }), await meeting()];
		await decideInMeeting(await world.as('Ben'), there, wish(id, { notHeld: 'Not at night.' }));
		const seen = await page(id);
		expect(seen).toMatchObject({
			state: { is: 'validated' },
			validations: [{ words: 'Three of us saw it.', where: 'The mill', by: 'Ben' }],
			exceptions: [{ words: 'Not at night.' }],
			decided: []
		});
		expect((await page(id, 'Grace')).decided).toMatchObject([
			{ decision: 'validate', source: ref('set-meeting', there), by: 'Ben' }
		]);
		expect(await decisions(await world.as('Ada'), { source: ref('set-meeting', there) })).toMatchObject([{ lesson: { id } }]);
		expect(await decisions(await world.as('Cleo'), { source: ref('set-meeting', there) })).toEqual([]);
	});

	test.each([
		['set-aside', 'set-aside'],
		['keep-watching', 'noticed']
	])('can also be to %s', async (decision, is) => {
		const id = await notice('Ada', { named: true });
		await decideInMeeting(await world.as('Ben'), await meeting(), wish(id, { decision, where: '' }));
		expect((await page(id)).state.is).toBe(is);
	});

	test('asks a reason always, and where for validating', async () => {
		expect(v.safeParse(decideOnLessonWish, { ...wish('a'.repeat(26), {}), reason: '' }).issues?.[0]?.message).toBe('Say why.');
		const id = await notice('Ada');
		await expect(decideInMeeting(await world.as('Ben'), await meeting(), wish(id, { where: '' }))).rejects.toThrow('seen too');
	});

	test('is not for those outside the set, nor in a meeting’s name about a lesson that one cannot read', async () => {
		const [id, there] = [await notice('Ada'), await meeting()];
		await expect(decideInMeeting(await world.as('Cleo'), there, wish(id, {}))).rejects.toBeInstanceOf(NotFound);
		await expect(decideInMeeting(await world.as('Eve'), there, wish(id, {}))).rejects.toBeInstanceOf(NotFound);
		await decideInMeeting(await world.as('Grace'), there, wish(id, {}));
	});

	test('about one’s own unnamed lesson is written down by somebody else', async () => {
		const [id, there] = [await notice('Ada'), await meeting()];
		for (const decision of ['validate', 'keep-watching', 'set-aside'])
			await expect(decideInMeeting(await world.as('Ada'), there, wish(id, { decision }))).rejects.toBeInstanceOf(Forbidden);
		await decideInMeeting(await world.as('Grace'), there, wish(id, { decision: 'keep-watching' }));
	});

	test('of an older state is a conflict, and keeps nothing', async () => {
		const [id, there] = [await notice('Ada'), await meeting()];
		await decideInMeeting(await world.as('Grace'), there, wish(id, { decision: 'keep-watching' }));
		await expect(decideInMeeting(await world.as('Ben'), there, wish(id, { decision: 'set-aside' }))).rejects.toBeInstanceOf(
			Conflict
		);
		expect(await decisions(await world.as('Ben'), { lesson: id })).toHaveLength(1);
	});
});

test('a decision in a supervision is told to its two people as made there, to nobody else', async () => {
	const id = await notice('Cleo', { named: true });
	const session = await planSupervision(
		await world.as('Ada'),
		v.parse(planSupervisionWish, { person: world.ids.Farid, day: '2026-05-14' })
	);
	await expect(decideInSupervision(await world.as('Grace'), session, wish(id, {}))).rejects.toBeInstanceOf(NotFound);
	await decideInSupervision(await world.as('Farid'), session, wish(id, {}));
	expect((await page(id, 'Ada')).decided).toMatchObject([{ by: 'Farid', source: ref('supervision', session) }]);
	expect(await page(id, 'Grace')).toMatchObject({ state: { is: 'validated' }, decided: [] });
});
