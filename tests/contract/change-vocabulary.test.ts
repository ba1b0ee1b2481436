import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, type CastName, type World } from '#tests/world';
import { categoriesOf, tallyWork, tallyWorkWish } from '#lib/domain/invisible-work';
import { entryVocabularies, topicsToMention } from '#lib/domain/learning-files';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import {
	addTerm,
	addTermWish,
	bringTermBack,
	labelOf,
	moveTerm,
	retireTerm,
	vocabulariesOf,
	vocabulariesPage,
	vocabularyPage,
	wordTerm,
	wordTermWish
} from '#lib/domain/people';

let world: World;
beforeEach(async () => {
	world = await openWorldWithSets();
	await plantVocabularies(world.store);
});
afterEach(() => world.close());

const dina = () => world.as('Dina');
const listOf = async (name: string) => (await vocabulariesOf(world.store.as(system('setup')))).get(name)!;
const page = async (name: string) => vocabularyPage(await dina(), (await listOf(name)).id);
const offered = async (name: string) => (await page(name)).offered.map(({ term }) => term);
const seen = async (name: string): Promise<{ id: Id; version: number }> => listOf(name);
const add = async (name: string, wish: object, by: CastName = 'Dina') => {
	const { id, version } = await seen(name);
	return addTerm(await world.as(by), id, v.parse(addTermWish, { version, ...wish }));
};
const word = async (name: string, wish: object) => {
	const { id, version } = await seen(name);
	await wordTerm(await dina(), id, v.parse(wordTermWish, { version, ...wish }));
};
const retire = async (name: string, term: string) => {
	const { id, version } = await seen(name);
	await retireTerm(await dina(), id, { version, term });
};

describe('a list of words', () => {
	test('takes a new word at its end, which stands in the forms of everybody at once', async () => {
		expect(await add('barriers', { label: 'Debt & arrears', hint: 'Letters that stay closed.' })).toBe('debt-arrears');
		expect((await offered('barriers')).at(-1)).toBe('debt-arrears');
		const { codes } = entryVocabularies(await vocabulariesOf((await world.as('Eve')).read));
		expect(codes.find(({ name }) => name === 'barriers')!.terms.at(-1)).toMatchObject({
			code: 'barriers/debt-arrears',
			label: 'Debt & arrears',
			offered: true
		});
	});

	test('gives each word an id of its own, also in other letters or where one was retired', async () => {
		await add('themes', { label: 'Évaluation' });
		await retire('themes', 'evaluation');
		expect(await add('themes', { label: 'Evaluation!' })).toBe('evaluation-2');
		expect(await add('themes', { label: 'تقييم' })).toBe('word');
	});

	test('refuses a word that stands in it already, and an empty one', async () => {
		await expect(add('barriers', { label: 'confidence' })).rejects.toThrow(/in the list already/);
		await retire('barriers', 'confidence');
		await expect(add('barriers', { label: 'Confidence' })).rejects.toThrow(/was retired/);
		expect(v.safeParse(addTermWish, { version: 1, label: '' }).success).toBe(false);
	});

	test('is worded anew for all that was kept before, since records hold the id', async () => {
		await word('barriers', { term: 'travel', label: 'The way there' });
		const known = (await vocabulariesOf((await world.as('Ada')).read)).get('barriers');
		expect(labelOf(known, 'travel')).toBe('The way there');
		expect(await offered('barriers')).toContain('travel');
	});

	test('keeps to its shape: questions of prompts, ground rules of styles, and nothing that the others do not have', async () => {
		await add('prompt-models', {
			label: 'Two questions',
			prompts: [
				{ heading: 'Seen', question: 'What did you see?' },
				{ heading: '', question: '' }
			],
			groundRules: 'Not here'
		});
		const { prompts, groundRules } = (await page('prompt-models')).offered.at(-1)!;
		expect([prompts, groundRules]).toEqual([[{ heading: 'Seen', question: 'What did you see?' }], []]);
		await word('facilitation-styles', { term: 'facilitated', label: 'Led', groundRules: 'One at a time.\n\nNo telephones.' });
		expect((await page('facilitation-styles')).offered[0]!.groundRules).toEqual(['One at a time.', 'No telephones.']);
		await word('set-kinds', { term: 'team', label: 'Crew', words: { plural: 'Crews', colour: 'red' } });
		expect((await page('set-kinds')).offered.find(({ term }) => term === 'team')!.words).toEqual({ plural: 'Crews' });
	});

	test('is put in order step by step, past what is retired', async () => {
		const before = await offered('compositions');
		expect(before).toEqual(['practitioner', 'strategic', 'mixed']);
		await retire('compositions', 'strategic');
		const { id, version } = await seen('compositions');
		await moveTerm(await dina(), id, { version, term: 'mixed', to: 'up' });
		expect(await offered('compositions')).toEqual(['mixed', 'practitioner']);
		await moveTerm(await dina(), id, { version: version + 1, term: 'mixed', to: 'up' });
		expect((await seen('compositions')).version).toBe(version + 1);
	});

	test('retires a word without taking it from what carries it, and offers it again', async () => {
		const ada = await world.as('Ada');
		const mark = v.parse(tallyWorkWish, { category: 'journeys', minutes: 15 });
		await tallyWork(ada, mark);
		await retire('invisible-work', 'journeys');
		await expect(tallyWork(await world.as('Ada'), mark)).rejects.toThrow(Invalid);
		expect((await categoriesOf(ada.read)).find(({ term }) => term === 'journeys')).toMatchObject({
			label: 'Practising a journey',
			offered: false
		});
		expect((await page('invisible-work')).retired).toMatchObject([{ term: 'journeys', by: 'Dina' }]);
		const { id, version } = await seen('invisible-work');
		await bringTermBack(await dina(), id, { version, term: 'journeys' });
		await tallyWork(await world.as('Ada'), { ...mark, minutes: 20 });
	});

	test('offers no retired code while somebody types, and one at least always stays', async () => {
		const named = async () => (await topicsToMention(await world.as('Ada'), 'Housing')).length;
		expect(await named()).toBe(1);
		await retire('barriers', 'housing');
		expect(await named()).toBe(0);
		for (const term of ['practitioner', 'strategic']) await retire('compositions', term);
		await expect(retire('compositions', 'mixed')).rejects.toThrow(/one word at least/);
	});

	test('on which rules of Grove hang is worded, and neither added to nor shortened', async () => {
		await word('confidentiality-modes', { term: 'confidential', label: 'Between us' });
		await expect(add('confidentiality-modes', { label: 'Open' })).rejects.toThrow(Forbidden);
		await expect(retire('confidentiality-modes', 'attributable')).rejects.toThrow(Forbidden);
	});

	test('is changed by administrators alone, each seeing what another did meanwhile', async () => {
		const { id, version } = await seen('barriers');
		await expect(add('barriers', { label: 'Debt' }, 'Ada')).rejects.toThrow(Forbidden);
		await expect(vocabulariesPage(await world.as('Ada'))).rejects.toThrow(NotFound);
		await expect(vocabularyPage(await world.as('Farid'), id)).rejects.toThrow(NotFound);
		expect((await vocabulariesPage(await dina())).map(({ name }) => name)).not.toContain('beneficiary-words');
		await retireTerm(await dina(), id, { version, term: 'housing' });
		await expect(retireTerm(await dina(), id, { version, term: 'travel' })).rejects.toThrow(Conflict);
		await expect(retireTerm(await dina(), id, { version: version + 1, term: 'nowhere' })).rejects.toThrow(NotFound);
	});
});
