import { findByLine, LONGEST_LINE, type Asker } from '#lib/domain/finding';
import { placed } from './placed';

export { suggestions } from './suggestions';

/** One page of what a reader finds, with what it can be narrowed by. The address holds the whole question: its line, order and page. */
export async function searchPage(asker: Asker, params: URLSearchParams) {
	const line = (params.get('words') ?? '').slice(0, LONGEST_LINE);
	const order = params.get('order') === 'date' ? ('date' as const) : ('relevance' as const);
	if (line.trim() === '') return { line: '', order, found: null };
	const found = await findByLine(asker, line, { order, after: params.get('after') });
	return { line: line.trim(), order, found: { ...found, hits: await placed(asker.read, found.hits) } };
}
