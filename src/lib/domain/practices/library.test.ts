import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE, openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import { type Id } from '../shared/ids';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

describe('the library', () => {
	test('narrows by facets with counts, and shows what a result is about before it is opened', async () => {
		const measured = await world.published();
		const { 'what-changed': _, ...rest } = CASE;
		const silent = await world.published({ ...rest, title: { text: 'A timetable read aloud' } });
		const page = await world.library({ words: 'timetable', chosen: { evidence: ['measured'] } });
		expect([page.answering, page.narrowed]).toEqual([2, 1]);
		expect(page.results[0]).toMatchObject({
			id: measured,
			card: {
				forWhom: 'New starters who travel alone',
				claim: 'measured',
				evidence: 'Nobody was late in six weeks.',
				contact: 'Support worker, Harbour College'
			}
		});
		const evidence = page.facets.find((each) => each.name === 'evidence')!;
		expect(evidence.values).toEqual([
			{ value: 'measured', label: 'Measured', count: 1, chosen: true },
			{ value: 'none-given', label: 'None given', count: 1, chosen: false }
		]);
		expect(page.facets.find((each) => each.name === 'client-groups')?.values[0]).toMatchObject({
			label: 'People with a learning disability',
			count: 2
		});
		expect((await world.library({ chosen: { evidence: ['none-given'] } })).results.map((each) => each.id)).toEqual([silent]);
	});

	test('takes a made-up value for what it is: nothing is found, and none is offered', async () => {
		await world.published();
		for (const value of ['constructor', 'toString', 'no-such-claim']) {
			const page = await world.library({ chosen: { evidence: [value] } });
			expect(page.results).toEqual([]);
			expect(page.facets.find((each) => each.name === 'evidence')?.values.map((each) => each.label)).toEqual(['Measured']);
		}
	});

	test('measured effects stand apart from those hoped for', async () => {
		const { parts } = (await world.signedOutPage(await world.published()))!;
		const changed = parts[0]!.sections.find((each) => each.key === 'what-changed')!;
		expect(changed.effects.map((each) => [each.claim, each.group])).toEqual([
			['measured', 'Service users'],
			['hoped-for', 'Service users']
		]);
		expect(changed.silent).toEqual(['Staff and other paid carers', 'Family and friends who care', 'Organisations']);
	});

	test('pages without losing or repeating a practice', async () => {
		const ids: Id[] = [];
		for (let count = 0; count < 12; count++) {
			world.clock.moveOn(1);
			ids.push(await world.publish(await world.draft('Dina')));
		}
		const first = await world.library();
		const second = await world.library({ after: first.next });
		expect([...first.results, ...second.results].map((each) => each.id)).toEqual(ids.toReversed());
		expect(second.next).toBeNull();
	});
});
