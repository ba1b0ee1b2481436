import type { CheckedQuery, Position } from '../request';
import type { Match } from './match.ts';

/** The matches of one page and the place of the last of them, or null where no more follow. */
export function pageOf(
	matches: readonly Match[],
	query: CheckedQuery,
	byDate: boolean
): { page: Match[]; next: Position | null } {
	const page: Match[] = [];
	const order = byDate ? BY_DATE : BY_RELEVANCE;
	let more = false;
	for (const match of matches) {
		if (query.after && order.against(match, query.after) <= 0) continue;
		if (page.length === query.limit) {
			more = true;
			if (order.compare(match, page.at(-1)!) > 0) continue;
			page.pop();
		}
		let at = page.length;
		while (at > 0 && order.compare(match, page[at - 1]!) < 0) at--;
		page.splice(at, 0, match);
	}
	return { page, next: more ? order.placeOf(page.at(-1)!) : null };
}

/**
 * Greater firsts and seconds come first; then references as they sort. Places are not made for comparing: a common word has a
 * match in most records, and few of them come near the page.
 */
class Order {
	readonly first: (match: Match) => number;
	readonly second: (match: Match) => number | string;

	constructor(first: Order['first'], second: Order['second']) {
		this.first = first;
		this.second = second;
	}

	placeOf(match: Match): Position {
		return [this.first(match), this.second(match), refText(match)];
	}

	against(match: Match, [first, second, ref]: Position): number {
		return first - this.first(match) || descending(this.second(match), second) || ascending(refText(match), ref);
	}

	compare(a: Match, b: Match): number {
		return this.first(b) - this.first(a) || descending(this.second(a), this.second(b)) || ascending(refText(a), refText(b));
	}
}

const BY_RELEVANCE = new Order(
	(match) => (match.whole ? 1 : 0),
	(match) => match.score
);
const BY_DATE = new Order(
	({ record }) => (record.at === null ? 0 : 1),
	({ record }) => record.at ?? ''
);

const refText = ({ record }: Match): string => `${record.kind}/${record.id}`;
const descending = (a: number | string, b: number | string): number => (a === b ? 0 : a > b ? -1 : 1);
const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
