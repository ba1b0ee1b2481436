import * as v from 'valibot';
import { Invalid } from '#lib/domain/shared/errors';
import type { Operation } from './operations';

/** Values that one filter may have. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 200;

/** What an address asks, and where the operation takes them the filters beside it. */
export interface AskedOf<Q> {
	readonly query: Q;
	/** Filter → values, any of which will do. */
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the query of an address. What is not known or does not hold is Invalid, never left out: a program that misspells a filter
 * must not get more than it asked for.
 */
export function readQuery<Q extends v.GenericSchema>(
	operation: Operation<Q>,
	params: URLSearchParams
): AskedOf<v.InferOutput<Q>> {
	const known = Object.keys((operation.query as unknown as { entries: object }).entries);
	const names = [...new Set(params.keys())];
	const own = names.filter((name) => known.includes(name));
	const others = names.filter((name) => !known.includes(name));
	const wrong = others.filter((name) => !operation.filters || !/^[a-z][a-z0-9-]{0,59}$/.test(name));
	if (wrong.length > 0)
		throw new Invalid(wrong.map((name) => ({ field: name.slice(0, 60), message: 'This is not asked for here.' })));
	const twice = own.filter((name) => params.getAll(name).length > 1);
	if (twice.length > 0) throw new Invalid(twice.map((field) => ({ field, message: 'Give this once.' })));
	const parsed = v.safeParse(operation.query, Object.fromEntries(own.map((name) => [name, valueOf(name, params.get(name)!)])));
	if (!parsed.success)
		throw new Invalid(parsed.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: plainly(issue) })));
	const filters = others.map((name) => [name, params.getAll(name).filter((each) => each !== '')] as const);
	const tooMany = filters.filter(
		([, values]) => values.length > MOST_VALUES || values.some(({ length }) => length > LONGEST_VALUE)
	);
	if (tooMany.length > 0)
		throw new Invalid(tooMany.map(([field]) => ({ field, message: 'These are too many values, or one is too long.' })));
	return { query: parsed.output, filters: Object.fromEntries(filters) };
}

const valueOf = (name: string, value: string): string | number =>
	name === 'limit' ? (/^\d{1,4}$/.test(value) ? Number(value) : NaN) : value;

const plainly = (issue: v.BaseIssue<unknown>): string =>
	issue.expected === null
		? 'This does not fit here.'
		: issue.received === 'undefined'
			? 'This is missing.'
			: `This has to be ${issue.expected}.`;
