import type { AnyCollection, Saved, ValueOf } from '#lib/domain/shared/collection';
import type { Found } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { isId, refText, type Ref } from '#lib/domain/shared/ids';
import { isStorableText } from '../plain';
import type { Asker } from './asker';
import { askedColumns, withBeside, type BesideRow } from './beside';
import type { Fetched } from './memory';
import { literal, recordTable } from './names';
import { classTest, Statement, tokensOf } from './statement';

/** @throws NotFound where the record is absent or not readable */
export async function find<C extends AnyCollection>(asker: Asker, of: C, id: string): Promise<Saved<ValueOf<C>>> {
	const [found] = await findMany(asker, [{ kind: of.kind, id }]);
	if (!found) throw new NotFound();
	return found.record as Saved<ValueOf<C>>;
}

export async function findUnique<C extends AnyCollection>(
	asker: Asker,
	of: C,
	name: string,
	value: string
): Promise<Saved<ValueOf<C>> | null> {
	if (!isStorableText(value)) return null;
	const [found] = await asker.memory.once(JSON.stringify(['unique', of.kind, name, value]), () => {
		const ask = new Statement();
		const readable = classTest(ask, tokensOf(asker.reader));
		const asked = `select ${askedColumns(of.kind, '1')} from unique_value as held join ${recordTable(of.kind)} as r on r.id = held.id
			where held.kind = ${literal(of.kind)} and held.name = ${ask.value(name)} and held.value = ${ask.value(value)}
				and ${readable('r.class')}`;
		return fetched(asker, ask, withBeside([], asked, asker.along, readable));
	});
	return (found?.record as Saved<ValueOf<C>> | undefined) ?? null;
}

/** The readable ones, in the order asked; one statement however many kinds, and none for what is known already. */
export async function findMany(asker: Asker, refs: readonly Ref[]): Promise<readonly Found[]> {
	const { memory, collections } = asker;
	const wanted = refs.filter((ref) => collections.has(ref.kind) && isId(ref.id));
	const known = new Map(wanted.map((ref) => [refText(ref), memory.recall(ref)]));
	const missing = [...new Set(wanted.map(refText))].filter((ref) => known.get(ref) === undefined).sort();
	if (missing.length > 0) {
		for (const { row, record } of await memory.once(`find ${missing.join(' ')}`, () => fetchThese(asker, missing)))
			known.set(refText(row), record);
	}
	return wanted.flatMap(({ kind, id }) => {
		const record = known.get(refText({ kind, id }));
		return record ? [{ kind, id, record }] : [];
	});
}

function fetchThese(asker: Asker, refs: readonly string[]): Promise<readonly Fetched[]> {
	const ask = new Statement();
	const readable = classTest(ask, tokensOf(asker.reader));
	const idsByKind = Map.groupBy(refs, (ref) => ref.split('/')[0]!);
	const selects = [...idsByKind].map(([kind, ofKind]) => {
		const ids = ask.value(ofKind.map((ref) => ref.split('/')[1]!));
		return `select ${askedColumns(kind, '1')} from ${recordTable(kind)} as r
			where r.id = any (${ids}::text[]) and ${readable('r.class')}`;
	});
	return fetched(asker, ask, withBeside([], selects.join('\nunion all\n'), asker.along, readable));
}

const fetched = ({ database, memory }: Asker, ask: Statement, text: string): Promise<readonly Fetched[]> =>
	memory.fetch(() => database.ask<BesideRow>(text, ask.args));
