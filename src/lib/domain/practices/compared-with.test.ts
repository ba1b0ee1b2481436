import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { practiceShape } from '../../../routes/(app)/practices/form-shape';
import { readFields } from '#lib/server/http/form-fields';
import { CASE, openPracticeWorld, type Answers, type PracticeWorld } from '#tests/practice-world';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { editionsPage } from './editions';
import { templates } from './template';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

const COUNTED = { group: 'service-users', claim: 'measured', statement: 'Nobody was late.', source: 'rota' } as const;
type Told = NonNullable<Answers[string]['effects']>[number];
const telling = (effect: Told): Answers => ({ ...CASE, 'what-changed': { effects: [effect] } });

const startsOf = async (id: Id) => {
	const { parts } = (await world.signedOutPage(id))!;
	const { effects } = parts.flatMap(({ sections }) => sections).find(({ key }) => key === 'what-changed')!;
	return effects.map(({ comparedWith, startNotKnown }) => [comparedWith, startNotKnown]);
};

describe('a measured effect', () => {
	test('says where things stood before, or that nobody knows, or nothing', async () => {
		expect(await startsOf(await world.published(telling({ ...COUNTED, baseline: ' Nine in May ' })))).toEqual([
			['Nine in May', false]
		]);
		expect(await startsOf(await world.published(telling({ ...COUNTED, baselineUnknown: true })))).toEqual([['', true]]);
		expect(await startsOf(await world.published(telling(COUNTED)))).toEqual([['', false]]);
	});

	test('is compared with what is written, whatever is ticked beside it', async () => {
		const both = await world.published(telling({ ...COUNTED, baseline: 'Nine in May', baselineUnknown: true }));
		expect(await startsOf(both)).toEqual([['Nine in May', false]]);
	});

	test('alone can have a start that is not known; words stay with any effect', async () => {
		const ticked = await world.published(telling({ ...COUNTED, claim: 'reported', baselineUnknown: true }));
		expect(await startsOf(ticked)).toEqual([['', false]]);
		const worded = await world.published(telling({ ...COUNTED, claim: 'reported', baseline: 'Nine in May' }));
		expect(await startsOf(worded)).toEqual([['Nine in May', false]]);
	});

	test('keeps a row in which nothing but its start is written, and takes 300 letters of it on one line', async () => {
		const row = { group: 'service-users', claim: 'measured', baseline: 'a'.repeat(300) } as const;
		expect(await startsOf(await world.published(telling(row)))).toEqual([['a'.repeat(300), false]]);
		for (const baseline of ['a'.repeat(301), 'two\nlines'])
			await expect(async () => world.draft('Eve', telling({ ...row, baseline }))).rejects.toThrow();
	});

	test('shows in the wordings beside each other that its start was written in', async () => {
		const id = await world.published(telling({ ...COUNTED, baselineUnknown: true }));
		await world.revise('Eve', id, { answers: telling({ ...COUNTED, baseline: 'Nine in May' }) });
		await world.publish(id);
		const page = JSON.stringify(await editionsPage(await world.as('Eve'), id, { from: null, to: null }));
		expect(page).toContain('Start not known.');
		expect(page).toContain('Compared with: Nine in May.');
	});
});

test('the form sends a tick for the start of each effect, and none as none', async () => {
	const shape = practiceShape(await world.signedOut.find(templates, world.forms.short));
	const form = new FormData();
	const at = 'answers.what-changed.effects';
	for (const [name, value] of Object.entries({
		[`${at}.0.statement`]: 'One',
		[`${at}.1.statement`]: 'Two',
		[`${at}.1.baselineUnknown`]: 'on'
	}))
		form.append(name, value);
	expect(readFields(form, shape)).toMatchObject({
		answers: {
			'what-changed': {
				effects: [
					{ statement: 'One', baselineUnknown: false },
					{ statement: 'Two', baselineUnknown: true }
				]
			}
		}
	});
});

test('what is no answer at all is refused', async () => {
	const id = await world.draft('Eve');
	const odd = { ...COUNTED, baselineUnknown: 'perhaps' } as unknown as Told;
	await expect(async () => world.revise('Eve', id, { answers: telling(odd) })).rejects.not.toBeInstanceOf(Invalid);
});
