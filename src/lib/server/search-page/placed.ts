import { FOUND_KINDS, isTaken } from '#lib/domain/finding';
import type { Hit, Reading } from '#lib/domain/shared/context';
import { ref } from '#lib/domain/shared/ids';
import { placeOf } from '../thread';

/** Hits with their addresses: what is part of a meeting, or of an entry, opens on its page. */
export async function placed(read: Reading, hits: readonly Hit[]) {
	const parts = await read.findMany(hits.filter((hit) => placeOf(hit) === null).map((hit) => ref(hit.kind, hit.id)));
	const wholes = new Map(parts.map((part) => [part.id, part.record as unknown as { meeting?: string; entry?: string }]));
	return hits.flatMap((hit) => {
		const { meeting, entry } = wholes.get(hit.id) ?? {};
		const href = placeOf(hit) ?? (meeting ? `/meetings/${meeting}` : entry ? `/sets/file/${entry}` : null);
		const label = FOUND_KINDS.get(hit.kind)?.label ?? '';
		return href === null
			? []
			: [{ id: `${hit.kind}/${hit.id}`, href, label, title: hit.title, snippet: hit.snippet, taken: isTaken(hit.kind) }];
	});
}
