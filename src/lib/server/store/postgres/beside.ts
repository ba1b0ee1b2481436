import type { AnyCollection } from '#lib/domain/shared/collection';
import { literal, recordTable } from './names';
import type { RecordRow } from './rows';

/** A record that was asked for, by its place, or (place null) one that came along because such a record names it. */
export interface BesideRow extends RecordRow {
	readonly place: number | null;
	readonly kind: string;
	/** What a list is ordered by; null elsewhere. */
	readonly sort: string | number | null;
	/** The ids that a record asked for names, separated by spaces. */
	readonly names: string | null;
}

/** What a select must give for {@link withBeside}; `place` counts from 1 and `sort` may be any key's value. */
export const askedColumns = (kind: string, place: string, sort = 'null::text'): string =>
	`${place} as place, ${literal(kind)} as kind, r.id, r.version, r.shape, r.value, ${sort} as sort, r.names`;

/**
 * A statement that gives the records of `asked`, and with them the readable ones that they name: a person beside their
 * organisation, an action beside its owner. What a page would ask for next has come by then.
 */
export function withBeside(
	expressions: readonly string[],
	asked: string,
	along: readonly AnyCollection[],
	readable: (classColumn: string) => string
): string {
	const columns = 'place, kind, id, version, shape, value, sort';
	const named = along.map(
		({ kind }) => `select null, ${literal(kind)}, r.id, r.version, r.shape, r.value, null, null from ${recordTable(kind)} as r
			where r.id = any ((select ids from named)::text[]) and ${readable('r.class')}`
	);
	const all = [
		...expressions,
		`asked as materialized (${asked})`,
		`named as materialized (select array(select distinct unnest(names) from asked) as ids)`
	];
	return `with recursive ${all.join(',\n')}
		${[`select ${columns}, array_to_string(names, ' ') as names from asked`, ...named].join('\nunion all\n')}`;
}
