import type { AnyCollection, Condition, KeyType, KeyValue } from '#lib/domain/shared/collection';
import { Invalid } from '#lib/domain/shared/errors';
import { fingerprint, openCursor, sealCursor } from './cursor';
import { isStorableText } from './plain';

/** A condition on one key in its checked form: any of several points (null: has none), or a half-open range. */
export interface CheckedCondition {
	readonly key: string;
	readonly many: boolean;
	readonly points?: readonly (KeyValue | null)[];
	readonly range?: { readonly from?: KeyValue; readonly to?: KeyValue };
}

/** A list's question, checked against the declaration; both engines work from it. */
export interface CheckedQuery {
	readonly conditions: readonly CheckedCondition[];
	/** Key to order by, or null for the id alone. Ties are broken by id in the same direction. */
	readonly orderBy: string | null;
	readonly descending: boolean;
	readonly limit: number;
	/** The last record of the page before: value of the order key (null when by id alone) and id. */
	readonly after: { readonly value: KeyValue | null; readonly id: string } | null;
	readonly fingerprint: string;
}

export interface AnyQuery {
	readonly where?: Readonly<Record<string, Condition | undefined>>;
	readonly order?: { readonly by: string; readonly direction: 'ascending' | 'descending' };
	readonly limit?: number;
	readonly after?: string | null;
}

const LIMIT = { usual: 25, most: 1_000 };
/** The most excerpts on one page. */
export const MOST_EXCERPTS = 5_000;

/**
 * Checks a question of `list`, or of `excerpts`, whose pages may be longer.
 * @throws Invalid where a value, the limit or the cursor (field `after`) does not fit
 */
export function checkQuery(of: AnyCollection, query: AnyQuery, secret: string, most = LIMIT.most): CheckedQuery {
	const conditions = checkWhere(of, query.where);
	const orderBy = query.order?.by ?? null;
	if (orderBy !== null && (!Object.hasOwn(of.keys, orderBy) || of.keys[orderBy]!.many)) {
		throw new TypeError(`Lists of ${of.kind} cannot be ordered by ${orderBy}.`);
	}
	const descending = query.order?.direction === 'descending';
	const mark = fingerprint([of.kind, conditions, orderBy, descending]);
	const limit = checkLimit(query.limit, LIMIT.usual, most);
	const after = query.after ? openCursor(secret, mark, query.after) : null;
	return {
		conditions,
		orderBy,
		descending,
		limit,
		after: after && { value: after[0] ?? null, id: String(after[1]) },
		fingerprint: mark
	};
}

/** The cursor that continues a question after a record. */
export const cursorAfter = (query: CheckedQuery, value: KeyValue | null, id: string, secret: string): string =>
	sealCursor(secret, query.fingerprint, [value, id]);

/** The conditions of a `where`, in the order of their keys' names so that equal questions are equal. */
export function checkWhere(of: AnyCollection, where: AnyQuery['where'] = {}): readonly CheckedCondition[] {
	return Object.entries(where)
		.filter(([, condition]) => condition !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, condition]) => checkCondition(of, key, condition!));
}

function checkCondition(of: AnyCollection, name: string, condition: Condition): CheckedCondition {
	const key = Object.hasOwn(of.keys, name) ? of.keys[name] : undefined;
	if (!key) throw new TypeError(`${of.kind} has no key ${name}.`);
	const base = { key: name, many: key.many };
	if (condition === null) return { ...base, points: [null] };
	if (typeof condition !== 'object') return { ...base, points: points(name, key.type, [condition]) };
	if ('in' in condition) return { ...base, points: points(name, key.type, condition.in) };
	const range: { from?: KeyValue; to?: KeyValue } = {};
	if (condition.from !== undefined) range.from = bound(name, key.type, condition.from);
	if (condition.to !== undefined) range.to = bound(name, key.type, condition.to);
	return { ...base, range };
}

/** The values asked for, each once; a text that cannot be stored is left out, since no record holds it. */
function points(name: string, type: KeyType, values: readonly KeyValue[]): readonly KeyValue[] {
	for (const value of values) checkType(name, type, value);
	return [...new Set(values)].filter((value) => typeof value !== 'string' || isStorableText(value));
}

function bound(name: string, type: KeyType, value: KeyValue): KeyValue {
	checkType(name, type, value);
	if (typeof value === 'string' && !isStorableText(value)) throw Invalid.field(name, 'Give a plain value here.');
	return value;
}

function checkType(name: string, type: KeyType, value: unknown): void {
	const fits = type === 'number' ? Number.isFinite(value) : typeof value === 'string';
	if (!fits) throw Invalid.field(name, type === 'number' ? 'Give a number here.' : 'Give a plain value here.');
}

/** @throws Invalid on `limit` */
export function checkLimit(limit: number | undefined, usual: number, most: number): number {
	if (limit === undefined) return usual;
	if (!Number.isInteger(limit) || limit < 1 || limit > most) throw Invalid.field('limit', `Give a number from 1 to ${most}.`);
	return limit;
}
