import type { AnyCollection, Saved } from '#lib/domain/shared/collection';
import { upgraded } from '../derive';
import { deepFreeze } from '../plain';

/** A record as the tables give it back. */
export interface RecordRow extends Record<string, unknown> {
	readonly id: string;
	readonly version: number;
	readonly shape: number;
	readonly value: unknown;
}

/** The columns of a {@link RecordRow}. */
export const recordColumns = (table: string): string =>
	['id', 'version', 'shape', 'value'].map((name) => `${table}.${name}`).join(', ');

/** The record as its readers get it: in today's shape, frozen. */
export function saved<T>(of: AnyCollection, row: RecordRow): Saved<T> {
	const value = upgraded(of, row.shape, row.value) as object;
	return deepFreeze({ ...value, id: row.id, version: row.version }) as Saved<T>;
}
