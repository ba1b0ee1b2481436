import { expect, test } from 'vitest';
import { openWorldWithSets, type CastName } from '#tests/world';
import { everyOf, readersToMention } from '../people';
import { projectStanding } from '../projects';
import { endMembership, setMemberships, setStanding } from './index';

const standings = [projectStanding, setStanding];

test('under what a set reads its members can be mentioned, by members alone', async () => {
	const world = await openWorldWithSets();
	const readers = async (who: CastName, audience: Parameters<typeof readersToMention>[1]) =>
		(await readersToMention(await world.as(who), audience, standings, '')).map(({ name }) => name);
	const { tuesday, thursday } = world.sets;
	expect(await readers('Ada', [`set:${tuesday}`])).toEqual(['Ben', 'Eve', 'Grace']);
	// Farid belongs to the Thursday set: that he reads it by that set is nothing for Ada.
	expect(await readers('Ada', [`set:${thursday}`, `set:${tuesday}`])).toEqual(['Ben', 'Eve', 'Grace']);
	expect(await readers('Cleo', [`set:${tuesday}`])).toEqual([]);
	expect(await readers('Cleo', ['staff'])).toEqual(['Ada', 'Ben', 'Dina', 'Farid', 'Grace']);
	// Whoever has left reads it no longer.
	const held = await everyOf((await world.as('Ben')).read, setMemberships, { set: tuesday });
	await endMembership(await world.as('Ben'), held.find(({ person }) => person === world.ids.Grace)!.id);
	expect(await readers('Ada', [`set:${tuesday}`])).toEqual(['Ben', 'Eve']);
	await world.close();
});
