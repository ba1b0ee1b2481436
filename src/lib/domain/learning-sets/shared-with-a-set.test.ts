import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { collections } from '#lib/server/collections';
import { openWorldWithSets, type WorldWithSets } from '#tests/world';
import {
	asksAgain,
	deleteEntry,
	entryPage,
	keepEntry,
	keepEntryWish,
	sharedWordingPage,
	sharedWordings,
	shareEntry,
	unshareEntry
} from '../learning-files';
import { restoreRemoved } from '../people';
import { Forbidden, Invalid } from '../shared/errors';
import { newId, type Id } from '../shared/ids';
import { endMembership, setPage } from '.';

let world: WorldWithSets;
let entry: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'He closed the folder.' }));
});
afterEach(() => world.close());

const share = async (wording: string, ...audience: Parameters<typeof shareEntry>[2]['audience']) =>
	shareEntry(await world.as('Ada'), entry, { audience, wording });
const leaveTuesday = async () => {
	const { members } = await setPage(await world.as('Ben'), world.sets.tuesday);
	await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Ada)!.membership);
};
const restore = async (kind: string, id: Id) => restoreRemoved(await world.as('Ada'), { kind, id }, collections, asksAgain);

test('a wording that is shared again in other words is the only one its readers can look back to', async () => {
	const id = await share('Too much of it.', 'staff');
	expect((await (await world.as('Grace')).read.history(sharedWordings, id)).map(({ value }) => value.wording)).toEqual([
		'Too much of it.'
	]);
	await share('Enough of it.', 'staff');
	for (const who of ['Grace', 'Ada'] as const)
		expect((await (await world.as(who)).read.history(sharedWordings, id)).map(({ value }) => value.wording)).toEqual([
			'Enough of it.'
		]);
});

test('an entry is shared with a project that is there, and with none that is not, or that the sharer does not know', async () => {
	await expect(share('A wording.', `project:${newId()}`)).rejects.toThrow('not there for you to share with');
	const eves = await keepEntry(await world.as('Eve'), v.parse(keepEntryWish, { text: 'At the college.' }));
	const other = { audience: [`project:${newId()}` as const], wording: 'A wording.' };
	await expect(shareEntry(await world.as('Eve'), eves, other)).rejects.toBeInstanceOf(Forbidden);
	expect((await entryPage(await world.as('Ada'), entry)).shared).toBeNull();
	const id = await share('A wording.', `project:${world.project}`);
	expect((await sharedWordingPage(await world.as('Eve'), id)).wording).toBe('A wording.');
});

test('an un-shared wording comes back for those it was shared with, as long as its author belongs to them', async () => {
	const id = await share('For the set.', `set:${world.sets.tuesday}`);
	await unshareEntry(await world.as('Ada'), entry);
	await restore('shared-wording', id);
	expect((await sharedWordingPage(await world.as('Grace'), id)).wording).toBe('For the set.');
});

test('an un-shared wording does not come back to a set that its author has left: they are asked to share it again', async () => {
	const id = await share('For the set.', `set:${world.sets.tuesday}`);
	await unshareEntry(await world.as('Ada'), entry);
	await leaveTuesday();
	await expect(restore('shared-wording', id)).rejects.toMatchObject({
		issues: [{ field: '', message: expect.stringContaining('Share the entry again') }]
	});
	await expect(restore('shared-wording', id)).rejects.toBeInstanceOf(Invalid);
	expect((await (await world.as('Grace')).read.findMany([{ kind: 'shared-wording', id }])).length).toBe(0);
});

test('a deleted entry comes back without the wording that was shared with a set its author has left', async () => {
	const id = await share('For the set.', `set:${world.sets.tuesday}`);
	await deleteEntry(await world.as('Ada'), entry);
	await leaveTuesday();
	await restore('learning-entry', entry);
	expect(await entryPage(await world.as('Ada'), entry)).toMatchObject({ text: 'He closed the folder.', shared: null });
	expect((await (await world.as('Grace')).read.findMany([{ kind: 'shared-wording', id }])).length).toBe(0);
});
