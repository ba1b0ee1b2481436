import { findByLine, LONGEST_LINE, ORDERS, type Asker } from '#lib/domain/finding';
import { cardWording } from '#lib/domain/practices';
import { badgesOf } from './badges';
import { placed } from './placed';

export { suggestions } from './suggestions';

/** One page of what a reader finds, with what it can be narrowed by. The address holds the whole question: its line, order and page. */
export async function searchPage(asker: Asker, params: URLSearchParams) {
	const line = (params.get('words') ?? '').slice(0, LONGEST_LINE);
	const order = ORDERS.find((each) => each === params.get('order')) ?? 'relevance';
	if (line.trim() === '') return { line: '', order, found: null };
	// What badges are worded by hangs on nothing that is found.
	const [found, wording] = await Promise.all([
		findByLine(asker, line, { order, after: params.get('after') }),
		cardWording(asker.read)
	]);
	const [hits, badges] = await Promise.all([placed(asker.read, found.hits), badgesOf(asker.read, found.hits, wording)]);
	return {
		line: line.trim(),
		order,
		found: { ...found, hits: hits.map((hit) => ({ ...hit, badges: badges.get(hit.id) ?? null })) }
	};
}
