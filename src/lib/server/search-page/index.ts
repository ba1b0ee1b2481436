import { findByLine, FOUND_KINDS, LONGEST_LINE, type Asker } from '#lib/domain/finding';
import type { Hit, Reading } from '#lib/domain/shared/context';
import { ref } from '#lib/domain/shared/ids';
import { placeOf } from '../thread';

/** One page of what a reader finds, with what it can be narrowed by. The address holds the whole question: its line, order and page. */
export async function searchPage(asker: Asker, params: URLSearchParams) {
	const line = (params.get('words') ?? '').slice(0, LONGEST_LINE);
	const order = params.get('order') === 'date' ? ('date' as const) : ('relevance' as const);
	if (line.trim() === '') return { line: '', order, found: null };
	const found = await findByLine(asker, line, { order, after: params.get('after') });
	return { line: line.trim(), order, found: { ...found, hits: await placed(asker.read, found.hits) } };
}

/** Hits with their addresses: what is part of a meeting, or of an entry, opens on its page. */
async function placed(read: Reading, hits: readonly Hit[]) {
	const parts = await read.findMany(hits.filter((hit) => placeOf(hit) === null).map((hit) => ref(hit.kind, hit.id)));
	const wholes = new Map(parts.map((part) => [part.id, part.record as unknown as { meeting?: string; entry?: string }]));
	return hits.flatMap((hit) => {
		const { meeting, entry } = wholes.get(hit.id) ?? {};
		const href = placeOf(hit) ?? (meeting ? `/meetings/${meeting}` : entry ? `/sets/file/${entry}` : null);
		const label = FOUND_KINDS.get(hit.kind)?.label ?? '';
		return href === null ? [] : [{ id: `${hit.kind}/${hit.id}`, href, label, title: hit.title, snippet: hit.snippet }];
	});
}
