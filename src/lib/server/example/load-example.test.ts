import { expect, test } from 'vitest';
import { agreedActions } from '#lib/domain/actions';
import { learningSets, setStanding } from '#lib/domain/learning-sets';
import { lessons } from '#lib/domain/learning-tree';
import { contextFor, everyOf, people } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import { system } from '#lib/domain/shared/policy';
import { openWorld } from '#tests/world';
import { readExample } from '../content';
import { loadExample } from '.';

const standings = [projectStanding, setStanding];
test('the example is loaded whole, through the use cases, and its sets keep their confidence', async () => {
	const world = await openWorld({ standings });
	const ground = { store: world.store, clock: world.clock, standings };
	await loadExample(await world.as('Dina'), ground);
	const all = world.store.as(system('example'));
	const example = await readExample();
	expect(await everyOf(all, lessons, {})).toHaveLength(example.tree.lessons.length);
	expect(await everyOf(all, agreedActions, {})).toHaveLength(example.actions.actions.length);

	const named = await everyOf(all, people, {});
	const setsOf = async (name: string) => {
		const { read } = await contextFor(named.find((each) => each.name === name)!.id, ground);
		return (await everyOf(read, learningSets, {})).map((set) => set.name);
	};
	expect(await setsOf('Ben Ormerod')).toContain('The Tuesday set');
	expect(await setsOf('Cleo Hartnell')).not.toContain('The Tuesday set');
	await world.close();
}, 60_000);
