import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { completeAction, sayDifference } from '../../actions';
import {
	applyLesson,
	applyLessonWish,
	lessons,
	noticeLesson,
	noticeLessonWish,
	validateLesson,
	validateLessonWish
} from '../../learning-tree';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { addMember, addNoteItem, addNoteItemWish, noteItems, planMeeting, planMeetingWish, setStory, type Mode } from '..';

let world: WorldWithSets;
const open = async (mode: Mode) => void (world = await openWorldWithSets({ mode }));
beforeEach(() => open('confidential'));
afterEach(() => world.close());

const plan = async (title: string, mode: Mode) =>
	planMeeting(
		await world.as('Ben'),
		world.sets.tuesday,
		v.parse(planMeetingWish, { title, day: '2026-05-14', time: '09:00', minutes: 150, mode })
	);
const note = async (meeting: Id, text: string, more: object = {}) =>
	addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, { text, ...more }));
const story = async (who: CastName) => setStory(await world.as(who), world.sets.tuesday);
const meetings = async (who: CastName) =>
	(await story(who)).chapters.flatMap((chapter) =>
		chapter.is === 'meeting'
			? [
					[
						chapter.title,
						chapter.decisions.map(({ text }) => text),
						chapter.actions.map(({ what, state }) => `${what}, ${state}`)
					]
				]
			: []
	);

describe('the story of a set', () => {
	test('tells who came, and what each meeting decided and agreed, in the order of days', async () => {
		const meeting = await plan('Employers who go quiet', 'confidential');
		await note(meeting, '= We ring before we write');
		const item = await note(meeting, '! Ring three firms', { person: world.ids.Ada });
		const ben = await world.as('Ben');
		await completeAction(ben, (await ben.read.find(noteItems, item)).action!, { outcome: 'Two said yes.' });
		const { chapters, sums } = await story('Ada');
		expect(chapters[0]).toMatchObject({
			is: 'members',
			changes: [{ did: 'joined', count: 4, names: ['Ada', 'Ben', 'Eve', 'Grace'] }]
		});
		expect(await meetings('Ada')).toEqual([['Employers who go quiet', ['We ring before we write'], ['Ring three firms, done']]]);
		expect(sums).toMatchObject({ meetings: 1, decisions: 1, agreed: 1, done: 1, changed: 0 });
	});

	test('tells at its end what the actions led to: what came of each, what changed, and on which lesson; to whoever reads it', async () => {
		const ben = await world.as('Ben');
		const lesson = await noticeLesson(
			await world.as('Ada'),
			v.parse(noticeLessonWish, { title: 'Ring before writing', place: world.project, audience: ['staff'] })
		);
		await validateLesson(ben, lesson, v.parse(validateLessonWish, { words: 'Same here.', where: 'The mill' }));
		const meeting = await plan('Employers who go quiet', 'confidential');
		const item = await note(meeting, '! Ring three firms', { person: world.ids.Ben, lesson });
		const action = (await ben.read.find(noteItems, item)).action!;
		await completeAction(ben, action, { outcome: 'Two said yes.', askIn: '4' });
		const { version } = await ben.read.find(lessons, lesson);
		const applied = { version, action, changed: 'Calls come first', where: 'The Bury team' };
		await applyLesson(ben, lesson, v.parse(applyLessonWish, applied));
		world.clock.moveOn(4 * 7 * 24);
		await sayDifference(await world.as('Ben'), action, { made: 'yes', words: 'They ring back.' });
		const led = async (who: CastName) =>
			(await story(who)).chapters.flatMap((chapter) =>
				chapter.is === 'meeting'
					? chapter.actions.map(({ outcome, impact, changed, lessons: on }) => ({
							...{ outcome, made: impact?.made ?? null },
							changed: changed.map((line) => [line.changed, line.where, line.lesson?.title ?? null]),
							on: on.map(({ title }) => title)
						}))
					: []
			);
		const whole = { outcome: 'Two said yes.', made: 'yes', on: ['Ring before writing'] };
		const changed = [['Calls come first', 'The Bury team', 'Ring before writing']];
		expect(await led('Grace')).toEqual([{ ...whole, changed }]);
		expect((await story('Grace')).sums).toMatchObject({ agreed: 1, done: 1, changed: 1 });
		// Eve is of a partner body: she reads the set's action, and neither the lesson nor what stands in its register.
		expect(await led('Eve')).toEqual([{ ...whole, on: [], changed: [] }]);
	});

	test('does not exist for somebody outside, and tells whoever joins later nothing confidential from before', async () => {
		const meeting = await plan('zq-canary', 'confidential');
		await note(meeting, '= zq-canary decided');
		await note(meeting, '! zq-canary agreed', { person: world.ids.Ada });
		await expect(story('Cleo')).rejects.toBeInstanceOf(NotFound);
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect(JSON.stringify(await story('Farid'))).not.toContain('zq-canary');
		expect((await story('Farid')).sums).toMatchObject({ meetings: 0, decisions: 0, agreed: 0 });
		expect((await story('Grace')).sums).toMatchObject({ meetings: 1, decisions: 1, agreed: 1 });
	});

	test('leaves out what is kept tighter than its meeting, for whoever may read that too', async () => {
		const meeting = await plan('Employers who go quiet', 'attributable');
		await note(meeting, '= zq-canary decided', { tighter: 'said', saidBy: world.ids.Ada });
		await note(meeting, '! zq-canary agreed', { tighter: 'said', saidBy: world.ids.Ada });
		await note(meeting, '= We ring before we write');
		expect(await meetings('Ben')).toEqual([['Employers who go quiet', ['We ring before we write'], []]]);
	});

	test('names nobody under the Chatham House rule, neither members nor owners nor in texts', async () => {
		const meeting = await plan('What Grace found', 'chatham-house');
		await note(meeting, '= Eve of Harbour College rings first');
		await note(meeting, '! Ring three firms with Eve', { person: world.ids.Ada });
		const told = await story('Ada');
		expect(await meetings('Ada')).toEqual([
			['What a participant found', ['a participant of a body rings first'], ['Ring three firms with a participant, open']]
		]);
		expect(JSON.stringify(told)).not.toMatch(/Ada|Grace|Eve|Ben\b|Harbour/);
		expect(told.chapters[0]).toMatchObject({ changes: [{ did: 'joined', count: 4, names: [] }] });
	});
});
