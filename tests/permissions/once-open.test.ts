import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepEntry, keepEntryWish, learningEntries, shareWithSupervisor } from '#lib/domain/learning-files';
import type { AnyCollection, Saved } from '#lib/domain/shared/collection';
import { isId, type Id } from '#lib/domain/shared/ids';
import { noteTraining, noteTrainingWish, openTraining, trainings } from '#lib/domain/training-log';
import { openWorld, type World } from '#tests/world';

vi.mock('#lib/server/app', () => ({ app: async () => ({}) }));

type Action = (event: RequestEvent) => Promise<{ status: number; data: { asked?: { fields: { field: string }[] } } } | undefined>;
const pages = import.meta.glob<{ actions: Readonly<Record<string, Action>> }>('/src/routes/*/learning-file/**/+page.server.ts');

/** A number that was never anybody's. */
const PHONE = 'Ring her on 07700 900123.';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

/** Sends a form of a page: the fields that it asks about, or `kept` where it kept them. */
async function send(route: string, action: string, id: Id | null, fields: Record<string, string>): Promise<string[] | 'kept'> {
	const { actions } = await pages[`/src/routes/(app)/learning-file/${route}/+page.server.ts`]!();
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	const event = {
		request: new Request('http://localhost/', { method: 'POST', body }),
		params: id ? { id } : {},
		locals: { ctx: await world.as('Ada') }
	};
	const answer = await actions[action]!(event as unknown as RequestEvent).catch((thrown: { status: number }) => {
		if (thrown.status !== 303) throw thrown;
		return undefined;
	});
	return answer === undefined ? 'kept' : (answer.data.asked?.fields.map(({ field }) => field) ?? [`status ${answer.status}`]);
}

const saved = async <C extends AnyCollection>(of: C, id: Id) =>
	(await world.as('Ada')).read.find(of, id) as Promise<Saved<Record<string, unknown>>>;

async function training(open: boolean): Promise<Id> {
	const wish = { title: 'Better-off sums', day: '2026-05-12', hours: 3, took: 'The sum on paper.' };
	const id = await noteTraining(await world.as('Ada'), v.parse(noteTrainingWish, wish));
	if (open) await openTraining(await world.as('Ada'), id);
	return id;
}

async function entry(open: boolean): Promise<Id> {
	const id = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'She got the job.' }));
	if (open) await shareWithSupervisor(await world.as('Ada'), id);
	return id;
}

describe('a training', () => {
	const change = { title: 'Better-off sums', day: '2026-05-12', hours: '3', took: PHONE };

	test('that only its author reads takes what is noted, changed and added without a question', async () => {
		expect(await send('training/new', 'note', null, change)).toBe('kept');
		const id = await training(false);
		expect(isId(id)).toBe(true);
		expect(await send('training/[id=id]/edit', 'save', id, { ...change, version: '1' })).toBe('kept');
		expect(await send('training/[id=id]', 'answer', id, { text: `Every week. ${PHONE}` })).toBe('kept');
		expect(await saved(trainings, id)).toMatchObject({ took: PHONE, afterwards: [{ text: `Every week. ${PHONE}` }] });
	});

	test('that is open to the supervisor asks about what is changed and added, and keeps nothing until its author says so', async () => {
		const id = await training(true);
		expect(await send('training/[id=id]/edit', 'save', id, { ...change, version: '2' })).toEqual(['took']);
		expect(await send('training/[id=id]', 'answer', id, { text: PHONE })).toEqual(['text']);
		expect(await saved(trainings, id)).toMatchObject({ took: 'The sum on paper.', afterwards: [], version: 2 });
		// Without anything that may identify somebody it is kept at once, and so is what its readers know already.
		expect(await send('training/[id=id]', 'answer', id, { text: 'Farid and I do it every week.' })).toBe('kept');
	});
});

describe('an entry', () => {
	const words = { text: PHONE, day: '2026-05-12' };

	test('that only its author reads takes new words without a question', async () => {
		const id = await entry(false);
		expect(await send('entries/[id=id]/edit', 'save', id, { ...words, readers: 'me', version: '1' })).toBe('kept');
		expect(await saved(learningEntries, id)).toMatchObject({ text: PHONE, toSupervisor: null });
	});

	test('that is open to the supervisor asks about new words, unless they close it', async () => {
		const id = await entry(true);
		expect(await send('entries/[id=id]/edit', 'save', id, { ...words, readers: 'supervisor', version: '2' })).toEqual(['text']);
		expect(await saved(learningEntries, id)).toMatchObject({ text: 'She got the job.', version: 2 });
		expect(await send('entries/[id=id]/edit', 'save', id, { ...words, readers: 'me', version: '2' })).toBe('kept');
		expect(await saved(learningEntries, id)).toMatchObject({ text: PHONE, toSupervisor: null });
	});
});
