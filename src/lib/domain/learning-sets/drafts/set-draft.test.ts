import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { ENGINES } from '#tests/contract/engines';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import type { Store } from '../../shared/context';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	addNoteItem,
	addNoteItemWish,
	beforeIssuing,
	beginPaper,
	bringSetDraftBack,
	deleteMeeting,
	discardPaper,
	finaliseNote,
	issueLearningNote,
	issuePaper,
	keepLearningDraft,
	keepLearningDraftWish,
	learningDraft,
	learningDrafts,
	paperAsTyped,
	paperDraft,
	paperPage,
	planMeeting,
	planMeetingWish,
	saveLearningDraft,
	savePaperDraft,
	settleAside,
	throwSetDraftAway,
	writePaper,
	writePaperWish
} from '..';

const embedded = ENGINES[0]![1];

/** A meeting of the Tuesday set after one with a question and an action, and a paper of Ben's that cites both. */
async function begun(open: (clock: TestClock) => Promise<Store> = embedded) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const plan = async (title: string, day: string) => {
		const wish = v.parse(planMeetingWish, { title, day, time: '10:00', minutes: 60, mode: 'confidential' });
		return planMeeting(await world.as('Ben'), world.sets.tuesday, wish);
	};
	const earlier = await plan('The first one', '2026-05-12');
	const note = async (text: string, more: object = {}) =>
		addNoteItem(await world.as('Ben'), earlier, v.parse(addNoteItemWish, { text, ...more }));
	await note('Who rings a quiet employer first?', { kind: 'question' });
	await note('! Grace to ring the mill');
	const meeting = await plan('The second one', '2026-05-26');
	const paper = await beginPaper(await world.as('Ben'), meeting, { title: 'Quiet employers', about: '' });
	return { world, earlier, meeting, paper };
}
type Begun = Awaited<ReturnType<typeof begun>>;

const type = async ({ world, paper }: Begun, values: Record<string, string>, more: object = {}, who: CastName = 'Ben') => {
	world.clock.moveOn(1);
	return savePaperDraft(await world.as(who), paper, { seenVersion: 1, tab: 'first', values, ...more });
};
/** What the form of the paper shows its writer. */
async function form({ world, paper }: Begun) {
	const [page, draft] = [await paperPage(await world.as('Ben'), paper), await paperDraft(await world.as('Ben'), paper)];
	return draft ? paperAsTyped(page, draft.values) : page;
}
async function keep({ world, paper }: Begun, values: object) {
	const { version, title, about, introduction } = await paperPage(await world.as('Ben'), paper);
	await writePaper(await world.as('Ben'), paper, v.parse(writePaperWish, { version, title, about, introduction, ...values }));
}
const notes = ({ parts }: { readonly parts: readonly { readonly note: string }[] }) => parts.map(({ note }) => note);

test('what a paper’s writer types stands in its form again and nowhere else, until it is kept', async () => {
	const all = await begun();
	const { world, paper } = all;
	const [question, action] = (await form(all)).parts.map(({ of }) => of);
	const rows = { 'parts.0.of': question!, 'parts.0.note': 'Ask again.', 'parts.0.place': '2', 'parts.0.stays': 'on' };
	await type(all, { title: '', introduction: 'Half a', ...rows, 'parts.1.of': action!, 'parts.1.place': '1' });
	expect(await form(all)).toMatchObject({ title: '', introduction: 'Half a' });
	expect((await form(all)).parts.map(({ of, stays, note }) => [of, stays, note])).toEqual([
		[action, false, ''],
		[question, true, 'Ask again.']
	]);
	expect(await paperPage(await world.as('Ben'), paper)).toMatchObject({ title: 'Quiet employers', introduction: '' });
	expect((await beforeIssuing(await world.as('Ben'), paper)).typedAt).toBe(world.clock.now());
	// Nobody else may write there, and nobody else's draft is met.
	for (const who of ['Ada', 'Cleo'] as const) {
		await expect(type(all, { title: 'Hers' }, {}, who)).rejects.toThrow(NotFound);
		expect(await paperDraft(await world.as(who), paper)).toBeNull();
	}
	await expect(issuePaper(await world.as('Ben'), paper, { version: 1 })).rejects.toThrow(Invalid);
	await keep(all, { introduction: 'A whole one.', tab: 'first' });
	expect(await paperDraft(await world.as('Ben'), paper)).toBeNull();
	await issuePaper(await world.as('Ben'), paper, { version: 2 });
	await expect(type(all, { title: 'Too late' })).rejects.toThrow(Forbidden);
});

test.each(ENGINES)('two devices that write in one paper lose no word of each other, in the %s engine', async (_, open) => {
	const all = await begun(open);
	const { world, paper } = all;
	const { savedAt } = await type(all, { title: 'From the desk' });
	await expect(type(all, { title: 'From the phone' }, { tab: 'second' })).rejects.toThrow(Conflict);
	await type(all, { title: 'Of both' }, { tab: 'second', savedBefore: savedAt });
	expect((await form(all)).title).toBe('Of both');
	// The phone keeps it; the desk, which has not heard, goes on and keeps as well: its words wait as a draft.
	await keep(all, { title: 'Kept from the phone', tab: 'second' });
	const parts = (await form(all)).parts.map(({ of }) => ({ of, stays: true, note: 'From the desk' }));
	await expect(keep(all, { version: 1, title: 'From the desk', parts })).rejects.toThrow(Conflict);
	expect(await paperPage(await world.as('Ben'), paper)).toMatchObject({ title: 'Kept from the phone' });
	expect((await paperDraft(await world.as('Ben'), paper))!.seenVersion).toBe(1);
	const shown = await form(all);
	expect([shown.title, notes(shown)]).toEqual(['From the desk', parts.map(({ note }) => note)]);
});

test.each(ENGINES)(
	'words that are sent where another page left a draft lie beside it, until their writer chooses, in the %s engine',
	async (_, open) => {
		const all = await begun(open);
		const { world, paper } = all;
		const ben = () => world.as('Ben');
		const aside = async () =>
			(await paperDraft(await ben(), paper))?.aside.map(({ id, values }) => ({ id, title: values.title })) ?? [];
		const titles = async () => [(await form(all)).title, ...(await aside()).map(({ title }) => title)];
		await keep(all, { title: 'Kept from the phone' });
		await type(all, { title: 'Typed at the desk' }, { tab: 'desk' });
		const sent = { version: 1, title: 'Sent from the train', tab: 'train' };
		await expect(keep(all, sent)).rejects.toThrow(Conflict);
		expect(await titles()).toEqual(['Typed at the desk', 'Sent from the train']);
		// Sent twice, as after a lost answer, it is kept once; the desk types on and has lost nothing.
		await expect(keep(all, sent)).rejects.toThrow(Conflict);
		await type(all, { title: 'Typed on at the desk' }, { tab: 'desk' });
		expect(await titles()).toEqual(['Typed on at the desk', 'Sent from the train']);
		expect((await paperPage(await ben(), paper)).title).toBe('Kept from the phone');
		const { id: draft } = (await paperDraft(await ben(), paper))!;
		const settle = async (who: CastName, then: 'take' | 'drop', at = 0) =>
			settleAside(await world.as(who), { draft, aside: (await aside())[at]?.id ?? draft, then });
		await expect(settle('Ada', 'take')).rejects.toThrow(NotFound);
		await settle('Ben', 'take');
		expect(await titles()).toEqual(['Sent from the train', 'Typed on at the desk']);
		// What is kept clears what it was made of; what lies beside comes up, and such a paper is not issued.
		const { savedAt } = (await paperDraft(await ben(), paper))!;
		await keep(all, { title: 'Of both', 'saved-before': savedAt });
		expect(await titles()).toEqual(['Typed on at the desk']);
		await expect(issuePaper(await ben(), paper, { version: 3 })).rejects.toThrow(Invalid);
		await expect(keep(all, sent)).rejects.toThrow(Conflict);
		await settle('Ben', 'drop');
		await expect(settle('Ben', 'drop')).rejects.toThrow(NotFound);
		expect(await titles()).toEqual(['Typed on at the desk']);
	}
);

test('more words than a draft can have beside it are refused, and those that lie there stay', async () => {
	const all = await begun();
	await keep(all, { title: 'Kept' });
	await type(all, { title: 'Typed' }, { tab: 'desk' });
	for (let at = 0; at < 7; at++)
		await expect(keep(all, { version: 1, title: `Page ${at}`, tab: `${at}` })).rejects.toThrow(Conflict);
	const draft = (await paperDraft(await all.world.as('Ben'), all.paper))!;
	expect(draft.aside.map(({ values }) => values.title)).toEqual(['Page 0', 'Page 1', 'Page 2', 'Page 3', 'Page 4']);
});

test('what is kept of a paper clears its own draft, and not one that it never saw', async () => {
	const all = await begun();
	await type(all, { title: 'From the desk' });
	await keep(all, { title: 'From the phone', tab: 'second' });
	expect((await form(all)).title).toBe('From the desk');
});

test('a draft is thrown away and brought back by its writer, unless they began again', async () => {
	const all = await begun();
	const { world, paper } = all;
	await type(all, { title: 'Half a title' });
	const wish = { draft: (await paperDraft(await world.as('Ben'), paper))!.id };
	await expect(throwSetDraftAway(await world.as('Ada'), wish)).rejects.toThrow(NotFound);
	await throwSetDraftAway(await world.as('Ben'), wish);
	expect((await form(all)).title).toBe('Quiet employers');
	await expect(bringSetDraftBack(await world.as('Ada'), wish)).rejects.toThrow(NotFound);
	await bringSetDraftBack(await world.as('Ben'), wish);
	expect((await form(all)).title).toBe('Half a title');
	await throwSetDraftAway(await world.as('Ben'), wish);
	await expect(type(all, { title: 'Half a title and' }, { savedBefore: 'then' })).rejects.toThrow(Conflict);
	await type(all, { title: 'Another' });
	await expect(bringSetDraftBack(await world.as('Ben'), wish)).rejects.toThrow(Invalid);
});

test('what was typed into a paper goes with the paper, and with its meeting', async () => {
	const all = await begun();
	const { world, paper, meeting } = all;
	const typed = async (id: Id) => (await paperDraft(await world.as('Ben'), id)) !== null;
	await type(all, { title: 'Half a title' });
	await discardPaper(await world.as('Ben'), paper);
	expect(await typed(paper)).toBe(false);
	const other = await beginPaper(await world.as('Ben'), meeting, { title: 'Another', about: '' });
	await type({ ...all, paper: other }, { title: 'Half a title' });
	expect(await typed(other)).toBe(true);
	await deleteMeeting(await world.as('Ben'), meeting);
	expect(await typed(other)).toBe(false);
});

test('a learning note waits, for each of its readers, until it leaves', async () => {
	const { world, earlier } = await begun();
	await finaliseNote(await world.as('Ben'), earlier);
	const wish = (readers: string, wording: string, more: object = {}) =>
		v.parse(keepLearningDraftWish, { readers, title: '', wording, ...more });
	await keepLearningDraft(await world.as('Ben'), earlier, wish('staff', 'Ring back'));
	await keepLearningDraft(await world.as('Ben'), earlier, wish('public', 'Ring'));
	const waiting = async (who: CastName) => (await learningDrafts(await world.as(who), earlier)).map(({ readers }) => readers);
	expect([await waiting('Ben'), await waiting('Ada'), await waiting('Dina')]).toEqual([['staff', 'public'], [], []]);
	await expect(keepLearningDraft(await world.as('Ada'), earlier, wish('staff', 'Hers'))).rejects.toThrow(Forbidden);
	await expect(keepLearningDraft(await world.as('Dina'), earlier, wish('staff', 'Hers'))).rejects.toThrow(NotFound);
	const { savedAt } = (await learningDraft(await world.as('Ben'), earlier, 'staff'))!;
	world.clock.moveOn(1);
	const elsewhere = { readers: 'staff', seenVersion: 0, values: { wording: 'From the phone' }, tab: 'phone' } as const;
	await expect(saveLearningDraft(await world.as('Ben'), earlier, elsewhere)).rejects.toThrow(Conflict);
	await saveLearningDraft(await world.as('Ben'), earlier, { ...elsewhere, savedBefore: savedAt });
	const note = { version: 0, readers: 'staff', title: 'Ring back', wording: 'Ring within a day.', tab: 'phone' } as const;
	await issueLearningNote(await world.as('Ben'), earlier, note);
	expect(await waiting('Ben')).toEqual(['public']);
});
