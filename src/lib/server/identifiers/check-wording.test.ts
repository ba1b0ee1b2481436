import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '#tests/world';
import { checkWording } from './index';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const TEXT = 'Met Siobhan. Ring 07700 900123.';

test('the first look crosses each finding out whole, before what is proposed for it', async () => {
	const { wording, changes, marks } = await checkWording((await world.as('Ada')).read, TEXT);
	expect(wording).toBe('Met someone. Ring [phone removed].');
	expect(marks.map(({ text, what }) => `${text}: ${what}`)).toEqual(['Siobhan: a name', '07700 900123: a telephone number']);
	expect(changes.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
		'same Met ',
		'removed Siobhan',
		'added someone',
		'same . Ring ',
		'removed 07700 900123',
		'added [phone removed]',
		'same .'
	]);
});

test('a later look scans the author’s own wording and lays it beside the first words', async () => {
	const { wording, changes, marks } = await checkWording((await world.as('Ada')).read, TEXT, 'Met a woman. Ring Siobhan.');
	expect(wording).toBe('Met a woman. Ring Siobhan.');
	expect(marks.map(({ text }) => text)).toEqual(['Siobhan']);
	const joined = (but: string) =>
		changes
			.filter(({ kind }) => kind !== but)
			.map(({ text }) => text)
			.join('');
	expect([joined('added'), joined('removed')]).toEqual([TEXT, wording]);
});

test('a mention is looked at as the name it is, and no link to a person stays in what is proposed', async () => {
	const { read } = await world.as('Ada');
	const { wording, marks } = await checkWording(read, `[Grace](/people/${world.ids.Grace}) rang the office.`);
	expect(marks.map(({ text }) => text)).toEqual(['Grace']);
	expect(wording).not.toContain('/people/');
	expect((await checkWording(read, '', `[A colleague](/people/${world.ids.Grace}) rang.`)).wording).toBe('A colleague rang.');
});
