import { expect, onTestFinished, test } from 'vitest';
import { setStanding } from '#lib/domain/learning-sets';
import { projectStanding } from '#lib/domain/projects';
import { loadExample } from '#lib/server/example';
import { mean } from '#lib/server/search/relevance/measures';
import { SEARCHING_ENGINES } from '#tests/contract/engines';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock } from '#tests/world';
import { askPartnerQuestions } from './asked';
import { PARTNER_QUESTIONS } from './partner-questions';

const meanRank = (measured: readonly { readonly reciprocalRank: number }[]): number =>
	Number(mean(measured.map((each) => each.reciprocalRank)).toFixed(3));
const unanswered = (measured: readonly { readonly reciprocalRank: number }[]): number =>
	measured.filter((each) => each.reciprocalRank === 0).length;

/** As the bench names them, which asks for each in turn; the suite asks on the embedded engine alone, as what is found is held by the contract on both. */
const ENGINES = SEARCHING_ENGINES.map(([name, open]) => [name === 'embedded' ? name : 'postgres', open] as const).filter(
	([name]) => name === (process.env.GROVE_QUESTIONS ?? 'embedded')
);

test.each(ENGINES)(
	'what partners ask, %s: it is answered on the first page, mostly by its first line',
	async (engine, open) => {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openPracticeWorld({ store, clock });
		await loadExample(await world.as('Dina'), { store, clock, standings: [projectStanding, setStanding] });
		const { read } = await world.as('Dina');
		await expect.poll(async () => (await read.search({ words: '' })).kinds.get('lesson')).toBeGreaterThanOrEqual(20);

		expect(PARTNER_QUESTIONS.length).toBeGreaterThanOrEqual(30);
		const coordinator = await askPartnerQuestions(read);
		const reached = meanRank(coordinator);
		const withoutSynonyms = meanRank(await askPartnerQuestions(read, false));
		const partner = await askPartnerQuestions((await world.as('Eve')).read);
		// For the bench, which prints them beside the other collections.
		const collection = 'partner questions';
		console.info(JSON.stringify({ collection, engine, reader: 'coordinator', reciprocalRank: reached, withoutSynonyms }));
		const asPartner = { reciprocalRank: meanRank(partner), unanswered: unanswered(partner) };
		console.info(JSON.stringify({ collection, engine, reader: 'partner', ...asPartner }));
		// Some questions are answered by lessons alone, of projects that this partner has no part in.
		expect(asPartner.reciprocalRank).toBeGreaterThan(0.6);
		expect(unanswered(coordinator)).toBeLessThanOrEqual(2);
		expect(reached).toBeGreaterThan(0.85);
		expect(reached).toBeGreaterThan(withoutSynonyms);
	},
	600_000
);
