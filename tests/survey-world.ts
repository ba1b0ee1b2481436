import { onTestFinished } from 'vitest';
import * as v from 'valibot';
import {
	addMember,
	answerSurvey,
	askSurvey,
	askSurveyWish,
	closeSurvey,
	surveyPage,
	surveysToAnswer,
	type Mode
} from '#lib/domain/learning-sets';
import type { Store } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { openWorldWithSets, testClock, type CastName, type TestClock } from './world';

const MEMBERS = ['Ben', 'Ada', 'Grace', 'Eve'] as const;
const QUESTIONS = [
	{ asks: 'Do you offer work trials?', kind: 'choices', choices: 'Yes\nNot yet' },
	{ asks: 'Would you take two?', kind: 'yes-partly-no' },
	{ asks: 'What would help most?', kind: 'words' },
	{ asks: '' }
];

/** The Tuesday set of Ben, Ada, Grace, Eve (of Harbour College), and of Farid and Dina. */
export async function surveyStage(open: (clock: TestClock) => Promise<Store>, mode: Mode = 'attributable') {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const { as, ids, sets } = await openWorldWithSets({ store, clock, mode });
	const set = sets.tuesday;
	for (const who of ['Farid', 'Dina'] as const) await addMember(await as('Ben'), set, { person: ids[who] });
	const wish = { title: 'Work trials', purpose: 'To see who has any.', until: '2026-05-28', per: 'person', questions: QUESTIONS };
	const ask = async (more: object = {}, by: CastName = 'Ben') =>
		askSurvey(await as(by), set, v.parse(askSurveyWish, { ...wish, ...more }));
	const page = async (who: CastName, id: Id) => surveyPage(await as(who), id);
	const answer = async (who: CastName, id: Id, chosen: number | null, two: number | null = null, words = '', version = 0) =>
		answerSurvey(await as(who), id, {
			version,
			answers: [chosen, two, null].map((each, at) => ({ chosen: each, words: at === 2 ? words : '' }))
		});
	const close = async (id: Id, by: CastName = 'Ben') => closeSurvey(await as(by), id);
	const waits = async (who: CastName) => (await surveysToAnswer(await as(who))).map(({ title }) => title);
	return { clock, store, as, ids, sets, set, ask, page, answer, close, waits, guard: store.as(system('guard')) };
}
/** Whoever is in that set. */
export const ALL = [...MEMBERS, 'Farid', 'Dina'] as const;
