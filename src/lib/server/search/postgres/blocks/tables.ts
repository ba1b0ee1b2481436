/** Records of one block: numbers one behind the other. A posting names its record within them by so many bits. */
export const BUCKET_BITS = 13;
/** How often a record holds a term (`SCORING.mostOccurrences`). */
export const OCCURRENCES_BITS = 7;
/** A length within a thirty-second, as `roughly` of `scoring.ts` keeps it. */
export const LENGTH_BITS = 9;

/** Whoever changes blocks holds this for as long: what one makes another must not make as well. */
const LOCK = "hashtext('posting_block')";
/** Waits until nobody changes blocks, and keeps others from it until the transaction ends. */
export const LOCK_BLOCKS = `select pg_advisory_xact_lock(${LOCK})`;

/** Lengths from which on one more bit of a length is left out. */
const STEPS = Array.from({ length: 26 }, (_, step) => 2 ** (step + 5));
const bitsLeftOut = (length: string): string => `width_bucket(${length}, array[${STEPS.join(', ')}])`;

/** As SQL: how often a posting's record holds its term, and how long it is, as one number (`heldIn` reads it). */
export const held = (posting: string): string =>
	`((${posting}.occurrences::int << ${LENGTH_BITS}) | (${bitsLeftOut(`${posting}.length`)} * 16 + (${posting}.length >> ${bitsLeftOut(`${posting}.length`)})))`;

const packed = (posting: string): string =>
	`int4send(((${posting}.doc & ${2 ** BUCKET_BITS - 1}) << ${OCCURRENCES_BITS + LENGTH_BITS}) | ${held(posting)})`;

/**
 * Postings of what many records hold, four bytes each, beside the rows that they follow from. To read 70,000 rows takes PostgreSQL
 * twenty times as long as to hand over nine blocks.
 *
 * - `posting_block` who of 8,192 records of a shelf holds a term, in order
 * - `blocked_term` what stands in blocks. Of these a search reads rows only of records that are unsettled, and of anything else all rows.
 * - `posting_place` where the terms of a block stand in each of these records (`places.ts`), so that phrases are found without their texts. It is made
 *   after the block and goes before it; where there is none, the texts are looked through.
 * - `search_unsettled` the records that changed since their bucket was settled: what blocks say of them counts for nothing. A trigger
 *   notes them, whichever build of Grove writes, so that a database that an earlier build wrote to for a while is still right.
 * - `search_settled` one row: `generation` grows whenever blocks change, and is 0 before there are any; `counted` how many records there
 *   were when it was last counted which terms many of them hold
 *
 * The rule that holds at any moment: of a record that is not unsettled, blocks hold just what its rows do, for every blocked term; and every
 * value of a facet that it has is blocked.
 */
export const BLOCK_TABLES = `
create table if not exists posting_block (
	term text collate "C" not null,
	shelf int not null,
	bucket int not null,
	records int not null,
	packed bytea not null,
	primary key (term, shelf, bucket)
);
-- Numbers so close together hardly become fewer by packing, and unpacking would be most of reading.
alter table posting_block alter packed set storage external;

create table if not exists posting_place (
	term text collate "C" not null,
	shelf int not null,
	bucket int not null,
	packed bytea not null,
	primary key (term, shelf, bucket)
);
alter table posting_place alter packed set storage external;

create table if not exists blocked_term (
	term text collate "C" not null,
	shelf int not null,
	primary key (term, shelf)
);

create sequence if not exists search_touch;
create table if not exists search_unsettled (
	doc int primary key,
	touched bigint not null default nextval('search_touch')
);

create table if not exists search_settled (
	one boolean primary key default true check (one),
	generation bigint not null,
	counted int not null
);
insert into search_settled (generation, counted) values (0, 0) on conflict do nothing;

create or replace function bucket_of(doc int) returns int language sql immutable as $fn$ select doc >> ${BUCKET_BITS} $fn$;

create or replace function note_unsettled() returns trigger language plpgsql as $fn$
begin
	-- The number tells whoever settles meanwhile that this change is not among what they read.
	insert into search_unsettled (doc) values (case when tg_op = 'DELETE' then old.doc else new.doc end)
		on conflict (doc) do update set touched = excluded.touched;
	return null;
end $fn$;
create or replace trigger search_record_comes after insert or delete on search_record
	for each row execute function note_unsettled();
create or replace trigger search_record_changes after update on search_record for each row
	when ((old.shelf, old.length, old.posted, old.facets, old.sequence) is distinct from (new.shelf, new.length, new.posted, new.facets, new.sequence))
	execute function note_unsettled();

-- Puts all postings of some terms into blocks, each a pair of term and shelf.
create or replace function block_terms(pairs_ json) returns void language plpgsql as $fn$
begin
	perform pg_advisory_xact_lock(${LOCK});
	with asked as (
		insert into blocked_term (term, shelf) select term, shelf from json_to_recordset(pairs_) as pair (term text, shelf int)
			on conflict do nothing returning term, shelf
	)
	insert into posting_block (term, shelf, bucket, records, packed)
		select asked.term, asked.shelf, block.* from asked cross join lateral (
			select doc >> ${BUCKET_BITS}, count(*), string_agg(${packed('posting')}, '' order by doc) from posting
				where posting.term = asked.term and posting.shelf = asked.shelf group by doc >> ${BUCKET_BITS}) as block;
	update search_settled set generation = generation + 1;
end $fn$;

-- Makes the blocks of a bucket anew. What changes meanwhile stays unsettled.
create or replace function settle_bucket(bucket_ int) returns void language plpgsql as $fn$
#variable_conflict use_column
declare settled_ json; first_ int := bucket_ << ${BUCKET_BITS}; last_ int := first_ + ${2 ** BUCKET_BITS - 1};
begin
	perform pg_advisory_xact_lock(${LOCK});
	-- Before the first blocks there is nothing to make anew.
	if (select generation from search_settled) = 0 then return; end if;
	select json_agg(json_build_object('doc', doc, 'touched', touched)) into settled_ from search_unsettled where doc between first_ and last_;
	insert into blocked_term (term, shelf)
		select distinct facet, d.shelf from json_to_recordset(settled_) as fresh (doc int)
			join search_record as d on d.doc = fresh.doc cross join unnest(d.facets) as facet
		on conflict do nothing;
	delete from posting_place where bucket = bucket_;
	delete from posting_block where bucket = bucket_;
	insert into posting_block (term, shelf, bucket, records, packed)
		select blocked.term, blocked.shelf, bucket_, block.* from blocked_term as blocked cross join lateral (
			select count(*) as records, string_agg(${packed('posting')}, '' order by doc) from posting
				where posting.term = blocked.term and posting.shelf = blocked.shelf and posting.doc between first_ and last_) as block
		where block.records > 0;
	-- A word that nobody holds any more is not kept either.
	delete from blocked_term as blocked where not exists (
		select from posting_block as block where block.term = blocked.term and block.shelf = blocked.shelf);
	delete from search_unsettled using json_to_recordset(settled_) as fresh (doc int, touched bigint)
		where search_unsettled.doc = fresh.doc and search_unsettled.touched = fresh.touched;
	update search_settled set generation = generation + 1;
end $fn$;

-- Puts all values of facets into blocks, the first of all. What changes meanwhile stays unsettled.
create or replace function block_facets() returns void language plpgsql as $fn$
#variable_conflict use_column
declare settled_ json; pairs_ json;
begin
	perform pg_advisory_xact_lock(${LOCK});
	select json_agg(json_build_object('doc', doc, 'touched', touched)) into settled_ from search_unsettled;
	select coalesce(json_agg(json_build_object('term', term, 'shelf', shelf)), '[]') into pairs_ from (
		select distinct facet as term, shelf from search_record cross join unnest(facets) as facet) as pair;
	perform block_terms(pairs_);
	delete from search_unsettled using json_to_recordset(settled_) as fresh (doc int, touched bigint)
		where search_unsettled.doc = fresh.doc and search_unsettled.touched = fresh.touched;
end $fn$;
`;
