import { expect, onTestFinished, test } from 'vitest';
import { agreedActions } from '#lib/domain/actions';
import { learningEntries, sharedWordings } from '#lib/domain/learning-files';
import { learningSets, livePage, noteItems, seatsOf, setPage, setStanding } from '#lib/domain/learning-sets';
import { broughtMinutes } from '#lib/domain/learning-sets/old-minutes';
import { lessons } from '#lib/domain/learning-tree';
import { contextFor, everyOf, people } from '#lib/domain/people';
import { practices, publishedPractices } from '#lib/domain/practices';
import { projectStanding } from '#lib/domain/projects';
import { system } from '#lib/domain/shared/policy';
import { openPracticeWorld } from '#tests/practice-world';
import { readExample, readStarterPractices } from '../content';
import { loadExample } from '.';

const standings = [projectStanding, setStanding];
test('the example is loaded whole, through the use cases, and its sets keep their confidence', async () => {
	const world = await openPracticeWorld();
	const ground = { store: world.store, clock: world.clock, standings };
	await loadExample(await world.as('Dina'), ground);
	const all = world.store.as(system('example'));
	const example = await readExample();
	const splits = example.tree.lessons.flatMap(({ steps }) => steps).filter(({ is }) => is === 'split').length;
	expect(await everyOf(all, lessons, {})).toHaveLength(example.tree.lessons.length + 2 * splits);
	const onPlans = example.workplans.workplans.flatMap(({ agreed }) => agreed).length;
	expect(await everyOf(all, agreedActions, {})).toHaveLength(example.actions.actions.length + onPlans);
	const starters = readStarterPractices().length;
	expect(await everyOf(all, practices, {})).toHaveLength(example.practices.length + starters);
	const published = example.practices.filter((each) => each.published !== null);
	expect(await everyOf(world.signedOut, publishedPractices, {})).toHaveLength(published.length + starters);

	const attached = (await everyOf(all, learningEntries, {})).filter(({ attachments }) => attachments.length > 0);
	expect(attached.flatMap(({ attachments }) => attachments).map(({ name }) => name)).toEqual(
		expect.arrayContaining(['who-sent-them.png', 'an-hour-with-the-nurses.docx', 'times-of-the-walk.txt'])
	);
	const withFiles = (await everyOf(all, sharedWordings, {})).filter(({ attachments }) => attachments.length > 0);
	expect(withFiles.map(({ attachments }) => attachments.length)).toEqual([2]);

	const [brought] = await everyOf(all, broughtMinutes, {});
	expect(brought).toMatchObject({
		name: 'mental-health-and-employment.docx',
		file: { name: 'mental-health-and-employment.docx' }
	});
	const nextSteps = (await everyOf(all, noteItems, { meeting: brought!.meeting })).filter(({ kind }) => kind === 'action');
	expect(nextSteps.map(({ agreed }) => [agreed!.owner, agreed!.due])).toEqual(Array.from({ length: 11 }, () => [null, null]));

	const named = await everyOf(all, people, {});
	const setsOf = async (name: string) => {
		const { read } = await contextFor(named.find((each) => each.name === name)!.id, ground);
		return (await everyOf(read, learningSets, {})).map((set) => set.name);
	};
	const as = (name: string) => contextFor(named.find((each) => each.name === name)!.id, ground);
	const idOf = async (name: string) => (await everyOf(all, learningSets, {})).find((each) => each.name === name)!.id;
	const { elsewhere } = await seatsOf(await as('Imran Leigh'), await idOf('The Long Way Back network'));
	expect(elsewhere).toMatchObject([{ name: 'Ruth Sandiford', of: { name: 'The East of England set', id: null } }]);
	const { underWay } = await setPage(await as('Ruth Sandiford'), await idOf('The East of England set'));
	const { floor, items } = await livePage(await as('Ada Marsh'), underWay[0]!.id);
	expect(floor).toMatchObject({ round: { is: 'question' }, turn: { name: 'Hana Whitlow' }, figures: { questions: { open: 3 } } });
	expect(items.map(({ kind }) => kind)).toEqual(['information', 'decision', 'learning', 'question', 'question']);
	expect(items[2]!.said).toBe('Ruth Sandiford');

	expect(await setsOf('Ben Ormerod')).toContain('The Tuesday set');
	expect(await setsOf('Cleo Hartnell')).not.toContain('The Tuesday set');
	await world.close();
});

test.each([1, 2, 3, 4, 5, 6])(
	'it is loaded whole %i days after a Thursday: its meetings are held on weekdays of their own, whatever day it is set up',
	async (days) => {
		const world = await openPracticeWorld();
		onTestFinished(() => world.close());
		world.clock.moveOn(24 * days);
		await loadExample(await world.as('Dina'), { store: world.store, clock: world.clock, standings });
		const { workplans, actions } = await readExample();
		const agreed = workplans.workplans.flatMap((plan) => plan.agreed);
		expect(await everyOf(world.store.as(system('example')), agreedActions, {})).toHaveLength(
			actions.actions.length + agreed.length
		);
	}
);
