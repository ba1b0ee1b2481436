import { literal, recordTable } from '#lib/server/store/postgres/names';

/** The document of a row that has `kind` and `id`, whichever of the tables of these kinds it lies in: each is opened, so name few. */
export const documentOf = (row: string, kinds: readonly string[]): string =>
	kinds.length === 0
		? 'null::json'
		: `case ${row}.kind ${kinds
				.map(
					(kind) =>
						`when ${literal(kind)} then (select json_build_object('version', r.version, 'shape', r.shape, 'value', r.value) from ${recordTable(kind)} as r where r.id = ${row}.id)`
				)
				.join(' ')} end`;
