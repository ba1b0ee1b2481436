import { Statement } from '#lib/server/store/postgres/statement';
import { isStorableText } from '#lib/server/store/plain';
import { documentOf } from '../document-of';
import { facetNamed } from '../facet-text';
import { samplesOf, type Question } from '../question';
import { Reachable } from '../reachable';
import type { Placed } from './top';

/**
 * The page of an answer whose records are known: their documents in order, as far as the reader may read them still; the facets of
 * `changed`, matches that changed since they were settled; and the samples that are wanted.
 */
export function pageStatement(
	question: Question,
	placed: Placed,
	changed: readonly number[]
): { text: string; args: readonly unknown[] } {
	const { query, kinds, tokens, samples } = question;
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, kinds);
	const shown = kinds.filter((kind) => query.kinds?.includes(kind) ?? true);
	const [group, value, ref] = (query.after ?? []).map((each) => ask.value(each));
	const beyond = query.after
		? `and (group_ < ${group}::int or value_ < ${value}::float8 or (d.kind || '/' || d.id) collate "C" > ${ref})`
		: '';
	const names = ask.value(query.facets.filter(isStorableText).map(facetNamed));
	const place = `page.group_ desc, page.value_ desc, page.ref`;
	const page = `page as materialized (select placed.*, d.kind, d.id, (d.kind || '/' || d.id) collate "C" as ref
		from unnest(${ask.value(placed.docs)}::int[], ${ask.value(placed.groups)}::int[], ${ask.value(placed.values)}::float8[]) as placed (doc, group_, value_)
		join search_record as d using (doc) where ${reach.admits('d.shelf')} ${beyond}
		order by group_ desc, value_ desc, ref limit ${ask.value(query.limit + 1)}::int)`;
	return {
		text: `${reach.with(page)} select
			(select json_agg(json_build_object('doc', page.doc, 'kind', page.kind, 'id', page.id, 'group', page.group_, 'value', page.value_,
				'record', ${query.texts ? documentOf('page', shown) : 'null::json'}) order by ${place}) from page) as hits,
			(select json_agg(json_build_array(term, records)) from (
				select held.term, count(*) as records from search_record as d cross join unnest(d.facets) as held (term)
				where d.doc = any (${ask.value(changed)}::int[])
					and exists (select from unnest(${names}::text[]) as asked (name) where starts_with(held.term, asked.name))
				group by held.term) as by_facet) as facets,
			${samples.length === 0 ? 'null::json' : samplesOf(ask, reach, question)} as samples`,
		args: ask.args
	};
}
