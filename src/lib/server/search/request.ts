import { createHash } from 'node:crypto';
import type { RelatedQuery, SearchQuery, Synonyms } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';

/** A query whose every part has been looked at. */
export interface CheckedQuery {
	readonly words: string;
	readonly kinds: readonly string[] | null;
	readonly where: readonly (readonly [facet: string, values: readonly string[]])[];
	readonly dated: NonNullable<SearchQuery['dated']> | null;
	readonly facets: readonly string[];
	readonly order: 'relevance' | 'date';
	readonly limit: number;
	readonly after: Position | null;
	readonly texts: boolean | 'titles';
	readonly synonyms: readonly Synonyms[];
}

/**
 * Where a hit stands in the order of its answer. By relevance: 1 or 0 for whole matches and others, score, `kind/id`;
 * by date: 1 or 0 for those with and without one, date, `kind/id`. First two descending, the reference ascending.
 */
export type Position = readonly [group: number, value: number | string, ref: string];

const MOST_HITS = 100;

/** Reads a query, or throws Invalid naming the field that does not hold. */
export function checkQuery(query: SearchQuery): CheckedQuery {
	const limit = query.limit ?? 20;
	if (!Number.isInteger(limit) || limit < 1 || limit > MOST_HITS) {
		throw Invalid.field('limit', `Ask for 1 to ${MOST_HITS} at a time.`);
	}
	const order = query.order ?? 'relevance';
	if (order !== 'relevance' && order !== 'date') throw Invalid.field('order', 'Order by relevance or by date.');
	return {
		words: query.words,
		kinds: query.kinds ?? null,
		where: Object.entries(query.where ?? {}),
		dated: query.dated ?? null,
		facets: query.facets ?? [],
		order,
		limit,
		after: query.after ? readCursor(query, query.after) : null,
		texts: query.texts ?? true,
		synonyms: query.synonyms ?? []
	};
}

const MOST_RELATED = 20;

/** Reads what is asked for related records, or throws Invalid. */
export function checkRelated(query: RelatedQuery): RelatedQuery {
	if (Number.isInteger(query.limit) && query.limit >= 1 && query.limit <= MOST_RELATED) return query;
	throw Invalid.field('limit', `Ask for 1 to ${MOST_RELATED}.`);
}

/** The cursor that leads to the page behind `position`; good for this very query only. */
export const writeCursor = (query: SearchQuery, position: Position): string =>
	Buffer.from(JSON.stringify([...position, fingerprint(query)])).toString('base64url');

function readCursor(query: SearchQuery, text: string): Position {
	const read = parsed(text);
	if (Array.isArray(read) && read.length === 4) {
		const [group, value, ref, of] = read as unknown[];
		const known = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
		if ((group === 0 || group === 1) && known && typeof ref === 'string' && of === fingerprint(query)) return [group, value, ref];
	}
	throw Invalid.field('after', 'This page of the results is no longer there. Search again.');
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(Buffer.from(text, 'base64url').toString());
	} catch {
		return null;
	}
}

function fingerprint({ words, kinds, where, dated, order }: SearchQuery): string {
	const asked = JSON.stringify([words, kinds ?? null, Object.entries(where ?? {}), dated ?? null, order ?? 'relevance']);
	return createHash('sha256').update(asked).digest('base64url').slice(0, 12);
}
