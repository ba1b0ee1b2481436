/**
 * The tables that every workspace has, whatever its kinds of record. Text compares by bytes, as in the embedded engine.
 *
 * - `counter` one row: the last sequence number and moment. Whoever commits holds it until the commit is on disk, so the
 *   order of numbers is the order in which commits show.
 * - `audience_class` each audience once; `kind_class` the audiences that a kind of record was ever given
 * - `revision` wordings that were replaced or removed (the current one lies in the kind's own table)
 * - `removed` ids of records that are gone, who removed them and when; `ground` where their text was erased
 * - `unique_value` who holds which unique value
 * - `journal` what was done: each change as [put, remove, erase or forget; kind/id; version; ground, where wordings were forgotten]; `request_key` which requests have been done
 * - `blob` files: `whole` once all their pieces are there, `named` once a record names them; `blob_piece` their bytes
 * - `blob_of` the blobs that the last wording of a record names, also of a removed one
 * - `tries` how often something was tried lately, for all processes; as `rate-limiter-flexible` wants it
 */
export const FIXED_TABLES = `
create table if not exists setting (name text primary key, value text not null);

create table if not exists counter (
	one boolean primary key default true check (one),
	sequence bigint not null,
	at text collate "C" not null
);
insert into counter values (true, 0, '') on conflict do nothing;

create table if not exists audience_class (
	id int generated always as identity primary key,
	hash text collate "C" not null unique,
	tokens text[] not null
);
create index if not exists audience_class_tokens on audience_class using gin (tokens) with (fastupdate = off);

create table if not exists kind_class (
	kind text collate "C" not null,
	class int not null references audience_class,
	primary key (kind, class)
);

create table if not exists revision (
	kind text collate "C" not null,
	id text collate "C" not null,
	version int not null,
	at text collate "C" not null,
	by text collate "C" not null,
	verb text not null,
	class int not null references audience_class,
	shape int not null,
	value json not null,
	primary key (kind, id, version)
);

create table if not exists removed (
	kind text collate "C" not null,
	id text collate "C" not null,
	version int not null,
	at text collate "C" not null,
	by text collate "C" not null,
	sequence bigint not null,
	ground text,
	primary key (kind, id)
);
create index if not exists removed_by on removed (by, sequence desc, kind, id) where ground is null;

create table if not exists unique_value (
	kind text collate "C" not null,
	name text collate "C" not null,
	value text collate "C" not null,
	id text collate "C" not null,
	primary key (kind, name, value)
);
create index if not exists unique_value_id on unique_value (kind, id);

create table if not exists journal (
	sequence bigint primary key,
	at text collate "C" not null,
	by text collate "C" not null,
	verb text not null,
	subject text collate "C" not null,
	changes json not null
);

create table if not exists request_key (
	by text collate "C" not null,
	key text collate "C" not null,
	sequence bigint not null references journal,
	at text collate "C" not null,
	primary key (by, key)
);
create index if not exists request_key_at on request_key (at);

create table if not exists blob (
	id text collate "C" primary key,
	size int not null,
	sha256 text not null,
	at text collate "C" not null,
	whole boolean not null,
	named boolean not null
);

create table if not exists blob_piece (
	blob text collate "C" not null references blob on delete cascade,
	place int not null,
	bytes bytea not null,
	primary key (blob, place)
);
alter table blob_piece alter column bytes set storage external;

create table if not exists blob_of (
	kind text collate "C" not null,
	id text collate "C" not null,
	blob text collate "C" not null references blob,
	primary key (kind, id, blob)
);
create index if not exists blob_of_blob on blob_of (blob);

create unlogged table if not exists tries (key varchar(255) primary key, points int not null default 0, expire bigint);
`;
