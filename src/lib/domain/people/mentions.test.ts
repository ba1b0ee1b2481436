import { afterEach, describe, expect, test } from 'vitest';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import {
	addPerson,
	departPerson,
	knownIn,
	mentionedIn,
	mentionsAsWords,
	peopleToMention,
	withMentions,
	withoutMentions
} from './index';
import { withTypedMentions } from './mentions';

const [GRACE, ANN] = ['g'.repeat(26), 'a'.repeat(26)];
const known = [
	{ id: GRACE, name: 'Grace Lomax' },
	{ id: ANN, name: 'Ann [the] O’Neil' },
	{ id: 'b'.repeat(26), name: 'Sam Hill' },
	{ id: 'c'.repeat(26), name: 'Sam Hill' }
];

describe('a name typed in full', () => {
	test.each([
		['I asked @Grace Lomax.', `I asked [Grace Lomax](/people/${GRACE}).`],
		['(@grace lomax)', `([Grace Lomax](/people/${GRACE}))`],
		['@Ann [the] O’Neil came', `[Ann the O’Neil](/people/${ANN}) came`],
		['@Grace Lomax and @Grace Lomax', `[Grace Lomax](/people/${GRACE}) and [Grace Lomax](/people/${GRACE})`]
	])('“%s” becomes a mention', (typed, kept) => expect(withTypedMentions(typed, known)).toBe(kept));

	test.each(['@Grace', '@Grace Lomaxes', 'me@Grace Lomax', '@Sam Hill', '@@Grace Lomax', 'Grace Lomax'])(
		'“%s” stays as it was typed',
		(typed) => expect(withTypedMentions(typed, known)).toBe(typed)
	);
});

test('a mention taken away leaves the name, and other links stay', () => {
	const text = `[Grace Lomax](/people/${GRACE}), [Ann](/people/${ANN}), [us](/tree) and [all](/people)`;
	expect(mentionedIn(text)).toEqual([GRACE, ANN]);
	expect(withoutMentions(text)).toBe('Grace Lomax, Ann, [us](/tree) and [all](/people)');
	expect(withoutMentions(text, (id) => id === ANN)).toBe(`Grace Lomax, [Ann](/people/${ANN}), [us](/tree) and [all](/people)`);
});

test('what leaves the workspace holds plain words for whatever was mentioned', () => {
	const text = `[Grace](/people/${GRACE}) on [Objective 1](/objectives/${ANN}) and [Transport](/tree?code=barriers/transport), [a](/tree)`;
	expect(mentionsAsWords(text)).toBe('Grace on Objective 1 and Transport, [a](/tree)');
});

describe('whom one can mention', () => {
	let world: WorldWithSets;
	afterEach(() => world.close());
	const offered = async (who: CastName, words = '') =>
		(await peopleToMention(await world.as(who), words)).map(({ name }) => name);

	test('is whom one knows, by the beginning of any of their names, and not oneself', async () => {
		world = await openWorldWithSets();
		expect(await offered('Ada')).toEqual(['Ben', 'Cleo', 'Dina', 'Eve', 'Farid', 'Grace']);
		expect(await offered('Ada', 'gr')).toEqual(['Grace']);
		expect(await offered('Ada', 'ra')).toEqual([]);
		// Cleo shares no set with Eve, who is at another body; Eve knows those of the sets she belongs to.
		expect(await offered('Cleo', 'e')).toEqual([]);
		expect(await offered('Eve')).toEqual(['Ada', 'Ben', 'Grace']);
	});

	test('tells nothing but names and the bodies of guests, of twenty at most', async () => {
		world = await openWorldWithSets();
		const found = await peopleToMention(await world.as('Ada'), 'e');
		expect(found).toEqual([{ id: world.ids.Eve, name: 'Eve', body: 'Harbour College' }]);
		const dina = await world.as('Dina');
		for (let at = 0; at < 25; at++)
			await addPerson(dina, { name: `Quill ${at}`, organisation: world.organisations.host, roles: ['staff'] });
		expect(await offered('Ada', 'q')).toHaveLength(20);
	});

	test('leads to somebody only for whoever knows them, and to nobody who has left', async () => {
		world = await openWorldWithSets();
		const [text] = await withMentions(await world.as('Ada'), ['With @Eve and @Ben.']);
		const leads = async (who: CastName) => [...(await knownIn((await world.as(who)).read, [text!]))];
		expect(await leads('Ada')).toEqual([world.ids.Eve, world.ids.Ben]);
		expect(await leads('Cleo')).toEqual([world.ids.Ben]);
		await departPerson(await world.as('Dina'), world.ids.Ben);
		expect(await leads('Ada')).toEqual([world.ids.Eve]);
	});
});
