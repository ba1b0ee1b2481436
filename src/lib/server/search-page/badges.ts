import { cardsOf, publishedPractices, type CardWording, type PracticeBadges } from '#lib/domain/practices';
import type { Hit, Reading } from '#lib/domain/shared/context';

/**
 * Those of the practices among hits, by kind and id: `published-practice/…`. Nothing is waited for beside a database: the records came with the
 * hits, and `wording` was asked for beside the search.
 */
export async function badgesOf(
	read: Reading,
	hits: readonly Hit[],
	wording: CardWording
): Promise<ReadonlyMap<string, PracticeBadges>> {
	const practices = hits.filter(({ kind }) => kind === publishedPractices.kind);
	const cards = await cardsOf(
		read,
		practices.map(({ id }) => id),
		wording
	);
	return new Map(
		[...cards].map(([id, { claim, reach, cost }]) => [`${publishedPractices.kind}/${id}`, { claim, reach, cost }] as const)
	);
}
