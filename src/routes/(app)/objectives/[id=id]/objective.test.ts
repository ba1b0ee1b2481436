import * as v from 'valibot';
import { expect, test } from 'vitest';
import { bringInActions, readActionRows } from '#lib/domain/learning-sets';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { addObjective, setObjectiveWish } from '#lib/domain/projects';
import { openWorldWithSets, type CastName } from '#tests/world';
import { objectiveWithEvidence } from './objective';
import { objectiveSheet } from './word/sheet';

test('what counts towards an objective, on its page and in its report, is what its reader may read: nobody’s private entry adds to a figure', async () => {
	const world = await openWorldWithSets();
	const named = v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Steady work' });
	const objective = await addObjective(await world.as('Dina'), world.project, named);
	const wish = v.parse(keepEntryWish, { text: 'She told me at the allotment.', objectives: [objective] });
	await keepEntry(await world.as('Ada'), wish);
	const [row] = readActionRows([['Ring the centre']], { columns: { what: 0 }, headed: false, people: [] });
	const towards = { ...row!, wish: { ...row!.wish!, objectives: [objective] } };
	await bringInActions(await world.as('Ada'), world.sets.tuesday, [towards]);

	const seen = async (who: CastName) => {
		const page = await objectiveWithEvidence(await world.as(who), objective);
		const report = JSON.stringify([page, objectiveSheet(page, who, '2026-05-14T09:30:00.000Z')]);
		return {
			figures: page.figures,
			entries: page.ownEntries.length + page.sharedEntries.length,
			words: ['allotment', 'Ring the centre'].filter((words) => report.includes(words))
		};
	};
	const nothing = { figures: { open: 0, overdue: 0, done: 0 }, entries: 0, words: [] };
	expect(await seen('Ada')).toEqual({
		figures: { open: 1, overdue: 0, done: 0 },
		entries: 1,
		words: ['allotment', 'Ring the centre']
	});
	expect(await seen('Grace')).toEqual({ figures: { open: 1, overdue: 0, done: 0 }, entries: 0, words: ['Ring the centre'] });
	for (const who of ['Farid', 'Cleo', 'Dina'] as const) expect([who, await seen(who)]).toEqual([who, nothing]);
	await world.close();
});
