import { FOUND_KINDS, isTaken } from '#lib/domain/finding';
import { adoptions, practicesTried } from '#lib/domain/practices';
import type { Hit, Reading } from '#lib/domain/shared/context';
import { ref } from '#lib/domain/shared/ids';
import { placeOf } from '../thread';

/** Hits with their addresses: what is part of a meeting, or of an entry, opens on its page, and who tries a practice names it. */
export async function placed(read: Reading, hits: readonly Hit[]) {
	const [parts, tried] = await Promise.all([
		read.findMany(hits.filter((hit) => placeOf(hit) === null).map((hit) => ref(hit.kind, hit.id))),
		practicesTried(
			read,
			hits.filter(({ kind }) => kind === adoptions.kind).map(({ id }) => id)
		)
	]);
	const wholes = new Map(parts.map((part) => [part.id, part.record as unknown as { meeting?: string; entry?: string }]));
	return hits.flatMap((hit) => {
		const { meeting, entry } = wholes.get(hit.id) ?? {};
		const href = placeOf(hit) ?? (meeting ? `/meetings/${meeting}` : entry ? `/sets/file/${entry}` : null);
		const label = FOUND_KINDS.get(hit.kind)?.label ?? '';
		return href === null
			? []
			: [
					{
						id: `${hit.kind}/${hit.id}`,
						href,
						label,
						/** What it is of, where its own title does not say. */
						of: tried.get(hit.id)?.title ?? '',
						title: hit.title,
						snippet: hit.snippet,
						taken: isTaken(hit.kind)
					}
				];
	});
}
