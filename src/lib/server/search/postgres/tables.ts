/** Raised where the form of the tables, the terms or the facets in them change: the index of every kind is then made anew at the next start. */
export const INDEX_FORM = 8;

/** Raised with it where other postings follow from the same sequence and facets: else those that are there are left alone. */
export const POSTINGS_FORM = 1;

/**
 * The index of the words: postings in tables, written in the transaction of the commit.
 *
 * - `search_record` one row for each record that search finds, with what narrowing needs of it. `sequence` holds its terms in
 *   order between single spaces (two spaces where a part of the text ends), for phrases, and `pairs`
 *   says which of them cannot be there (`pairsOf`; null: any may), `posted` by which form its postings were written. `digest` stands for all that was
 *   derived for it: where it would be the same again, nothing is touched.
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
alter table search_record add column if not exists digest text;
-- Phrases are looked for in it: unpacking it would take four times as long as looking.
alter table search_record alter sequence set storage external;
alter table search_record add column if not exists pairs bytea;
alter table search_record add column if not exists posted smallint not null default 1;
alter table search_record alter pairs set storage plain;

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
declare doc_ int; was_shelf int; was_length int; was_posted int; was_facets text[]; was_ text; was_digest text; shelf_ int; length_ int; facets_ text[];
begin
	select doc, shelf, digest into doc_, was_shelf, was_digest from search_record where kind = kind_ and id = id_;
	if doc_ is not null and found_ is not null then
		shelf_ := shelf_of(kind_, class_);
		if was_shelf = shelf_ and was_digest = found_->>'digest' then return; end if;
	end if;
	select facets, sequence, length, posted into was_facets, was_, was_length, was_posted from search_record where doc = doc_;
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
		insert into search_record (kind, id, class, shelf, length, at, facets, sequence, pairs, posted, digest)
			values (kind_, id_, class_, shelf_, length_, found_->>'at', facets_, found_->>'sequence',
				decode(found_->>'pairs', 'base64'), ${POSTINGS_FORM}, found_->>'digest')
			returning doc into doc_;
	else
		update search_record set class = class_, shelf = shelf_, length = length_, at = found_->>'at', facets = facets_,
			sequence = found_->>'sequence', pairs = decode(found_->>'pairs', 'base64'), posted = ${POSTINGS_FORM},
			digest = found_->>'digest' where doc = doc_;
		if (was_shelf, was_length, was_facets, was_, was_posted) = (shelf_, length_, facets_, found_->>'sequence', ${POSTINGS_FORM}) then return; end if;
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

-- Lets others read what search knows of a record, which stays what it is.
create or replace function reshelve_record(kind_ text, id_ text, class_ int)
returns void language plpgsql as $fn$
declare was search_record; shelf_ int;
begin
	select * into was from search_record where kind = kind_ and id = id_;
	if was.doc is null or was.class = class_ then return; end if;
	shelf_ := shelf_of(kind_, class_);
	update posting set shelf = shelf_
		from (select distinct unnest(string_to_array(was.sequence, ' ') || was.facets) as term) as held
		where posting.term = held.term and posting.shelf = was.shelf and posting.doc = was.doc;
	update search_record set class = class_, shelf = shelf_ where doc = was.doc;
	insert into search_class as known (class, records, length)
		select * from (values (was.class, -1, -was.length::bigint), (class_, 1, was.length::bigint)) as moved (class, records, length) order by 1
		on conflict (class) do update set records = known.records + excluded.records, length = known.length + excluded.length;
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
