import { Statement } from '#lib/server/store/postgres/statement';
import type { Token } from '#lib/domain/shared/audience';
import type { RelatedQuery } from '#lib/domain/shared/context';
import { RELATED, SCORING } from '../scoring';
import { documentOf } from './document-of';
import { Reachable } from './reachable';
import { corpus, rarity, saturation } from './weighing';

/**
 * One statement that finds what is about the same as a record, all filtered by what the reader may read; no rows where they may
 * not read the record itself. `relatedTo` of the embedded engine says the same in TypeScript.
 *
 * - `own` the words of the record and how often it holds them, those most held first
 * - `telling` those that weigh most by how many readable records hold them; no more of these are counted than may hold a word
 * - `alike` who else holds these, and what each adds
 */
export function relatedStatement(
	{ to, kinds, limit }: RelatedQuery,
	tokens: ReadonlySet<Token> | null,
	searched: readonly string[]
): { text: string; args: readonly unknown[] } {
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, searched);
	const { candidates, letters, words, common, holders, shared, least, told } = RELATED;
	const wanted = searched.filter((kind) => kinds.includes(kind));
	const expressions = [
		`self as materialized (select doc, shelf, length, sequence from search_record
			where kind = ${ask.value(to.kind)} and id = ${ask.value(to.id)} and ${reach.admits('shelf')})`,
		corpus(reach),
		`own as materialized (select word.term, least(sum(word.counts), ${SCORING.mostOccurrences})::float8 as occurrences, self.length
			from self cross join lateral (
				select unnest(string_to_array(sequence, ' ')) as term, 1 as counts
				union all
				select unnest(string_to_array(left(sequence, strpos(sequence, '  ')), ' ')), ${SCORING.title - 1}
			) as word where length(word.term) >= ${letters} and word.term !~ '^[0-9]+$'
			group by word.term, self.length order by occurrences desc, word.term collate "C" limit ${candidates})`,
		`most as materialized (select greatest(least(floor(records * ${common}), ${holders[1]}), ${holders[0]})::bigint as holders from corpus)`,
		`counted as materialized (select own.term, ${saturation('own')} as saturated, held.holders
			from own cross join corpus cross join most
			cross join lateral (select count(*)::float8 as holders from (select from posting
				where posting.term = own.term and ${reach.admits('posting.shelf')} limit most.holders + 1) as some_) as held
			where held.holders between 2 and most.holders)`,
		`telling as materialized (select term, saturated * ${rarity('counted.holders')} as weight, ${rarity('counted.holders')} as rare
			from counted cross join corpus order by weight desc, term collate "C" limit ${words})`,
		`adding as materialized (select held.doc, held.shelf, telling.term, telling.weight * telling.rare * ${saturation('held')} as adds
			from telling cross join corpus cross join lateral (select shelf, doc, length, occurrences from posting
				where posting.term = telling.term and ${reach.admits('posting.shelf')} offset 0) as held)`,
		`alike as materialized (select adding.doc, adding.shelf, sum(adds) as score, count(*) as shared,
				(array_agg(term order by adds desc, term collate "C"))[1:${told}] as terms
			from adding group by adding.doc, adding.shelf)`,
		`page as materialized (select d.kind, d.id, alike.score, alike.terms from alike join search_record as d using (doc)
			where alike.doc <> (select doc from self) and alike.shared >= ${shared}
				and alike.score >= ${least} * (select score from alike where doc = (select doc from self))
				and alike.shelf = any (array(select shelf from search_shelf where kind = any (${ask.value(wanted)}::text[])))
			order by round(alike.score::numeric, 9) desc, (d.kind || '/' || d.id) collate "C" limit ${ask.value(limit)})`
	];
	const ref = `(page.kind || '/' || page.id) collate "C"`;
	return {
		text: `${reach.with(...expressions)} select
			(select json_build_object('kind', asked.kind, 'id', asked.id, 'record', ${documentOf('asked', searched.includes(to.kind) ? [to.kind] : [])})
				from (select kind, id from search_record where doc = (select doc from self)) as asked) as self,
			(select json_agg(json_build_object('kind', page.kind, 'id', page.id, 'terms', page.terms, 'record', ${documentOf('page', wanted)})
				order by round(page.score::numeric, 9) desc, ${ref}) from page) as hits`,
		args: ask.args
	};
}
