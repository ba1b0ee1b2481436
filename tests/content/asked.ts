import { synonymsOf } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import { reciprocalRank } from '#lib/server/search/relevance/measures';
import { PARTNER_QUESTIONS } from './partner-questions';

/** How far up the first page an answer to each of the partners' questions stands, other wordings looked for or not. */
export async function askPartnerQuestions(
	read: Reading,
	alsoOtherwise = true
): Promise<{ readonly asked: string; readonly reciprocalRank: number }[]> {
	const synonyms = alsoOtherwise ? await synonymsOf(read) : [];
	const measured: { asked: string; reciprocalRank: number }[] = [];
	for (const { asked, answers } of PARTNER_QUESTIONS) {
		const { hits } = await read.search({
			words: asked,
			synonyms,
			kinds: ['lesson', 'published-practice', 'practice'],
			limit: 20
		});
		const titles = hits.map((hit) => hit.title.map(({ text }) => text).join(''));
		const right = new Set(titles.flatMap((title, at) => (answers.includes(title) ? [at] : [])));
		measured.push({ asked, reciprocalRank: right.size > 0 ? reciprocalRank([...titles.keys()], right) : 0 });
	}
	return measured;
}
