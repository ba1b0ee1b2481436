import type { AnyCollection, Excerpt, ExcerptPage, ValueOf } from '#lib/domain/shared/collection';
import { cursorAfter, type CheckedQuery } from '../query';
import type { Excerpts } from '../excerpts';
import { Turn } from '../turn';
import type { Asker } from './asker';
import { listStatement, type ListedRow } from './list';
import { recordTable } from './names';
import { recordColumns, saved, type RecordRow } from './rows';
import { classTest, Statement, tokensOf } from './statement';

/** Documents fetched at a time: between two fetches others get their turn. */
const AT_A_TIME = 500;

/**
 * One page of excerpts: which records, in which version, is asked of the database each time, and of those not kept ready the
 * documents. One that changed in between is taken as it is now; one that is not readable any more is left out.
 */
export async function excerpts<C extends AnyCollection, T>(
	asker: Asker,
	kept: Excerpts,
	excerpt: Excerpt<C, T>,
	query: CheckedQuery,
	secret: string
): Promise<ExcerptPage<T>> {
	const question = JSON.stringify(['versions', excerpt.of.kind, query.fingerprint, query.limit, query.after]);
	const listed = await asker.memory.once(question, () => {
		const { text, args } = listStatement(asker.reader, excerpt.of, query);
		return asker.database.ask<ListedRow>(text, args);
	});
	const shown = listed.slice(0, query.limit);
	const known = shown.map((row) => kept.of(excerpt, row));
	const missing = shown.flatMap(({ id }, at) => (known[at] === undefined ? [id] : []));
	const taken = await takeThese(asker, kept, excerpt, missing);
	const last = listed.length > query.limit ? shown.at(-1)! : null;
	return {
		items: shown.flatMap(({ id }, at) => {
			const found = known[at] ?? taken.get(id);
			return found === undefined ? [] : [found];
		}),
		next: last && cursorAfter(query, last.sort, last.id, secret)
	};
}

async function takeThese<C extends AnyCollection, T>(
	{ database, reader }: Asker,
	kept: Excerpts,
	excerpt: Excerpt<C, T>,
	ids: readonly string[]
): Promise<ReadonlyMap<string, T>> {
	const { of } = excerpt;
	const taken = new Map<string, T>();
	const turn = new Turn();
	for (let at = 0; at < ids.length; at += AT_A_TIME) {
		const ask = new Statement();
		const readable = classTest(ask, tokensOf(reader));
		const rows = await database.ask<RecordRow>(
			`select ${recordColumns('r')} from ${recordTable(of.kind)} as r
				where r.id = any (${ask.value(ids.slice(at, at + AT_A_TIME))}::text[]) and ${readable('r.class')}`,
			ask.args
		);
		for (const row of rows) {
			await turn.over();
			taken.set(row.id, kept.take(excerpt, saved<ValueOf<C>>(of, row)));
		}
	}
	return taken;
}
