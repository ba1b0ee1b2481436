import type { AnyCollection, Saved, ValueOf } from '#lib/domain/shared/collection';
import type { Found } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { isId, refText, type Ref } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { isStorableText } from '../plain';
import type { Database } from './database';
import { literal, recordTable } from './names';
import { recordColumns, saved, type RecordRow } from './rows';
import { Reach, Statement, tokensOf } from './statement';

/** @throws NotFound where the record is absent or not readable */
export async function find<C extends AnyCollection>(
	database: Database,
	reader: Reader,
	of: C,
	id: string
): Promise<Saved<ValueOf<C>>> {
	if (!isId(id)) throw new NotFound();
	const ask = new Statement();
	const reach = new Reach(ask, tokensOf(reader));
	const [row] = await database.ask<RecordRow>(
		`${reach.with()} select ${recordColumns('r')} from ${recordTable(of.kind)} as r
			where r.id = ${ask.value(id)} and ${reach.admits('r.class')}`,
		ask.args
	);
	if (!row) throw new NotFound();
	return saved<ValueOf<C>>(of, row);
}

export async function findUnique<C extends AnyCollection>(
	database: Database,
	reader: Reader,
	of: C,
	name: string,
	value: string
): Promise<Saved<ValueOf<C>> | null> {
	if (!isStorableText(value)) return null;
	const ask = new Statement();
	const reach = new Reach(ask, tokensOf(reader));
	const [row] = await database.ask<RecordRow>(
		`${reach.with()} select ${recordColumns('r')} from unique_value as held join ${recordTable(of.kind)} as r on r.id = held.id
			where held.kind = ${literal(of.kind)} and held.name = ${ask.value(name)} and held.value = ${ask.value(value)}
				and ${reach.admits('r.class')}`,
		ask.args
	);
	return row ? saved<ValueOf<C>>(of, row) : null;
}

/** The readable ones, in the order asked; one statement however many kinds. */
export async function findMany(
	database: Database,
	reader: Reader,
	collections: ReadonlyMap<string, AnyCollection>,
	refs: readonly Ref[]
): Promise<readonly Found[]> {
	const wanted = refs.filter((ref) => collections.has(ref.kind) && isId(ref.id));
	if (wanted.length === 0) return [];
	const ask = new Statement();
	const reach = new Reach(ask, tokensOf(reader));
	const kinds = [...new Set(wanted.map((ref) => ref.kind))].sort();
	const selects = kinds.map((kind) => {
		const ids = [...new Set(wanted.filter((ref) => ref.kind === kind).map((ref) => ref.id))];
		return `select ${literal(kind)} as kind, ${recordColumns('r')} from ${recordTable(kind)} as r
			where r.id = any (${ask.value(ids)}::text[]) and ${reach.admits('r.class')}`;
	});
	const rows = await database.ask<RecordRow & { kind: string }>(`${reach.with()} ${selects.join('\nunion all\n')}`, ask.args);
	const byRef = new Map(
		rows.map((row) => [
			refText(row),
			{ kind: row.kind, id: row.id, record: saved(collections.get(row.kind)!, row) } satisfies Found
		])
	);
	return wanted.flatMap((ref) => byRef.get(refText(ref)) ?? []);
}
