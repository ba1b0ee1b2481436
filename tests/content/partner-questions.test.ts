import { expect, test } from 'vitest';
import { setStanding } from '#lib/domain/learning-sets';
import { projectStanding } from '#lib/domain/projects';
import { loadExample } from '#lib/server/example';
import { mean } from '#lib/server/search/relevance/measures';
import { openPracticeWorld } from '#tests/practice-world';
import { askPartnerQuestions } from './asked';
import { PARTNER_QUESTIONS } from './partner-questions';

const meanRank = (measured: readonly { readonly reciprocalRank: number }[]): number =>
	Number(mean(measured.map((each) => each.reciprocalRank)).toFixed(3));

test('what partners ask is answered on the first page, mostly by its first line', async () => {
	const world = await openPracticeWorld();
	await loadExample(await world.as('Dina'), {
		store: world.store,
		clock: world.clock,
		standings: [projectStanding, setStanding]
	});
	const { read } = await world.as('Dina');
	await expect.poll(async () => (await read.search({ words: '' })).kinds.get('lesson')).toBeGreaterThanOrEqual(20);

	expect(PARTNER_QUESTIONS.length).toBeGreaterThanOrEqual(30);
	const measured = await askPartnerQuestions(read);
	expect(measured.filter((each) => each.reciprocalRank === 0).length).toBeLessThanOrEqual(2);
	const reached = meanRank(measured);
	const withoutSynonyms = meanRank(await askPartnerQuestions(read, false));
	// For the bench, which prints it beside the other collections.
	console.info(JSON.stringify({ collection: 'partner questions', engine: 'embedded', reciprocalRank: reached, withoutSynonyms }));
	expect(reached).toBeGreaterThan(0.85);
	expect(reached).toBeGreaterThan(withoutSynonyms);
	await world.close();
}, 60_000);
