import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE, openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import {
	addPart,
	addSection,
	addSectionWish,
	beginEdition,
	beginForm,
	beginFormWish,
	bringOutEdition,
	cameOutSince,
	discardRevision,
	draftPractice,
	draftPracticeWish,
	editionPage,
	formsPage,
	moveSection,
	moveToEdition,
	nextEditions,
	nextEditionPage,
	offerFormAgain,
	practiceForm,
	removeSection,
	retireForm,
	sectionsOf,
	templateChoices,
	throwEditionAway,
	wordSection,
	wordSectionWish,
	workingPage
} from '#lib/domain/practices';
import { Conflict, Forbidden, Invalid, NotFound, Taken } from '#lib/domain/shared/errors';
import { restoreRemoved } from '#lib/domain/people';
import { collections } from '#lib/server/collections';
import type { Id } from '#lib/domain/shared/ids';
import { SEARCHING_ENGINES } from './engines';

describe.each(SEARCHING_ENGINES)('a form for practices in the %s engine', (_, engine) => {
	let world: PracticeWorld;
	beforeEach(async () => {
		const clock = testClock();
		world = await openPracticeWorld({ store: await engine(clock), clock });
	});
	afterEach(() => world.close());

	const dina = () => world.as('Dina');
	const seen = async (id: Id) => (await nextEditionPage(await dina(), id)).form;
	const begun = async () => beginEdition(await dina(), world.forms.short);
	const add = async (id: Id, wish: object) =>
		addSection(
			await dina(),
			id,
			v.parse(addSectionWish, { version: (await seen(id)).version, part: 0, kind: 'text', ask: 'Say.', ...wish })
		);
	const word = async (id: Id, wish: object) =>
		wordSection(await dina(), id, v.parse(wordSectionWish, { version: (await seen(id)).version, ask: 'Say.', ...wish }));
	const bringOut = async (id: Id) => bringOutEdition(await dina(), id, { version: (await seen(id)).version });
	const headings = async (id: Id) => sectionsOf(await seen(id)).map(({ heading }) => heading);
	const draft = async (by: CastName, template: Id) =>
		draftPractice(await world.as(by), v.parse(draftPracticeWish, { template, title: 'A walk' }));

	test('is changed in an edition of its own; practices of before keep the one they were written by', async () => {
		const old = await world.draft('Ada');
		const next = await begun();
		expect(await begun()).toBe(next);
		await word(next, { key: 'situation', heading: 'The difficulty', needed: true });
		expect(await add(next, { heading: 'Weather' })).toBe('weather');
		// Nobody who writes sees any of it yet.
		expect((await templateChoices(await dina())).map(({ id }) => id)).toContain(world.forms.short);
		const out = await bringOut(next);
		await expect(seen(next)).rejects.toThrow(NotFound);

		const choices = await templateChoices(await world.as('Eve'));
		expect(choices.find(({ id }) => id === out)!.headings).toEqual(expect.arrayContaining(['The difficulty', 'Weather']));
		await expect(draft('Ada', world.forms.short)).rejects.toThrow(/changed or retired meanwhile/);
		await draft('Ada', out);
		const kept = await practiceForm(await world.as('Ada'), old);
		expect(sectionsOf(kept).map(({ heading }) => heading)).toContain('The situation');
		expect((await editionPage(await dina(), out)).words).toMatchObject({ edition: 1 });
	});

	test('tells how many practices stand by each edition, of those that somebody may read', async () => {
		await world.draft('Ada');
		await world.published();
		const uses = async () => (await formsPage(await dina())).offered.find(({ label }) => label === 'What worked')!.editions;
		expect(await uses()).toEqual([{ id: world.forms.short, edition: 1, practices: 1 }]);
		await draft('Dina', await bringOut(await begun()));
		expect((await uses()).map(({ edition, practices }) => [edition, practices])).toEqual([
			[1, 1],
			[2, 1]
		]);
	});

	test('keeps the keys of sections and options however they are worded, and gives none a second time', async () => {
		const next = await begun();
		await word(next, {
			key: 'costs',
			heading: 'Money',
			options: [
				{ option: 'staffing', label: 'People’s time' },
				{ option: 'existing-resources', label: 'Within existing resources' },
				{ label: 'Staffing' }
			],
			raise: 1,
			narrows: true,
			card: 'cost'
		});
		const costs = sectionsOf(await seen(next)).find(({ key }) => key === 'costs')!;
		expect(costs).toMatchObject({ heading: 'Money', facet: 'costs', card: 'cost' });
		expect(costs.alsoKnownAs).toContain('Cost');
		expect(
			costs.kind === 'options' && costs.choices.from === 'here' && costs.choices.options.map(({ option }) => option)
		).toEqual(['existing-resources', 'staffing', 'staffing-2']);
		// What was taken out and is put back the same gets its old place; anything else does not.
		const { version } = await seen(next);
		await removeSection(await dina(), next, { version, key: 'tried' });
		expect(await add(next, { heading: 'What was tried', kind: 'line' })).toBe('what-was-tried');
		await removeSection(await dina(), next, { version: (await seen(next)).version, key: 'what-was-tried' });
		expect(await add(next, { heading: 'What was tried' })).toBe('tried');
		expect(await add(next, { heading: 'Evidence' })).toBe('evidence-2');
	});

	test('is put in order by steps, through its parts; the name stays first', async () => {
		const next = await begun();
		await addPart(await dina(), next, { version: (await seen(next)).version, heading: 'Later' });
		const move = async (key: string, to: 'up' | 'down') =>
			moveSection(await dina(), next, { version: (await seen(next)).version, key, to });
		await move('contact', 'down');
		expect((await seen(next)).parts.map(({ sections }) => sections.length)).toEqual([9, 1]);
		await move('tried', 'up');
		expect((await headings(next)).slice(0, 3)).toEqual(['Title', 'What was tried', 'The situation']);
		await expect(move('tried', 'up')).rejects.toThrow(/stands first/);
		await expect(removeSection(await dina(), next, { version: (await seen(next)).version, key: 'title' })).rejects.toThrow(
			Invalid
		);
	});

	test('of one’s own begins bare or as a copy, and comes out once it holds', async () => {
		const make = async (wish: object) =>
			beginForm(await dina(), v.parse(beginFormWish, { label: 'Our sheet', hint: 'Ten minutes.', offeredBy: 'staff', ...wish }));
		const bare = await make({});
		expect((await seen(bare)).issues).toEqual(['A form asks for more than a name. Add a section.']);
		await expect(bringOut(bare)).rejects.toThrow(Invalid);
		await add(bare, { heading: 'Steps', kind: 'options' });
		expect((await seen(bare)).issues[0]).toMatch(/at least two options/);
		await word(bare, { key: 'steps', heading: 'Steps', options: [{ label: 'One' }, { label: 'one' }] });
		expect((await seen(bare)).issues[0]).toMatch(/stands twice/);
		await word(bare, { key: 'steps', heading: 'Steps', vocabulary: 'client-groups', narrows: true });
		await draft('Ada', await bringOut(bare));
		const copy = await make({ like: world.forms.long });
		expect((await headings(copy)).length).toBe(21);
		await throwEditionAway(await dina(), copy, { version: (await seen(copy)).version });
		await expect(seen(copy)).rejects.toThrow(NotFound);
	});

	test('whose next edition was thrown away gets it back, unless an edition came out since', async () => {
		const thrown = await begun();
		await add(thrown, { heading: 'Weather' });
		await throwEditionAway(await dina(), thrown, { version: (await seen(thrown)).version });
		const gone = async () => {
			const ctx = await dina();
			const { items } = await ctx.read.removed({ limit: 10 });
			const ours = items.filter(({ kind }) => kind === nextEditions.kind);
			return Promise.all(ours.map(async (each) => [each.id, (await cameOutSince(ctx, each)) !== null] as const));
		};
		expect(await gone()).toEqual([[thrown, false]]);
		await restoreRemoved(await dina(), { kind: nextEditions.kind, id: thrown }, collections);
		expect(await headings(thrown)).toContain('Weather');
		await throwEditionAway(await dina(), thrown, { version: (await seen(thrown)).version });
		const other = await begun();
		await word(other, { key: 'situation', heading: 'The difficulty', needed: true });
		await expect(restoreRemoved(await dina(), { kind: nextEditions.kind, id: thrown }, collections)).rejects.toThrow(Taken);
		await bringOut(other);
		await expect(
			restoreRemoved(await dina(), { kind: nextEditions.kind, id: thrown }, collections, cameOutSince)
		).rejects.toThrow(Invalid);
		expect(new Map(await gone())).toEqual(
			new Map([
				[other, true],
				[thrown, true]
			])
		);
	});

	test('that is retired begins nothing more, and what was written by it goes on', async () => {
		const id = await world.draft('Ada');
		await retireForm(await dina(), world.forms.short, { version: 1 });
		expect((await templateChoices(await world.as('Ada'))).map((each) => each.id)).not.toContain(world.forms.short);
		await expect(draft('Ada', world.forms.short)).rejects.toThrow(Invalid);
		await expect(begun()).rejects.toThrow(/retired/);
		await world.revise('Ada', id, { answers: CASE });
		await expect(retireForm(await dina(), world.forms.long, { version: 7 })).rejects.toThrow(Conflict);
		expect((await formsPage(await dina())).retired).toMatchObject([{ edition: 1, label: 'What worked' }]);
		await offerFormAgain(await dina(), world.forms.short, { version: 2 });
		await draft('Ada', world.forms.short);
	});

	test('is moved on by whoever writes a practice: what maps is carried, and no word is lost or published', async () => {
		const id = await world.published({
			...CASE,
			costs: { chosen: ['staffing'], text: 'Two mornings.' },
			'watch-for': { text: 'Wet shoes.' }
		});
		const page = async () => workingPage(await world.as('Eve'), id);
		expect((await page()).newest).toBeNull();
		const next = await begun();
		for (const key of ['watch-for', 'contact'])
			await removeSection(await dina(), next, { version: (await seen(next)).version, key });
		await word(next, {
			key: 'costs',
			heading: 'Money',
			options: [{ option: 'pooled-budgets', label: 'Pooled budgets' }, { label: 'Gifts' }]
		});
		await word(next, {
			key: 'what-changed',
			heading: 'What changed',
			claims: ['measured'],
			options: [{ option: 'service-users', label: 'People' }]
		});
		await add(next, { heading: 'Weather' });
		await bringOut(next);

		const { newest, version } = await page();
		expect(newest).toMatchObject({ edition: 2, label: 'What worked' });
		await expect(moveToEdition(await world.as('Eve'), id, { version: version + 1 })).rejects.toThrow(Conflict);
		await expect(moveToEdition(await world.as('Farid'), id, { version })).rejects.toThrow(Forbidden);
		await moveToEdition(await world.as('Eve'), id, { version });
		const moved = await page();
		expect(moved.newest).toBeNull();
		expect(moved.leftOver).toEqual(newest!.left);
		expect(moved.leftOver.map(({ heading, text }) => [heading, text])).toEqual([
			['What changed', '- Service users: People dare to change buses.'],
			['Cost', '- Staffing'],
			['What to watch for', 'Wet shoes.'],
			['Whom to ask', expect.stringContaining('Eve · Support worker')]
		]);
		const { answers } = (await practiceForm(await world.as('Eve'), id)).wording;
		expect(answers).toMatchObject({
			costs: { text: 'Two mornings.' },
			situation: CASE['situation'],
			'target-group': CASE['target-group']
		});
		expect(answers['what-changed']!.effects).toHaveLength(1);

		// What is published stays until it is published anew; what is left over never is.
		expect((await world.signedOutPage(id))!.parts.flatMap(({ sections }) => sections.map(({ key }) => key))).toContain(
			'watch-for'
		);
		await world.revise('Eve', id, {
			leftOver: moved.leftOver.slice(0, 2).map((each, at) => ({ ...each, text: at === 0 ? '' : each.text }))
		});
		expect((await page()).leftOver).toEqual([{ heading: 'Cost', text: '- Staffing' }]);
		await world.publish(id);
		expect(JSON.stringify(await world.signedOutPage(id))).not.toContain('Staffing');
		expect((await page()).leftOver).toHaveLength(1);
		await expect(moveToEdition(await world.as('Eve'), id, { version: (await page()).version })).rejects.toThrow(/newest edition/);
	});

	test('that a practice was moved to can be thrown away again: its words stand as they are published', async () => {
		const id = await world.published({ ...CASE, 'watch-for': { text: 'Wet shoes.' } });
		const next = await begun();
		await removeSection(await dina(), next, { version: (await seen(next)).version, key: 'watch-for' });
		await bringOut(next);
		await moveToEdition(await dina(), id, { version: (await workingPage(await dina(), id)).version });
		await discardRevision(await world.as('Eve'), id);
		const back = await workingPage(await world.as('Eve'), id);
		expect(back.leftOver).toEqual([]);
		expect(back.parts.flatMap(({ sections }) => sections.map(({ text }) => text))).toContain('Wet shoes.');
	});

	test('is changed by administrators alone, each seeing what another did meanwhile', async () => {
		const next = await begun();
		for (const by of ['Ada', 'Farid', 'Eve'] as const) {
			const ctx = await world.as(by);
			await expect(formsPage(ctx)).rejects.toThrow(NotFound);
			await expect(nextEditionPage(ctx, next)).rejects.toThrow(NotFound);
			await expect(beginEdition(ctx, world.forms.long)).rejects.toThrow(Forbidden);
			await expect(removeSection(ctx, next, { version: 1, key: 'tried' })).rejects.toThrow(Forbidden);
		}
		await removeSection(await dina(), next, { version: 1, key: 'tried' });
		await expect(removeSection(await dina(), next, { version: 1, key: 'situation' })).rejects.toThrow(Conflict);
		await expect(bringOutEdition(await dina(), next, { version: 1 })).rejects.toThrow(Conflict);
		await expect(word(next, { key: 'nowhere', heading: 'No' })).rejects.toThrow(NotFound);
	});
});
