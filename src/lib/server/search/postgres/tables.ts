/** Raised where the form of the tables, the terms or the facets in them change: the index of every kind is then made anew at the next start. */
export const INDEX_FORM = 5;

/**
 * The index of the words: postings in tables, written in the transaction of the commit.
 *
 * - `search_record` one row for each record that search finds, with what narrowing needs of it. `sequence` holds its terms in
 *   order between single spaces (two spaces where a part of the text ends), for phrases.
 * - `search_shelf` a number for each pair of kind and audience that a searchable record ever had
 * - `posting` which record of a shelf holds a term how often, and how long that record is. It is read from its primary key
 *   alone and for the readable shelves alone, so that a search costs what its reader may find. Facet values are posted like
 *   terms, behind a mark that no term begins with.
 * - `search_class` how many records an audience has and how long they are together, so that the readable ones need no counting
 */
export const SEARCH_TABLES = `
-- Earlier tables had no shelves; everything in them is worked out anew.
do $$ begin
	if to_regclass('posting') is not null and to_regclass('search_shelf') is null then
		drop table posting, search_record, search_class;
	end if;
end $$;

create table if not exists search_shelf (
	shelf int generated always as identity primary key,
	kind text collate "C" not null,
	class int not null references audience_class,
	unique (class, kind)
);

create table if not exists search_record (
	doc int generated always as identity,
	kind text collate "C" not null,
	id text collate "C" not null,
	class int not null references audience_class,
	shelf int not null references search_shelf,
	length int not null,
	at text collate "C",
	facets text[] not null,
	sequence text not null,
	primary key (doc) include (kind, id),
	unique (kind, id)
);
create index if not exists search_record_at on search_record (shelf, at, doc);
-- Phrases are looked for in it: unpacking it would take four times as long as looking.
alter table search_record alter sequence set storage external;

create table if not exists posting (
	term text collate "C" not null,
	shelf int not null,
	doc int not null,
	length int not null,
	occurrences smallint not null,
	primary key (term, shelf, doc) include (length, occurrences)
);

create table if not exists search_class (
	class int primary key references audience_class,
	records int not null,
	length bigint not null
);

create or replace function shelf_of(kind_ text, class_ int) returns int language plpgsql as $fn$
declare shelf_ int;
begin
	select shelf into shelf_ from search_shelf where class = class_ and kind = kind_;
	if shelf_ is null then
		insert into search_shelf (kind, class) values (kind_, class_) on conflict do nothing;
		select shelf into shelf_ from search_shelf where class = class_ and kind = kind_;
	end if;
	return shelf_;
end $fn$;

-- Writes what search knows of a record; without \`found\` it is forgotten. Only postings that differ are touched.
create or replace function index_record(kind_ text, id_ text, class_ int, found_ json)
returns void language plpgsql as $fn$
declare doc_ int; was_shelf int; was_facets text[]; was_ text; shelf_ int; length_ int; facets_ text[];
begin
	select doc, shelf, facets, sequence into doc_, was_shelf, was_facets, was_ from search_record where kind = kind_ and id = id_;
	if found_ is null then
		if doc_ is null then return; end if;
		delete from posting using (select distinct unnest(string_to_array(was_, ' ') || was_facets) as term) as old
			where posting.term = old.term and posting.shelf = was_shelf and posting.doc = doc_;
		delete from search_record where doc = doc_;
		return;
	end if;
	shelf_ := shelf_of(kind_, class_);
	length_ := (found_->>'length')::int;
	facets_ := array(select json_array_elements_text(found_->'facets'));
	if doc_ is null then
		insert into search_record (kind, id, class, shelf, length, at, facets, sequence)
			values (kind_, id_, class_, shelf_, length_, found_->>'at', facets_, found_->>'sequence')
			returning doc into doc_;
	else
		update search_record set class = class_, shelf = shelf_, length = length_, at = found_->>'at', facets = facets_,
			sequence = found_->>'sequence' where doc = doc_;
		delete from posting using (
				select unnest(string_to_array(was_, ' ') || was_facets) as term
				except select json_object_keys(found_->'terms')
			) as old
			where posting.term = old.term and posting.shelf = was_shelf and posting.doc = doc_;
		-- An upsert would write to every posting it meets, also to those that stay as they are.
		update posting set shelf = shelf_, length = length_, occurrences = term.value::smallint
			from json_each_text(found_->'terms') as term
			where posting.term = term.key and posting.shelf = was_shelf and posting.doc = doc_
				and (posting.shelf <> shelf_ or posting.length <> length_ or posting.occurrences <> term.value::smallint);
	end if;
	insert into posting (term, shelf, doc, length, occurrences)
		select term.key, shelf_, doc_, length_, term.value::smallint from json_each_text(found_->'terms') as term
		where was_ is null or not exists (
			select from posting where posting.term = term.key and posting.shelf = shelf_ and posting.doc = doc_)
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
