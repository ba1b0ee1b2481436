import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
	addContact,
	addContactWish,
	contactsPage,
	informedContacts,
	learningNotes,
	mergesProposed,
	planMeeting,
	planMeetingWish,
	proposeMerge,
	removeContact,
	setAgenda,
	setAgendaWish,
	setMeetings,
	setsPage,
	splitSet,
	splitSetWish,
	takeUpMerge,
	toldOutside,
	type Mode
} from '#lib/domain/learning-sets';
import { everyOf } from '#lib/domain/people';
import { change, create } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

const origins = collections.find(({ kind }) => kind === 'learning-note-origin')!;

describe.each(ENGINES)('contacts outside who are told of a set, in the %s engine', (_, open) => {
	async function begun(mode: Mode = 'confidential') {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock, mode });
		const { as, ids } = world;
		const set = world.sets.tuesday;
		const jo = {
			name: 'Jo Carter',
			body: 'Moss Street Advice',
			email: ' Jo@Moss.example',
			gets: ['note', 'agenda'],
			agreedOn: '2026-05-12'
		};
		const add = async (who: CastName, more: object = {}, of = set) =>
			addContact(await as(who), of, v.parse(addContactWish, { ...jo, ...more }));
		const listed = async (who: CastName, of = set) => (await contactsPage(await as(who), of)).contacts;
		const meeting = async () => {
			const wish = {
				title: 'With Grace about Harbour College',
				day: '2026-05-26',
				time: '10:00',
				minutes: 60,
				place: 'Harbour College',
				mode
			};
			const id = await planMeeting(await as('Ben'), set, v.parse(planMeetingWish, wish));
			const agenda = [
				{ title: 'What Grace was told', minutes: 20 },
				{ title: 'The forum where nobody speaks', kind: 'presentation', presenter: ids.Ada, speaker: 'Ada' }
			];
			await setAgenda(await as('Ben'), id, v.parse(setAgendaWish, { version: 1, agenda }));
			return id;
		};
		const kept = () => everyOf(store.as(system('guard')), informedContacts, {});
		return { world, as, ids, set, add, listed, meeting, kept, store };
	}

	test('are kept and read by whoever facilitates the set, by nobody else', async () => {
		const { as, set, add, listed, store } = await begun();
		await add('Ben');
		expect(await listed('Ben')).toEqual([
			{
				id: expect.any(String),
				name: 'Jo Carter',
				body: 'Moss Street Advice',
				email: 'jo@moss.example',
				gets: ['agenda', 'note'],
				agreedOn: '2026-05-12'
			}
		]);
		const contact = (await listed('Ben'))[0]!.id;
		for (const member of ['Ada', 'Grace', 'Eve'] as const) {
			await expect(listed(member)).rejects.toThrow(Forbidden);
			await expect(add(member, { email: 'x@y.example' })).rejects.toThrow(Forbidden);
			await expect(removeContact(await as(member), set, { contact })).rejects.toThrow(Forbidden);
			expect(await everyOf((await as(member)).read, informedContacts, {})).toEqual([]);
		}
		for (const other of ['Dina', 'Cleo'] as const) {
			await expect(listed(other)).rejects.toThrow(NotFound);
			await expect(add(other, { email: 'x@y.example' })).rejects.toThrow(NotFound);
		}
		expect(await everyOf((await as('Dina')).read, informedContacts, {})).toEqual([]);
		// Of another set that one facilitates oneself.
		await expect(removeContact(await as('Cleo'), (await as('Cleo')).actor.id, { contact })).rejects.toThrow(NotFound);
		await removeContact(await as('Ben'), set, { contact });
		expect(await listed('Ben')).toEqual([]);
		await expect(removeContact(await as('Ben'), set, { contact })).rejects.toThrow(NotFound);
		await expect(store.as(system('guard')).history(informedContacts, contact)).rejects.toThrow(NotFound);
	});

	test('need an address that is not there yet, what they get, and the day on which they agreed', async () => {
		const { add } = await begun();
		await add('Ben');
		await expect(add('Ben', { name: 'Sam' })).rejects.toThrow(Invalid);
		await expect(add('Ben', { email: 'sam@moss.example', agreedOn: '2026-06-01' })).rejects.toThrow(Invalid);
		const wish = (more: object) =>
			v.safeParse(addContactWish, { name: 'Sam', email: 'sam@moss.example', gets: ['note'], agreedOn: '2026-05-12', ...more });
		expect(wish({}).success).toBe(true);
		for (const wrong of [
			{ email: 'a@b.example,c@d.example' },
			{ email: 'a@b\r\nBcc: c@d.example' },
			{ gets: [] },
			{ gets: ['everything'] },
			{ agreedOn: '' },
			{ name: '' }
		])
			expect(wish(wrong).success, JSON.stringify(wrong)).toBe(false);
	});

	test.each(['confidential', 'chatham-house'] as const)(
		'are told the agenda of a %s meeting without names, and never its note',
		async (mode) => {
			const { as, add, meeting } = await begun(mode);
			await add('Ben');
			const id = await meeting();
			const told = await toldOutside(await as('Ben'), id);
			expect(told).toMatchObject({
				open: false,
				agenda: { place: '', to: [{ email: 'jo@moss.example' }] },
				note: { learning: null }
			});
			expect(told.agenda.items.map(({ title }) => title)).toEqual([
				'What a participant was told',
				'An issue that a member brings'
			]);
			expect(JSON.stringify(told.agenda.items) + told.agenda.title).not.toMatch(/Grace|Ada|Harbour|forum/);
			if (mode === 'confidential') expect(told.agenda.title).toBe('');
			for (const member of ['Ada', 'Eve'] as const) await expect(toldOutside(await as(member), id)).rejects.toThrow(Forbidden);
			await expect(toldOutside(await as('Cleo'), id)).rejects.toThrow(NotFound);
		}
	);

	test('get a learning note that anyone may read, and none for staff or partners, nor one that was withdrawn', async () => {
		const { store, as, ids, add, meeting } = await begun();
		await add('Ben');
		const [id, ben] = [await meeting(), await as('Ben')];
		const { audience } = await ben.read.find(setMeetings, id);
		const [note, issue] = [ben.newId(), { by: ids.Ben, at: ben.clock.now() }];
		const wording = { title: 'Ring back', wording: 'Within two days.', month: '2026-05' };
		const by = { by: ids.Ben, verb: 'issued', subject: ref(learningNotes.kind, note) };
		await store.commit({
			...by,
			changes: [
				create(learningNotes, note, { ...wording, readers: 'staff', state: 'issued' }),
				create(origins, ben.newId(), { meeting: id, note, issue, withdrawal: null, audience })
			]
		});
		const told = async () => (await toldOutside(await as('Ben'), id)).note.learning?.title;
		const becomes = async (values: Parameters<typeof change<typeof learningNotes>>[2]) =>
			store.commit({ ...by, changes: [change(learningNotes, await ben.read.find(learningNotes, note), values)] });
		expect(await told()).toBeUndefined();
		await becomes({ readers: 'partners' });
		expect(await told()).toBeUndefined();
		await becomes({ readers: 'public' });
		expect(await told()).toBe('Ring back');
		await becomes({ state: 'withdrawn' });
		expect(await told()).toBeUndefined();
	});

	test('are told all of an attributable agenda, where they get it', async () => {
		const { as, add, meeting } = await begun('attributable');
		await add('Ben', { gets: ['note'] });
		await add('Ben', { email: 'sam@moss.example', name: 'Sam', gets: ['agenda'] });
		const { open, agenda, note } = await toldOutside(await as('Ben'), await meeting());
		expect([open, agenda.title, agenda.place]).toEqual([true, 'With Grace about Harbour College', 'Harbour College']);
		expect(agenda.items).toMatchObject([{ begins: '10:00', title: 'What Grace was told' }, { speaker: 'Ada' }]);
		expect([agenda.to.map(({ name }) => name), note.to.map(({ name }) => name)]).toEqual([['Sam'], ['Jo Carter']]);
	});

	test('go with their set: who carries it on reads none of them, however it is merged or split', async () => {
		const { world, as, ids, set, add, listed, kept } = await begun();
		await add('Ben');
		await add('Cleo', { email: 'kim@moss.example' }, world.sets.thursday);
		await splitSet(
			await as('Ben'),
			set,
			v.parse(splitSetWish, {
				...{ firstName: 'One', first: [ids.Ben, ids.Ada], firstFacilitator: ids.Ben },
				...{ secondName: 'Two', second: [ids.Grace, ids.Eve], secondFacilitator: ids.Grace }
			})
		);
		expect((await kept()).map(({ email }) => email)).toEqual(['kim@moss.example']);
		await expect(add('Ben')).rejects.toThrow(Forbidden);
		expect(await listed('Ben')).toEqual([]);
		await proposeMerge(await as('Cleo'), world.sets.thursday, { name: 'Both', to: ids.Ben });
		const [one] = (await setsPage(await as('Ben'))).sets;
		const [proposal] = await mergesProposed(await as('Ben'));
		await takeUpMerge(await as('Ben'), proposal!.id, { other: one!.id });
		expect(await kept()).toEqual([]);
	});
});
