import { afterEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type WorldWithSets } from '#tests/world';
import { keepEntry, keepEntryWish, shareEntry } from '../learning-files';
import { NotFound } from '../shared/errors';
import { namePerson, people } from '../people';
import {
	addMember,
	addToSetEntry,
	changeSet,
	changeSetWish,
	keepSetEntry,
	keepSetEntryWish,
	learningSets,
	ownInSets,
	setFileToSend,
	type Mode
} from '.';

let world: WorldWithSets;
afterEach(() => world.close());

async function turn(mode: Mode) {
	const { version, name, kind, composition } = await (await world.as('Ben')).read.find(learningSets, world.sets.tuesday);
	const wish = v.parse(changeSetWish, { version, name, kind, composition, mode });
	await changeSet(await world.as('Ben'), world.sets.tuesday, wish);
}

async function written(mode: Mode) {
	world = await openWorldWithSets({ mode });
	const wish = v.parse(keepSetEntryWish, { text: 'Grace of Harbour College rang them.', day: '2026-05-02' });
	const entry = await keepSetEntry(await world.as('Ada'), world.sets.tuesday, wish);
	await addToSetEntry(await world.as('Grace'), entry, { text: 'Ada rang them too.' });
	const own = await keepEntry(await world.as('Eve'), v.parse(keepEntryWish, { text: 'Mine.', day: '2025-12-01' }));
	await shareEntry(await world.as('Eve'), own, { audience: [`set:${world.sets.tuesday}`], wording: 'Ben said so.' });
}

test('a member takes the file with who wrote what, oldest first, or one year of it', async () => {
	await written('attributable');
	const { pieces, names } = await setFileToSend(await world.as('Ben'), world.sets.tuesday);
	expect(pieces).toMatchObject([
		{ day: '2025-12-01', by: 'Eve', origin: 'shared', text: 'Ben said so.' },
		{
			day: '2026-05-02',
			by: 'Ada',
			text: 'Grace of Harbour College rang them.',
			additions: [{ by: 'Grace', text: 'Ada rang them too.' }]
		}
	]);
	expect(names).toBe(0);
	expect((await setFileToSend(await world.as('Ben'), world.sets.tuesday, '2025')).pieces).toHaveLength(1);
});

test('under the Chatham House rule it leaves without names and bodies, in fields, texts and additions', async () => {
	await written('chatham-house');
	const file = await setFileToSend(await world.as('Ben'), world.sets.tuesday);
	expect(JSON.stringify(file)).not.toMatch(/Ada|Grace|Eve|Ben|Harbour|Northway/);
	expect(file.pieces.map(({ by, text }) => [by, text])).toEqual([
		['', 'a participant said so.'],
		['', 'a participant of a body rang them.']
	]);
	expect(file.names).toBe(4);
});

test('what was written, added or shared under the Chatham House rule leaves so when the set is attributable later, and only that', async () => {
	await written('chatham-house');
	world.clock.moveOn(1);
	await turn('attributable');
	const { pieces } = await setFileToSend(await world.as('Ben'), world.sets.tuesday);
	expect(JSON.stringify(pieces)).not.toMatch(/Ada|Grace|Eve|Ben|Harbour|Northway/);
	expect((await ownInSets(await world.as('Grace'))).map(({ text }) => text)).toEqual(['a participant rang them too.']);
	const wish = v.parse(keepSetEntryWish, { text: 'Ben asked.', day: '2026-05-03' });
	const entry = await keepSetEntry(await world.as('Ada'), world.sets.tuesday, wish);
	world.clock.moveOn(1);
	await turn('chatham-house');
	await addToSetEntry(await world.as('Grace'), entry, { text: 'Eve said no.' });
	world.clock.moveOn(1);
	await turn('attributable');
	const last = (await setFileToSend(await world.as('Ben'), world.sets.tuesday)).pieces.at(-1);
	expect(last).toMatchObject({ by: 'Ada', text: 'Ben asked.', additions: [{ by: '', text: 'a participant said no.' }] });
	const graces = (await ownInSets(await world.as('Grace'))).map(({ text }) => text);
	expect(graces.toSorted()).toEqual(['a participant rang them too.', 'a participant said no.']);
});

test('a mention of a member leaves without the name that they bore when it was written', async () => {
	world = await openWorldWithSets({ mode: 'chatham-house' });
	const called = async (name: string) => {
		const { version } = await (await world.as('Dina')).read.find(people, world.ids.Grace);
		await namePerson(await world.as('Dina'), { person: world.ids.Grace, version, name });
	};
	await called('Gwen Lomax');
	const wish = v.parse(keepSetEntryWish, { text: '@Gwen Lomax rang.', day: '2026-05-02' });
	await keepSetEntry(await world.as('Ada'), world.sets.tuesday, wish);
	await called('Grace Okafor');
	expect((await setFileToSend(await world.as('Ben'), world.sets.tuesday)).pieces[0]!.text).toBe('a participant rang.');
	expect((await ownInSets(await world.as('Ada')))[0]!.text).toBe('a participant rang.');
});

test('what a member may not read is not in what they take, nor is its number; nobody else takes anything', async () => {
	await written('confidential');
	await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Cleo });
	const { pieces } = await setFileToSend(await world.as('Cleo'), world.sets.tuesday);
	expect(pieces.map(({ text }) => text)).toEqual(['Ben said so.']);
	await expect(setFileToSend(await world.as('Farid'), world.sets.tuesday)).rejects.toBeInstanceOf(NotFound);
	expect((await setFileToSend(await world.as('Grace'), world.sets.tuesday)).pieces).toHaveLength(2);
});
