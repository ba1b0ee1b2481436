import type { AnyCollection, Page, Saved, ValueOf } from '#lib/domain/shared/collection';
import type { Reader } from '#lib/domain/shared/policy';
import { cursorAfter, type CheckedQuery } from '../query';
import { conditionText } from './conditions';
import type { Asker } from './asker';
import { askedColumns, withBeside, type BesideRow } from './beside';
import { keyColumn, recordTable } from './names';
import { classTest, Reach, Statement, tokensOf } from './statement';

// A walk is begun for each readable class of audience; beyond this many, the order is walked and the unreadable left out.
const MOST_WALKS = 2_000;

/** One page of a list: ids by the indexes first, then the documents of those, in one statement. */
export async function list<C extends AnyCollection>(
	asker: Asker,
	of: C,
	query: CheckedQuery,
	secret: string
): Promise<Page<ValueOf<C>>> {
	const question = JSON.stringify(['list', of.kind, query.fingerprint, query.limit, query.after]);
	const fetched = await asker.memory.once(question, () => {
		const { text, args } = listStatement(asker.reader, of, query, { along: asker.along });
		return asker.memory.fetch(() => asker.database.ask<BesideRow>(text, args));
	});
	const shown = fetched.slice(0, query.limit);
	const last = fetched.length > query.limit ? shown.at(-1)!.row : null;
	return {
		items: shown.map(({ record }) => record as Saved<ValueOf<C>>),
		next: last && cursorAfter(query, last.sort, last.id, secret)
	};
}

/** A record that a list holds, without its document. */
export interface ListedRow extends Record<string, unknown> {
	readonly id: string;
	readonly version: number;
	readonly sort: string | number | null;
}

/**
 * The statement of a list, apart from running it so that a test can have it explained. `documents`: it gives them, with the
 * records of some kinds that they name; else {@link ListedRow} alone.
 */
export function listStatement(
	reader: Reader,
	of: AnyCollection,
	query: CheckedQuery,
	documents: { readonly along: readonly AnyCollection[] } | null = null
): { text: string; args: readonly unknown[] } {
	const ask = new Statement();
	const reach = new Reach(ask, tokensOf(reader), of.kind);
	const table = recordTable(of.kind);
	const conditions = query.conditions.map((each) => conditionText(ask, of.kind, each));
	// Part of the text, as the plan is kept: how much is wanted decides between an order to walk and records to sort.
	const most = String(query.limit + 1);
	const sort = query.orderBy === null ? 'null::text' : `r.${keyColumn(query.orderBy)}`;
	const way = query.descending ? 'desc' : 'asc';
	const order = query.orderBy === null ? `r.id ${way}` : `${sort} ${way}, r.id ${way}`;
	// Conditions on other keys have indexes of their own: the planner chooses among them and the order.
	const walksByClass = !reach.isEverything && query.conditions.every((each) => each.key === query.orderBy);

	const stretch = (place: string): string => {
		const where = [...conditions, place].join(' and ');
		const select = (readable: string): string =>
			`select r.id, ${sort} as sort from ${table} as r where ${readable} and ${where} order by ${order} limit ${most}`;
		if (!walksByClass) return select(reach.admits('r.class'));
		return `(select walk.id, walk.sort from readable cross join unnest(readable.classes) as of (class)
				cross join lateral (${select('r.class = of.class')}) as walk
				where (select cardinality(classes) <= ${MOST_WALKS} from readable)
				order by ${query.orderBy === null ? '' : `walk.sort ${way}, `}walk.id ${way} limit ${most})
			union all
			(${select(`(select cardinality(classes) > ${MOST_WALKS} from readable) and ${reach.admits('r.class')}`)})`;
	};
	const places = placesOf(ask, query);
	const stretches = places.map((place, at) => {
		const enough = at === 0 ? '' : ` where (select count(*) from stretch_0) < ${most}`;
		return `stretch_${at} as materialized (select * from (${stretch(place)}) as found${enough})`;
	});
	const union = places.map((_, at) => `select ${at} as stretch, id, sort from stretch_${at}`).join(' union all ');
	const rank = `page.stretch, ${query.orderBy === null ? '' : `page.sort ${way}, `}page.id ${way}`;
	const pages = [...stretches, `page as (${union})`];
	const found = `from page join ${table} as r on r.id = page.id order by ${rank} limit ${most}`;
	if (!documents) return { text: `${reach.with(...pages)} select r.id, r.version, page.sort ${found}`, args: ask.args };
	const asked = `select ${askedColumns(of.kind, `(row_number() over (order by ${rank}))::int`, 'page.sort')} ${found}`;
	const readable = classTest(ask, tokensOf(reader));
	return { text: withBeside([...reach.expressions, ...pages], asked, documents.along, readable), args: ask.args };
}

/**
 * Where a page lies in the order, as one or two stretches: records with a value and records without, since those come last
 * ascending and first descending. Each is a stretch of an index.
 */
function placesOf(ask: Statement, { orderBy, descending, after }: CheckedQuery): string[] {
	const beyond = descending ? '<' : '>';
	if (orderBy === null) return [after ? `r.id ${beyond} ${ask.value(after.id)}` : 'true'];
	const column = `r.${keyColumn(orderBy)}`;
	const [valued, empty] = [`${column} is not null`, `${column} is null`];
	if (!after) return descending ? [empty, valued] : [valued, empty];
	if (after.value === null) {
		const rest = `${empty} and r.id ${beyond} ${ask.value(after.id)}`;
		return descending ? [rest, valued] : [rest];
	}
	const rest = `(${column}, r.id) ${beyond} (${ask.value(after.value)}, ${ask.value(after.id)})`;
	return descending ? [rest] : [rest, empty];
}
