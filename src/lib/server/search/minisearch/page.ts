import type { CheckedQuery, Position } from '../request';
import type { Match } from './match.ts';

/** The matches of one page and the place of the last of them, or null where no more follow. */
export function pageOf(
	matches: readonly Match[],
	query: CheckedQuery,
	byDate: boolean
): { page: Match[]; next: Position | null } {
	const page: { match: Match; place: Position }[] = [];
	const placeOf = byDate ? placeByDate : placeByRelevance;
	let more = false;
	for (const match of matches) {
		const place = placeOf(match);
		if (query.after && inOrder(place, query.after) <= 0) continue;
		if (page.length === query.limit) {
			more = true;
			if (inOrder(place, page.at(-1)!.place) > 0) continue;
			page.pop();
		}
		let at = page.length;
		while (at > 0 && inOrder(place, page[at - 1]!.place) < 0) at--;
		page.splice(at, 0, { match, place });
	}
	return { page: page.map(({ match }) => match), next: more ? page.at(-1)!.place : null };
}

const refText = ({ record }: Match): string => `${record.kind}/${record.id}`;
const placeByRelevance = (match: Match): Position => [match.whole ? 1 : 0, match.score, refText(match)];
const placeByDate = (match: Match): Position => [match.record.at === null ? 0 : 1, match.record.at ?? '', refText(match)];

/** Greater firsts and seconds come first; then references as they sort. */
function inOrder(a: Position, b: Position): number {
	if (a[0] !== b[0]) return b[0] - a[0];
	if (a[1] !== b[1]) return a[1] > b[1] ? -1 : 1;
	return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0;
}
