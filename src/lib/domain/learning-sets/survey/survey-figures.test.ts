import { describe, expect, test } from 'vitest';
import { ENGINES } from '#tests/contract/engines';
import { ALL, surveyStage } from '#tests/survey-world';
import { Forbidden, NotFound } from '../../shared/errors';
import { figuresTold, figuresToSave, takeFiguresBack } from '..';
import { surveyFigures } from '.';

const BOTH = { per: null, after: null } as const;

/** A survey of the Tuesday set, answered by all six of it, with what coordinators are told. Dina coordinates. */
async function told(...staged: Parameters<typeof surveyStage>) {
	const stage = await surveyStage(...staged);
	const { ask, answer, close, as } = stage;
	const answered = async (more: object) => {
		const id = await ask(more);
		for (const who of ALL) await answer(who, id, 0, null, 'In words.');
		await close(id);
		return id;
	};
	return { ...stage, answered, toDina: async () => (await figuresTold(await as('Dina'), BOTH)).surveys };
}

describe.each(ENGINES)('what coordinators are told of surveys, in the %s engine', (_, open) => {
	test('is the numbers of those that said so before anybody answered, and no words; nobody else reads them', async () => {
		const { answered, toDina, as, page } = await told(open);
		await answered({ title: 'For us alone' });
		expect(await toDina()).toEqual([]);
		const id = await answered({ told: 'coordinators' });
		expect(await page('Ada', id)).toMatchObject({ told: 'coordinators', can: { takeBack: false } });
		const [figures, ...more] = await toDina();
		expect(more).toEqual([]);
		expect(figures).toMatchObject({ title: 'Work trials', set: 'The Tuesday set', per: 'person', answers: 6 });
		expect(figures!.questions.map(({ asks }) => asks)).toEqual(['Do you offer work trials?', 'Would you take two?']);
		expect(JSON.stringify(figures)).not.toContain('In words.');
		for (const who of ['Ada', 'Ben', 'Farid'] as const) {
			await expect(figuresTold(await as(who), BOTH)).rejects.toBeInstanceOf(Forbidden);
			await expect(figuresToSave(await as(who), { per: null })).rejects.toBeInstanceOf(Forbidden);
			await expect((await as(who)).read.find(surveyFigures, figures!.id)).rejects.toBeInstanceOf(NotFound);
		}
	});

	test('is asked for by who answered, the last closed first, and saved as it is shown', async () => {
		const { answered, clock, as, ask, answer, close } = await told(open);
		await answered({ title: 'First', told: 'coordinators' });
		clock.set('2026-05-16T09:00:00.000Z');
		await answered({ title: 'Second', told: 'coordinators' });
		const dina = await as('Dina');
		const titles = async (per: 'person' | 'body' | null) =>
			(await figuresTold(dina, { per, after: null })).surveys.map(({ title }) => title);
		expect([await titles(null), await titles('person'), await titles('body')]).toEqual([
			['Second', 'First'],
			['Second', 'First'],
			[]
		]);
		expect((await figuresToSave(dina, { per: null })).map(({ title }) => title)).toEqual(['Second', 'First']);
		// Two bodies are too few to tell of.
		const few = await ask({ per: 'body', told: 'coordinators' });
		await answer('Ada', few, 0);
		await close(few);
		expect(await titles('body')).toEqual([]);
	});

	test('is taken back by whoever facilitates, for good', async () => {
		const { answered, toDina, as, page } = await told(open);
		const id = await answered({ told: 'coordinators' });
		await expect(takeFiguresBack(await as('Ada'), id)).rejects.toBeInstanceOf(Forbidden);
		await expect(takeFiguresBack(await as('Cleo'), id)).rejects.toBeInstanceOf(NotFound);
		expect((await page('Ben', id)).can.takeBack).toBe(true);
		await takeFiguresBack(await as('Ben'), id);
		expect(await toDina()).toEqual([]);
		expect(await page('Ben', id)).toMatchObject({ takenBackOn: '2026-05-14', can: { takeBack: false }, result: { answers: 6 } });
		await expect(takeFiguresBack(await as('Ben'), await answered({}))).rejects.toBeInstanceOf(NotFound);
	});
});

test.each(['confidential', 'chatham-house'] as const)(
	'of a set that is %s neither its name nor that of anybody in it is told, and nothing unless the survey said so',
	async (mode) => {
		const { answered, toDina } = await told(ENGINES[0]![1], mode);
		await answered({ title: 'For us alone' });
		const questions = [{ asks: 'Does Ada of Harbour College ring for the Tuesday set?', kind: 'yes-partly-no' }];
		await answered({ title: 'The Tuesday set, said Grace', told: 'coordinators', questions });
		const [figures, ...more] = await toDina();
		expect([figures!.set, more]).toEqual(['', []]);
		expect(JSON.stringify(figures)).not.toMatch(/Tuesday|Grace|Ada|Harbour/);
		expect(figures!.questions[0]!.asks).toContain('a participant');
	}
);
