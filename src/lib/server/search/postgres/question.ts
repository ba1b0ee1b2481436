import { Statement } from '#lib/server/store/postgres/statement';
import { isStorableText } from '#lib/server/store/plain';
import type { Token } from '#lib/domain/shared/audience';
import type { ParsedQuery } from '../query';
import type { CheckedQuery } from '../request';
import { documentOf } from './document-of';
import { facetNamed, facetText } from './facet-text';
import { Reachable } from './reachable';
import { everything, scored, type Slot } from './scored';

export interface Question {
	readonly query: CheckedQuery;
	readonly parsed: ParsedQuery;
	readonly slots: readonly Slot[];
	readonly byDate: boolean;
	/** Kinds that are searched. */
	readonly kinds: readonly string[];
	readonly tokens: ReadonlySet<Token> | null;
	/** Postings that the words of a long question may have together ({@link scored}). */
	readonly room: number;
	/** Terms for each of which the first readable record that holds it is wanted, to see how it is written. */
	readonly samples: readonly string[];
}

/**
 * One statement that answers a question: what matches, its order, the counts and the documents of the page, all filtered
 * by what the reader may read and in one snapshot. The score is that of `worth` and `rarity` in `scoring.ts`.
 */
export function questionStatement(question: Question): { text: string; args: readonly unknown[] } {
	const { query, parsed, slots, byDate, kinds, tokens, samples, room } = question;
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, kinds);
	const expressions = [
		...(parsed.blank ? [everything(ask, reach, parsed)] : scored(ask, reach, parsed, slots, byDate, room)),
		matching(ask, reach, question),
		narrowed(ask, query),
		...page(ask, query, byDate)
	];
	const place = `page.group_ desc, page.value_ desc, page.ref`;
	const shown = kinds.filter((kind) => query.kinds?.includes(kind) ?? true);
	return {
		text: `${reach.with(...expressions)} select
			(select json_agg(json_build_array(kind, records)) from (
				select kind, sum(records)::int as records from (select shelf, count(*) as records from matching group by shelf) as by_shelf
				join search_shelf using (shelf) group by kind) as by_kind) as kinds,
			${facetCounts(ask, reach, query)} as facets,
			(select json_agg(json_build_object('kind', page.kind, 'id', page.id, 'group', page.group_, 'value', page.value_,
				'record', ${query.texts ? documentOf('page', shown) : 'null::json'}) order by ${place}) from page) as hits,
			${parsed.blank ? "'[]'::json" : TERMS} as terms,
			${parsed.blank ? "'[]'::json" : MISSING} as missing,
			${parsed.blank ? "'[]'::json" : 'array_to_json(array(select slot from typed where slot not in (select slot from slot) order by slot))'} as left_out,
			${parsed.blank ? "'all'" : '(select how from reached)'} as reached,
			${samples.length === 0 ? 'null::json' : samplesOf(ask, reach, question)} as samples`,
		args: ask.args
	};
}

/** The first readable record that holds each of some terms. */
export const samplesOf = (ask: Statement, reach: Reachable, { samples, kinds }: Question): string =>
	`(select json_agg(json_build_object('term', sample.term, 'kind', sample.kind, 'id', sample.id, 'record', ${documentOf('sample', kinds)}))
		from (
			select asked.term, first.kind, first.id from unnest(${ask.value(samples)}::text[]) as asked (term)
			cross join lateral (select d.kind, d.id from posting join search_record as d using (doc)
				where posting.term = asked.term and ${reach.admits('posting.shelf')} order by posting.doc limit 1) as first
		) as sample)`;

/** The terms that are marked in what the page shows. */
const TERMS = `array_to_json(array(
	select slot.term from slot join weight using (slot) where weight.exact > 0
	union select begun.term from begun where begun.doc in (select doc from page)))`;

const MISSING = `array_to_json(array(select slot from weight where not quoted and exact + also + nearly = 0))`;

/** The matches with what counting and ordering need of them: any value of one facet, all of several facets, of the days asked for. */
function matching(ask: Statement, reach: Reachable, { query, parsed, byDate }: Question): string {
	const held = query.where.map(([name, values]) => {
		const wanted = values.filter(isStorableText).map((value) => facetText(name, value));
		return `(matched.doc in (select doc from posting
			where term = any (${ask.value(wanted)}::text[]) and ${reach.admits('posting.shelf')})) is true`;
	});
	const { from, to } = query.dated ?? {};
	const dates = [...(from ? [`>= ${ask.value(from)}`] : []), ...(to ? [`< ${ask.value(to)}`] : [])];
	const joined = (byDate || dates.length > 0) && !parsed.blank;
	const at = `${joined ? 'd' : 'matched'}.at`;
	const conditions = [...held, ...dates.map((date) => `${at} ${date}`)];
	const placed = byDate
		? `(${at} is not null)::int as group_, coalesce(${at}, '') collate "C" as value_`
		: 'matched.whole::int as group_, round(matched.score * 1e6) / 1e6 as value_';
	return `matching as materialized (select matched.doc, matched.shelf, ${placed}
		from matched ${joined ? 'join search_record as d using (doc)' : ''} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''})`;
}

/** The matches of the kinds asked for. */
function narrowed(ask: Statement, { kinds }: CheckedQuery): string {
	const ofKinds = kinds
		? `where shelf = any (array(select shelf from search_shelf where kind = any (${ask.value(kinds.filter(isStorableText))}::text[])))`
		: '';
	return `narrowed as not materialized (select * from matching ${ofKinds})`;
}

/** Matches up to which their facets are looked up one by one; of more, it is counted who among all holders of a facet is one. */
const FEW = 2_000;

const facetCounts = (ask: Statement, reach: Reachable, { facets }: CheckedQuery): string => {
	if (facets.length === 0) return 'null::json';
	const names = ask.value(facets.filter(isStorableText).map(facetNamed));
	const few = `(select count(*) <= ${FEW} from (select from narrowed limit ${FEW + 1}) as some_)`;
	return `(select json_agg(json_build_array(term, records)) from (
			select held.term, held.records from unnest(${names}::text[]) as asked (name)
			cross join lateral (select term, count(*) as records from posting
				where term >= asked.name and term < asked.name || chr(1114111) and ${reach.admits('posting.shelf')}
					and (posting.doc in (select doc from narrowed)) is true group by term offset 0) as held
			where not ${few}
			union all
			select held.term, count(*) from narrowed join search_record as d using (doc) cross join unnest(d.facets) as held (term)
			where ${few} and exists (select from unnest(${names}::text[]) as asked (name) where starts_with(held.term, asked.name))
			group by held.term
		) as by_facet)`;
};

/**
 * The matches behind the cursor, in order. `edge` is the last that can stand on the page: only what is as good is put in order, ties
 * included, and looked up for the reference that orders ties. (To fetch "with ties" would put all matches in order.) Scores are
 * rounded, as the order in which they are added up may differ.
 */
function page(ask: Statement, { after, limit }: CheckedQuery, byDate: boolean): string[] {
	const most = ask.value(limit + 1);
	const [group, value, ref] = (after ?? []).map((each) => ask.value(each));
	const typed = byDate ? value : `${value}::float8`;
	const placed = after ? `narrowed where group_ < ${group}::int or (group_ = ${group}::int and value_ < ${typed})` : 'narrowed';
	const asGood = `group_ > coalesce((select group_ from edge), -1)
		or (group_ = (select group_ from edge) and value_ >= (select value_ from edge))`;
	const top = after
		? `select * from narrowed where (${asGood}) and (group_ < ${group}::int or (group_ = ${group}::int and value_ < ${typed}))
			union all (select * from narrowed where group_ = ${group}::int and value_ = ${typed})`
		: `select * from narrowed where ${asGood}`;
	const beyond = after ? `where group_ < ${group}::int or value_ < ${typed} or (kind || '/' || id) collate "C" > ${ref}` : '';
	return [
		`edge as materialized (select group_, value_ from ${placed} order by group_ desc, value_ desc limit 1 offset ${most}::int - 1)`,
		`page as materialized (select top.*, d.kind, d.id, (d.kind || '/' || d.id) collate "C" as ref
			from (${top}) as top cross join lateral (select kind, id from search_record where search_record.doc = top.doc offset 0) as d ${beyond}
			order by group_ desc, value_ desc, ref limit ${most}::int)`
	];
}
