/**
 * The index of the words: postings in tables, written in the transaction of the commit.
 *
 * - `search_record` one row for each record that search finds, with what ranking and narrowing need of it. `sequence`
 *   holds its terms in order between single spaces (two spaces where a part of the text ends), for phrases.
 * - `posting` which record holds a term how often; read from its primary key alone
 * - `search_class` how many records an audience has and how long they are together, so that the readable ones need no counting
 */
export const SEARCH_TABLES = `
create table if not exists search_record (
	doc int generated always as identity,
	kind text collate "C" not null,
	id text collate "C" not null,
	class int not null references audience_class,
	length int not null,
	at text collate "C",
	facets text[] not null,
	sequence text not null,
	primary key (doc) include (class, length, kind, id),
	unique (kind, id)
);
-- Phrases are looked for in it: unpacking it would take four times as long as looking.
alter table search_record alter sequence set storage external;

create table if not exists posting (
	term text collate "C" not null,
	doc int not null,
	occurrences smallint not null,
	primary key (term, doc) include (occurrences)
);

create table if not exists search_class (
	class int primary key references audience_class,
	records int not null,
	length bigint not null
);

-- Writes what search knows of a record; without \`found\` it is forgotten. Only postings that differ are touched.
create or replace function index_record(kind_ text, id_ text, class_ int, found_ json)
returns void language plpgsql as $fn$
declare doc_ int; was_ text;
begin
	select doc, sequence into doc_, was_ from search_record where kind = kind_ and id = id_;
	if found_ is null then
		if doc_ is null then return; end if;
		delete from posting using (select distinct unnest(string_to_array(was_, ' ')) as term) as old
			where posting.term = old.term and posting.doc = doc_;
		delete from search_record where doc = doc_;
		return;
	end if;
	if doc_ is null then
		insert into search_record (kind, id, class, length, at, facets, sequence)
			values (kind_, id_, class_, (found_->>'length')::int, found_->>'at',
				array(select json_array_elements_text(found_->'facets')), found_->>'sequence')
			returning doc into doc_;
	else
		update search_record set class = class_, length = (found_->>'length')::int, at = found_->>'at',
			facets = array(select json_array_elements_text(found_->'facets')), sequence = found_->>'sequence'
			where doc = doc_;
		delete from posting using (
				select unnest(string_to_array(was_, ' ')) as term
				except select json_object_keys(found_->'terms')
			) as old
			where posting.term = old.term and posting.doc = doc_;
	end if;
	-- An upsert would write to every posting it meets, also to those that stay as they are.
	update posting set occurrences = term.value::smallint from json_each_text(found_->'terms') as term
		where was_ is not null and posting.term = term.key and posting.doc = doc_ and posting.occurrences <> term.value::smallint;
	insert into posting (term, doc, occurrences)
		select term.key, doc_, term.value::smallint from json_each_text(found_->'terms') as term
		where was_ is null or not exists (select from posting where posting.term = term.key and posting.doc = doc_)
		order by term.key;
end $fn$;

-- Carries the counts of each audience from what the touched records were to what they are.
create or replace function count_indexed(touched json, was_class int[], was_length int[])
returns void language plpgsql as $fn$
#variable_conflict use_column
begin
	insert into search_class (class, records, length)
	select class, sum(records), sum(length) from (
		select unnest(was_class) as class, -1 as records, -unnest(was_length) as length
		union all
		select indexed.class, 1, indexed.length
		from json_to_recordset(touched) as changed (kind text, id text)
		join search_record as indexed on indexed.kind = changed.kind and indexed.id = changed.id
	) as moved
	group by class having sum(records) <> 0 or sum(length) <> 0 order by class
	on conflict (class) do update set
		records = search_class.records + excluded.records, length = search_class.length + excluded.length;
end $fn$;
`;
