import * as v from 'valibot';
import { expect, test } from 'vitest';
import { collection } from '#lib/domain/shared/collection';
import { newId } from '#lib/domain/shared/ids';
import type { Entry } from './entry';
import { pack } from './packed';
import { Records } from './records';
import { Titles } from './titles';

const songs = new Records(
	collection('song', v.object({ name: v.string() }), {
		audience: () => ['public'],
		keys: {},
		search: ({ name }) => ({ title: name, body: [`All of ${name}`] }),
		retention: 'workspace',
		version: 1,
		upgrades: []
	})
);
const song = (name: string): Entry => ({
	id: newId(),
	version: 1,
	shape: 1,
	packed: pack({ name }),
	places: [],
	audienceClass: 'public',
	keys: [],
	unique: []
});

test('of thousands of records each keeps its title, however often which is asked for', () => {
	const titles = new Titles();
	const all = Array.from({ length: 9_000 }, (_, at) => ({ name: `Song ${at}`, entry: song(`Song ${at}`) }));
	for (const { name, entry } of [...all, ...all.slice(0, 10), ...all]) {
		expect(titles.of(songs, entry)).toEqual({ title: name, body: [] });
	}
});

test('a record that was changed is called as it is now', () => {
	const [titles, before] = [new Titles(), song('Rain')];
	titles.of(songs, before);
	expect(titles.of(songs, { ...before, version: 2, packed: pack({ name: 'Sun' }) })?.title).toBe('Sun');
});
