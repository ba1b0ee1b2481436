import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startProject, startProjectWish } from '#lib/domain/projects';
import { id, line, optionalLine, optionalProse } from '#lib/domain/shared/fields';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { formAction, type FormState, type WordsAsked } from './form-action';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const wish = v.object({
	title: line(200),
	text: v.optional(optionalProse(4_000), ''),
	lines: v.optional(v.array(v.object({ what: optionalLine(200) })), []),
	project: v.optional(id)
});
type Kept = v.InferOutput<typeof wish>;

/** Sends a form as somebody: what was kept, or what it was sent back with. */
async function send(fields: Record<string, string>, words: WordsAsked = {}, as: CastName = 'Ada') {
	let kept: Kept | null = null;
	const action = formAction(wish, async (_, wished) => void (kept = wished), { arrays: ['lines'], words });
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	const request = new Request('http://localhost/', { method: 'POST', body });
	const answer = await action({
		request,
		params: { id: world.sets.tuesday },
		locals: { ctx: await world.as(as) }
	} as unknown as RequestEvent);
	return { kept: kept as Kept | null, state: answer?.data as FormState | undefined };
}

const PHONE = { title: 'Call back', text: 'Her number is 07700 900123, after four.' };

describe('a form whose words may identify somebody', () => {
	test('comes back once, with each mark, what is proposed and what would change, and nothing is kept', async () => {
		const { kept, state } = await send(PHONE);
		expect(kept).toBeNull();
		expect(state?.values).toMatchObject(PHONE);
		expect(state?.asked?.fields).toHaveLength(1);
		const [{ field, marks, changes, proposed }] = state!.asked!.fields as [NonNullable<FormState['asked']>['fields'][number]];
		expect(field).toBe('text');
		expect(marks).toEqual([{ text: '07700 900123', what: 'a telephone number', proposal: '[phone removed]' }]);
		expect(proposed).toBe('Her number is [phone removed], after four.');
		expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
	});

	test('is kept in its writer’s words when they send it again', async () => {
		const shown = (await send(PHONE)).state!.asked!.shown;
		expect((await send({ ...PHONE, 'words-shown': shown })).kept).toMatchObject(PHONE);
	});

	test('is kept in the proposed words when they choose those, without script and with it', async () => {
		const { shown, fields } = (await send(PHONE)).state!.asked!;
		const proposed = { title: 'Call back', text: 'Her number is [phone removed], after four.' };
		expect((await send({ ...PHONE, 'words-shown': shown, 'words-take': 'yes' })).kept).toMatchObject(proposed);
		const filled = { ...PHONE, text: fields[0]!.proposed };
		expect((await send({ ...filled, 'words-shown': shown, 'words-take': 'yes' })).kept).toMatchObject(proposed);
	});

	test('is asked about again where it says something else by then, however it is sent', async () => {
		const shown = (await send(PHONE)).state!.asked!.shown;
		const other = { ...PHONE, text: 'Her number is 07700 900456.', 'words-shown': shown };
		expect((await send(other)).state?.asked?.fields[0]?.marks[0]?.text).toBe('07700 900456');
		const taken = await send({ ...other, title: 'Ring Siobhan', 'words-take': 'yes' });
		expect(taken.kept).toBeNull();
		expect(taken.state?.asked?.fields.map(({ field }) => field).toSorted()).toEqual(['text', 'title']);
	});

	test('keeps what was decided about one field while another is asked about', async () => {
		const shown = (await send(PHONE)).state!.asked!.shown;
		const both = await send({ ...PHONE, title: 'Ring Siobhan', 'words-shown': shown, 'words-take': 'yes' });
		expect(both.state?.values).toMatchObject({ title: 'Ring Siobhan', text: 'Her number is [phone removed], after four.' });
	});

	test('says so of every row', async () => {
		const { state } = await send({ title: 'x', 'lines.0.what': 'Tea', 'lines.1.what': 'NI number AB 12 34 56 C' });
		expect(state?.asked?.fields.map(({ field }) => field)).toEqual(['lines.1.what']);
	});

	test('is first put right where something is missing', async () => {
		const { state } = await send({ text: PHONE.text });
		expect([state?.issues.length, state?.asked]).toEqual([1, undefined]);
	});
});

describe('a form is kept at once', () => {
	test('where nothing in it may identify anybody', async () => {
		expect((await send({ title: 'Call back', text: 'After four o’clock.' })).kept).not.toBeNull();
	});

	test('where it names those who take part: members of the set, and whoever writes', async () => {
		const fields = { title: 'Ben brings the figures', text: 'Ada asks him.' };
		expect((await send(fields, { of: 'learning-set' })).kept).not.toBeNull();
		const cleo = await send({ title: 'Cleo brings the figures' }, { of: 'learning-set' });
		expect(cleo.state?.asked?.fields[0]?.marks[0]?.text).toBe('Cleo');
	});

	test('where the record said the same before', async () => {
		const name = 'What Siobhan Brady asked for';
		const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name }));
		const fields = { title: `${name}, second year`, project };
		expect((await send(fields, { of: 'project', at: 'project' }, 'Dina')).kept).not.toBeNull();
		expect((await send(fields, {}, 'Dina')).state?.asked?.fields[0]?.marks[0]?.text).toBe('Siobhan Brady');
	});

	test('where nobody but its writer will read it; once somebody will, it comes back', async () => {
		const kept = [];
		for (const isOpen of [false, true]) kept.push((await send(PHONE, { open: async () => isOpen })).kept);
		expect(kept).toEqual([expect.objectContaining(PHONE), null]);
	});

	test('without asking whether anybody will read it where nothing is marked', async () => {
		const open = vi.fn(async () => true);
		expect((await send({ title: 'Call back', text: 'After four.' }, { open })).kept).not.toBeNull();
		expect(open).not.toHaveBeenCalled();
	});

	test('where the field has a reason not to be asked about', async () => {
		expect((await send(PHONE, { unasked: { text: 'own' } })).kept).not.toBeNull();
	});
});

test('what goes far beyond those whom it is about is asked about with everybody’s name', async () => {
	const { state } = await send({ title: 'Farid’s way of asking' }, { of: 'learning-set', wide: true }, 'Farid');
	expect(state?.asked?.fields[0]?.marks.map(({ text }) => text)).toEqual(['Farid']);
	expect((await send({ title: 'Farid’s way of asking' }, { of: 'learning-set' }, 'Farid')).kept).not.toBeNull();
});
