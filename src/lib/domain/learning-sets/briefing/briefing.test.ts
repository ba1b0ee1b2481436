import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { SEARCHING_ENGINES } from '#tests/contract/engines';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { noticeLesson, noticeLessonWish, setAsideLesson, setAsideLessonWish } from '../../learning-tree';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { threadOf } from '../../shared/thread';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	answerQuestion,
	beforeIssuing,
	beginAnew,
	beginPaper,
	citeInPaper,
	deleteMeeting,
	discardPaper,
	draftsCiting,
	finaliseNote,
	issuePaper,
	keepOpenings,
	meetingPage,
	noteOpening,
	openingsOf,
	paperPage,
	papersFor,
	paperToSend,
	planMeeting,
	planMeetingWish,
	writePaper,
	writePaperWish
} from '..';

const embedded = SEARCHING_ENGINES[0]![1];

let world: WorldWithSets;
let earlier: Id;
let meeting: Id;
/** Open to staff and partner bodies, so to Eve as well; and to staff alone. */
let open: Id;
let closed: Id;

const plan = async (day: string, mode: string, title = 'Employers who go quiet') => {
	const wish = v.parse(planMeetingWish, { title, day, time: '10:00', minutes: 60, mode });
	return planMeeting(await world.as('Ben'), world.sets.tuesday, wish);
};
const note = async (text: string, more: object = {}) =>
	addNoteItem(await world.as('Ben'), earlier, v.parse(addNoteItemWish, { text, ...more }));

async function prepared(mode: 'confidential' | 'chatham-house' | 'attributable' = 'confidential', engine = embedded) {
	const clock = testClock();
	world = await openWorldWithSets({ mode, clock, store: await engine(clock) });
	const lesson = async (title: string, audience: readonly string[]) => {
		const wish = { title, whatHappened: 'It was done.', place: world.project, audience };
		return noticeLesson(await world.as('Ben'), v.parse(noticeLessonWish, wish));
	};
	open = await lesson('Ring quiet employers within a day', [`set:${world.sets.tuesday}`]);
	closed = await lesson('Quiet employers answer a letter', ['staff']);
	earlier = await plan('2026-05-12', mode, 'The first one');
	await note('Who rings a quiet employer first?', { kind: 'question' });
	await note('! Grace to ring the mill');
	meeting = await plan('2026-05-26', mode);
}
afterEach(() => world.close());

const begin = async (who: CastName = 'Ben') =>
	beginPaper(await world.as(who), meeting, { title: 'Quiet employers', about: 'quiet employers' });
const page = async (who: CastName, id: Id) => paperPage(await world.as(who), id);
/** Writes a draft with something changed. */
async function write(id: Id, values: object, who: CastName = 'Ben') {
	const { version, title, about, introduction, parts } = await page('Ben', id);
	const as = parts.map(({ of, stays, note: words }) => ({ of, stays, note: words }));
	const wish = { version, title, about, introduction, parts: as, ...values };
	await writePaper(await world.as(who), id, v.parse(writePaperWish, wish));
}
const issue = async (id: Id, who: CastName = 'Ben') =>
	issuePaper(await world.as(who), id, { version: (await page('Ben', id)).version });
async function issued(): Promise<Id> {
	const id = await begin();
	await issue(id);
	return id;
}
const kinds = ({ parts }: Awaited<ReturnType<typeof page>>) => parts.map(({ cited }) => cited.is);

describe('a draft of a briefing paper', () => {
	beforeEach(() => prepared());
	test('begins with matching lessons, open actions and open questions that everybody in the set may read', async () => {
		const draft = await page('Ben', await begin());
		expect(kinds(draft)).toEqual(['lesson', 'question', 'action']);
		expect(draft.parts[0]).toMatchObject({
			of: `lesson/${open}`,
			cited: { lesson: { title: 'Ring quiet employers within a day' } }
		});
		expect(JSON.stringify(draft)).not.toContain(closed);
	});

	test('leaves out a question that was answered, and begins with the open actions that are about its theme', async () => {
		await note('! Count the chairs', { due: '2026-05-20' });
		await note('! Ask the quiet employers on the estate', { due: '2026-06-20' });
		const asked = await note('Which day suits them?', { kind: 'question' });
		const line = await note('Fridays suit them.');
		const answer = async (who: CastName, answered: 'yes' | 'no', by: Id | '' = '') =>
			answerQuestion(await world.as(who), { item: asked, answered, line: by });
		await expect(answer('Cleo', 'yes')).rejects.toThrow(NotFound);
		await finaliseNote(await world.as('Ben'), earlier);
		await answer('Ada', 'yes', line);
		const said = (parts: Awaited<ReturnType<typeof page>>['parts']) =>
			parts.flatMap(({ cited }) =>
				cited.is === 'question' ? cited.question.text : cited.is === 'action' ? cited.action.what : []
			);
		expect(said((await page('Ben', await begin())).parts)).toEqual([
			'Who rings a quiet employer first?',
			'Ask the quiet employers on the estate',
			'Count the chairs',
			'Grace to ring the mill'
		]);
		const shown = (await meetingPage(await world.as('Eve'), earlier)).items.find(({ id }) => id === asked);
		expect(shown?.answer).toMatchObject({ by: 'Ada', line });
		await answer('Eve', 'no');
		expect((await meetingPage(await world.as('Eve'), earlier)).items.find(({ id }) => id === asked)?.answer).toBeNull();
		await expect(answerQuestion(await world.as('Ada'), { item: line, answered: 'yes', line: '' })).rejects.toThrow(Invalid);
		await expect(answer('Ada', 'yes', asked)).rejects.toThrow(Invalid);
	});

	test('is read by its writer alone', async () => {
		const id = await begin();
		for (const who of ['Ada', 'Eve', 'Cleo', 'Dina'] as const) await expect(page(who, id)).rejects.toThrow(NotFound);
		expect(await papersFor(await world.as('Ada'), meeting)).toEqual([]);
		expect(await papersFor(await world.as('Ben'), meeting)).toEqual([{ id, title: 'Quiet employers', issuedOn: null }]);
	});

	test('takes in a lesson that its writer came across, once', async () => {
		const id = await begin();
		const of = ref('lesson', closed);
		await citeInPaper(await world.as('Ben'), of, { paper: id });
		expect((await page('Ben', id)).parts.at(-1)).toMatchObject({ of: `lesson/${closed}`, stays: true });
		expect(await draftsCiting(await world.as('Ben'), of)).toEqual([{ id, title: 'Quiet employers', cites: true }]);
		expect(await draftsCiting(await world.as('Ada'), of)).toEqual([]);
		await expect(citeInPaper(await world.as('Ben'), of, { paper: id })).rejects.toThrow(Invalid);
		await expect(issue(id)).rejects.toThrow(Invalid);
	});

	test('is begun by whoever facilitates the set, and by no other member or outsider', async () => {
		await expect(begin('Ada')).rejects.toThrow(Forbidden);
		await expect(begin('Cleo')).rejects.toThrow(NotFound);
	});

	test('is put in order, written about and thinned; what is looked for again is added below', async () => {
		const id = await begin();
		const [lesson, question] = (await page('Ben', id)).parts.map(({ of }) => of);
		const parts = [
			{ of: lesson, stays: false, place: 2 },
			{ of: question, stays: true, note: 'We owe an answer.', place: 1 },
			{ of: `lesson/${closed}`, stays: true }
		];
		await write(id, { parts, introduction: 'Before we meet.' });
		const kept = await page('Ben', id);
		expect(kept.parts.map(({ of, stays, note: words }) => [of, stays, words])).toEqual([
			[question, true, 'We owe an answer.'],
			[lesson, false, '']
		]);
		await write(id, { about: 'mill', then: 'look' });
		expect(kinds(await page('Ben', id))).toEqual(['question', 'lesson', 'action']);
		await expect(write(id, { about: 'mill', then: 'look' })).rejects.toThrow(Invalid);
		await discardPaper(await world.as('Ben'), id);
		await expect(page('Ben', id)).rejects.toThrow(NotFound);
	});
});

describe('an issued paper', () => {
	beforeEach(() => prepared());
	test('is read by everybody in the set with what was kept in, and by nobody else', async () => {
		const id = await begin();
		await write(id, { parts: [{ of: `lesson/${open}`, stays: true, note: 'Start here.' }] });
		await issue(id);
		const read = await page('Eve', id);
		expect(read).toMatchObject({ issue: { by: 'Ben' }, parts: [{ note: 'Start here.', cited: { is: 'lesson' } }] });
		expect(await papersFor(await world.as('Eve'), meeting)).toEqual([{ id, title: 'Quiet employers', issuedOn: '2026-05-14' }]);
		for (const who of ['Cleo', 'Dina', 'Farid'] as const) {
			await expect(page(who, id)).rejects.toThrow(NotFound);
			expect((await (await world.as(who)).read.search({ words: 'Start here' })).hits).toEqual([]);
		}
		expect((await (await world.as('Eve')).read.search({ words: 'Start here' })).hits).toMatchObject([
			{ kind: 'briefing-paper', id }
		]);
	});

	test('stays as it is; another one takes its place, and it says so', async () => {
		const id = await issued();
		await expect(write(id, { title: 'Other words' })).rejects.toThrow(Forbidden);
		await expect(discardPaper(await world.as('Ben'), id)).rejects.toThrow(Forbidden);
		await expect(beginAnew(await world.as('Ada'), id)).rejects.toThrow(Forbidden);
		const [next, other] = [await beginAnew(await world.as('Ben'), id), await beginAnew(await world.as('Ben'), id)];
		expect((await page('Ada', id)).replacedBy).toBeNull();
		await write(next, { title: 'Quiet employers, again' });
		await issue(next);
		expect(await page('Ada', id)).toMatchObject({ title: 'Quiet employers', replacedBy: { id: next } });
		expect((await papersFor(await world.as('Ada'), meeting)).map((each) => each.id)).toEqual([next]);
		await expect(issue(other)).rejects.toThrow(Conflict);
	});

	test('cannot hold what one member may not read: its writer is told which, and takes it out', async () => {
		const id = await begin();
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Dina });
		const { closed: of, members } = await beforeIssuing(await world.as('Ben'), id);
		const asked = (await page('Ben', id)).parts.filter(({ cited }) => cited.is !== 'lesson').map((part) => part.of);
		expect([of, members.includes('Dina')]).toEqual([asked, true]);
		await expect(issue(id)).rejects.toThrow(Invalid);
		await write(id, { parts: [{ of: `lesson/${open}`, stays: true }] });
		await issue(id);
		expect(kinds(await page('Dina', id))).toEqual(['lesson']);
	});

	test('tells whoever joins later nothing of what they may not read, not even of which kind it was', async () => {
		const id = await issued();
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Dina });
		expect(kinds(await page('Dina', id))).toEqual(['lesson', 'closed', 'closed']);
		expect(kinds(await page('Ada', id))).toEqual(['lesson', 'question', 'action']);
		const sent = JSON.stringify((await paperToSend(await world.as('Dina'), id)).sent.parts.map(({ cited }) => cited));
		expect(sent).not.toMatch(/Who rings|the mill|first one/);
	});

	test('is linked with its meeting and with what it cites, both ways, for whoever reads both ends', async () => {
		const id = await issued();
		const eve = await world.as('Eve');
		const before = (await threadOf(eve.read, ref('set-meeting', meeting))).cameFrom;
		expect(before.map(({ type, found }) => [type, found.id])).toEqual([
			['prepared-for', id],
			['cited-by', open]
		]);
		expect((await threadOf(eve.read, ref('lesson', open))).becameOf.map(({ found }) => found.id)).toEqual([id, meeting]);
		const dina = await world.as('Dina');
		expect((await threadOf(dina.read, ref('set-meeting', meeting))).cameFrom).toEqual([]);
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Dina });
		const joined = (await threadOf((await world.as('Dina')).read, ref('set-meeting', meeting))).cameFrom;
		expect(joined.map(({ found }) => found.id)).toEqual([id, open]);
	});

	test('says of a lesson how far it has come on the day of reading', async () => {
		const id = await issued();
		await setAsideLesson(await world.as('Ben'), open, v.parse(setAsideLessonWish, { version: 1, reason: 'It did not hold.' }));
		expect((await page('Ada', id)).parts[0]!.cited).toMatchObject({ lesson: { word: 'set aside' } });
	});

	test('goes with its meeting, and so does what led to it', async () => {
		const id = await issued();
		await noteOpening(await world.as('Ada'), id);
		await deleteMeeting(await world.as('Ben'), meeting);
		await expect(page('Ben', id)).rejects.toThrow(NotFound);
		expect((await threadOf((await world.as('Ada')).read, ref('lesson', open))).becameOf).toEqual([]);
	});
});

describe('who opened a paper', () => {
	beforeEach(() => prepared());
	const openedBy = async (who: CastName, id: Id) => (await openingsOf(await world.as(who), id)).openedBy;

	test('is seen by whoever facilitates, with the day; others see what is kept of themselves', async () => {
		const id = await issued();
		await noteOpening(await world.as('Ada'), id);
		await noteOpening(await world.as('Ada'), id);
		await expect(noteOpening(await world.as('Ben'), id)).rejects.toThrow(Forbidden);
		expect(await openedBy('Ben', id)).toEqual([{ name: 'Ada', day: '2026-05-14' }]);
		expect(await openedBy('Grace', id)).toBeNull();
		expect((await openingsOf(await world.as('Ada'), id)).mine).toEqual({ kept: true, quiet: false, opened: '2026-05-14' });
		await expect(noteOpening(await world.as('Cleo'), id)).rejects.toThrow(NotFound);
	});

	test('is kept no more once somebody does not want it, and what was kept of them is gone', async () => {
		const id = await issued();
		await noteOpening(await world.as('Ada'), id);
		await noteOpening(await world.as('Grace'), id);
		await keepOpenings(await world.as('Ada'), id, { keep: 'no' });
		await noteOpening(await world.as('Ada'), id);
		expect(await openedBy('Ben', id)).toEqual([{ name: 'Grace', day: '2026-05-14' }]);
		await keepOpenings(await world.as('Ada'), id, { keep: 'yes' });
		await noteOpening(await world.as('Ada'), id);
		expect(await openedBy('Ben', id)).toHaveLength(2);
	});
});

test('a copy under the Chatham House rule names nobody of the set and no owner', async () => {
	await prepared('chatham-house');
	const id = await begin();
	await write(id, { introduction: 'Ada of Harbour College asked for this.' });
	await issue(id);
	const { sent } = await paperToSend(await world.as('Eve'), id);
	expect(sent.introduction).toBe('a participant of a body asked for this.');
	expect(sent.parts.map(({ cited }) => cited.is)).toEqual(['lesson', 'question', 'action']);
	expect(JSON.stringify(sent)).not.toMatch(/Ben|Ada|Grace|Harbour/);
});

test.each(SEARCHING_ENGINES)(
	'a paper goes from what is found to the set, and another takes its place, in the %s engine',
	async (_, engine) => {
		await prepared('confidential', engine);
		const id = await begin();
		expect(kinds(await page('Ben', id))).toEqual(['lesson', 'question', 'action']);
		await expect(page('Ada', id)).rejects.toThrow(NotFound);
		await issue(id);
		for (const who of ['Ada', 'Eve'] as const) expect(kinds(await page(who, id))).toEqual(['lesson', 'question', 'action']);
		for (const who of ['Cleo', 'Dina'] as const) {
			await expect(page(who, id)).rejects.toThrow(NotFound);
			expect((await (await world.as(who)).read.search({ words: 'Quiet employers', kinds: ['briefing-paper'] })).hits).toEqual([]);
		}
		expect((await threadOf((await world.as('Eve')).read, ref('lesson', open))).becameOf.map(({ found }) => found.id)).toContain(
			id
		);
		await noteOpening(await world.as('Ada'), id);
		expect((await openingsOf(await world.as('Ben'), id)).openedBy).toEqual([{ name: 'Ada', day: '2026-05-14' }]);
		const next = await beginAnew(await world.as('Ben'), id);
		await write(next, { parts: [{ of: `lesson/${open}`, stays: true }] });
		await issue(next);
		expect(await page('Ada', id)).toMatchObject({ replacedBy: { id: next } });
		expect((await papersFor(await world.as('Ada'), meeting)).map((each) => each.id)).toEqual([next]);
	}
);
