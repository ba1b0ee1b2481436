import { afterEach, beforeEach, describe } from 'vitest';
import type { Token } from '#lib/domain/shared/audience';
import type { SearchIndex } from '../port';
import { describeFacetsAndPages } from './facets-and-pages';
import { describeFilling } from './filling';
import { describeLongQuestions } from './long-questions';
import { describeOtherWordings } from './other-wordings';
import { describeRelated } from './related';
import { tellingTexts, textOf, type Asked, type ToldIndex } from './told-index';
import { describeUnreadable } from './unreadable';
import { describeWords } from './words';

export { record, tellingTexts } from './told-index';

/** What every search index does, whichever engine keeps it. */
export function describeSearchIndex(engine: string, open: () => SearchIndex | Promise<SearchIndex>): void {
	describe(`searching (${engine})`, () => {
		let index: ToldIndex;
		beforeEach(async () => {
			index = tellingTexts(await open());
			await index.load([]);
		});
		afterEach(() => index.close());

		const keep: Asked['keep'] = (...records) => index.apply(records.map((put) => ({ put })));
		const ask: Asked['ask'] = (words, query = {}, ...tokens) =>
			index.search({ words, ...query }, new Set<Token>(['public', ...tokens]));
		const titles: Asked['titles'] = async (words, query, ...tokens) =>
			(await ask(words, query, ...tokens)).hits.map((hit) => textOf(hit.title));
		const asked: Asked = {
			get index() {
				return index;
			},
			keep,
			ask,
			titles
		};
		for (const part of [
			describeWords,
			describeLongQuestions,
			describeOtherWordings,
			describeRelated,
			describeUnreadable,
			describeFacetsAndPages,
			describeFilling
		])
			part(asked);
	});
}
