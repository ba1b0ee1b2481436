import { createHash } from 'node:crypto';
import { INDEX_FORM } from '#lib/server/search/postgres/tables';
import type { AnyCollection, KeyType } from '#lib/domain/shared/collection';
import { classIndex, functionName, holdsTable, keyColumn, keyIndex, literal, recordTable } from './names';

/** The tables and functions of one kind of record, derived from its declaration. */

export const COLUMN: Readonly<Record<KeyType, string>> = {
	text: 'text collate "C"',
	date: 'text collate "C"',
	instant: 'text collate "C"',
	number: 'float8'
};

interface Declared {
	readonly name: string;
	readonly many: boolean;
	readonly type: KeyType;
}

export const keysOf = (of: AnyCollection): readonly Declared[] =>
	Object.entries(of.keys as Record<string, Pick<Declared, 'many' | 'type'>>).map(([name, { many, type }]) => ({
		name,
		many,
		type
	}));

/** What readers, keys and unique values follow from; where it changed they are worked out anew. */
export function keysMark(of: AnyCollection): string {
	const keys = keysOf(of).map((key) => `${key.name}:${key.type}:${key.many}`);
	return short([of.version, keys, Object.keys(of.unique), 'names']);
}

/**
 * What the index of search follows from; where it changed it is brought up to date. Whoever declares other keys often lets search
 * find by the same: what is found by as before is not touched then.
 */
export const indexMark = (of: AnyCollection): string => short([keysMark(of), of.search !== undefined && INDEX_FORM]);

const short = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);

/** The statements that make (or widen) the tables of a kind and its indexes. */
export function recordTables(of: AnyCollection): string {
	const table = recordTable(of.kind);
	const [ones, manys] = [keysOf(of).filter((key) => !key.many), keysOf(of).filter((key) => key.many)];
	return [
		`create table if not exists ${table} (
			id text collate "C" primary key, version int not null, at text collate "C" not null, by text collate "C" not null,
			verb text not null, class int not null references audience_class, shape int not null, value json not null
		)`,
		`alter table ${table} add column if not exists names text[] not null default '{}'`,
		`create index if not exists ${classIndex(of.kind)} on ${table} (class, id)`,
		...ones.flatMap((key) => [
			`alter table ${table} add column if not exists ${keyColumn(key.name)} ${COLUMN[key.type]}`,
			`create index if not exists ${keyIndex(of.kind, key.name)} on ${table} (${keyColumn(key.name)}, id) include (class)`,
			`create index if not exists ${classIndex(of.kind, key.name)} on ${table} (class, ${keyColumn(key.name)}, id)`
		]),
		...manys.flatMap((key) => [
			`create table if not exists ${holdsTable(of.kind, key.name)} (
				id text collate "C" not null references ${table} on delete cascade,
				value text collate "C" not null,
				primary key (id, value)
			)`,
			`create index if not exists ${keyIndex(of.kind, key.name)} on ${holdsTable(of.kind, key.name)} (value, id)`
		])
	].join(';\n');
}

/** Takes away the keys that a kind no longer has, or has in another form, where its table stands already; the others stay. */
export function dropKeys(of: AnyCollection): string {
	const [ones, manys] = [keysOf(of).filter((key) => !key.many), keysOf(of).filter((key) => key.many)];
	const columns = ones.map(
		(key) => `'${keyColumn(key.name).slice(1, -1)} ${key.type === 'number' ? 'double precision' : 'text'}'`
	);
	const tables = manys.map((key) => `to_regclass('${holdsTable(of.kind, key.name)}')`);
	const table = recordTable(of.kind);
	return `
do $drop$
declare each text;
begin
	if to_regclass('${table}') is null then return; end if;
	for each in select conrelid::regclass::text from pg_constraint where confrelid = '${table}'::regclass and contype = 'f'
		and conrelid <> all (array_remove(array[${tables.join(', ')}]::regclass[], null)::oid[])
	loop
		execute 'drop table ' || each;
	end loop;
	for each in select attname from pg_attribute
		where attrelid = '${table}'::regclass and attname like 'k\\_%' and not attisdropped
			and attname || ' ' || format_type(atttypid, null) <> all (array[${columns.join(', ')}]::text[])
	loop
		execute format('alter table ${table} drop column %I', each);
	end loop;
end $drop$`;
}

/**
 * `keep__KIND(change, value, class, by, verb, at)`: writes a record and its keys, whether or not it was there. The value comes
 * apart from the rest: json is read from its beginning each time that something of it is asked for.
 */
export function keepFunction(of: AnyCollection): string {
	const ones = keysOf(of).filter((key) => !key.many);
	const base = ['version', 'at', 'by', 'verb', 'class', 'shape', 'value', 'names'];
	const columns = [...base, ...ones.map((key) => keyColumn(key.name))];
	const keys = ones.map((key) => `(change->'keys'->>${literal(key.name)})${key.type === 'number' ? '::float8' : ''}`);
	const values = [
		"(change->>'version')::int",
		'at_',
		'by_',
		'verb_',
		'class_',
		"(change->>'shape')::int",
		'value_',
		"array(select json_array_elements_text(change->'names'))",
		...keys
	];
	return `drop function if exists ${functionName('keep', of.kind)}(json, int, text, text, text);
create or replace function ${functionName('keep', of.kind)}(change json, value_ json, class_ int, by_ text, verb_ text, at_ text)
returns void language plpgsql as $keep$
begin
	insert into ${recordTable(of.kind)} (id, ${columns.join(', ')}) values (change->>'id', ${values.join(', ')})
	on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')};
	${keysOf(of)
		.filter((key) => key.many)
		.map((key) => keepHeld(of.kind, key.name))
		.join('\n\t')}
end $keep$`;
}

const keepHeld = (kind: string, key: string): string => `
	delete from ${holdsTable(kind, key)} where id = change->>'id'
		and value not in (select json_array_elements_text(change->'keys'->${literal(key)}));
	insert into ${holdsTable(kind, key)} (id, value)
		select change->>'id', json_array_elements_text(change->'keys'->${literal(key)}) on conflict do nothing;`;

/**
 * The functions that find the table of a kind given as text. `declared`: the kinds that can be written; `known`: those and
 * the ones that were declared once, whose records are kept.
 */
export function dispatchFunctions(declared: readonly string[], known: readonly string[]): string {
	const each = (kinds: readonly string[], act: (kind: string) => string): string =>
		kinds.map((kind) => `\twhen ${literal(kind)} then ${act(kind)};`).join('\n');
	return `
drop function if exists keep_record(json, int, text, text, text);
create or replace function keep_record(change json, value_ json, class_ int, by_ text, verb_ text, at_ text)
returns void language plpgsql as $fn$ begin case change->>'kind'
${each(declared, (kind) => `perform ${functionName('keep', kind)}(change, value_, class_, by_, verb_, at_)`)}
end case; end $fn$;

-- The version of a current record; of one that was removed, the version of its removal as a negative number; else 0.
create or replace function record_version(kind_ text, id_ text)
returns int language plpgsql stable as $fn$ declare found_ int; begin case kind_
${each(known, (kind) => `select version into found_ from ${recordTable(kind)} where id = id_`)}
	else null;
end case;
if found_ is null then select -version into found_ from removed where kind = kind_ and id = id_; end if;
return coalesce(found_, 0); end $fn$;

-- The version of the last wording of a record, also of a removed one.
create or replace function last_wording(kind_ text, id_ text)
returns int language sql stable as $fn$
	select abs(version) - (version < 0)::int from record_version(kind_, id_) as version
$fn$;

-- Lays the current wording, where there is one, beside those that were replaced before.
create or replace function supersede_record(kind_ text, id_ text)
returns void language plpgsql as $fn$ begin case kind_
${each(
	known,
	(kind) => `insert into revision (kind, id, version, at, by, verb, class, shape, value)
		select kind_, id, version, at, by, verb, class, shape, value from ${recordTable(kind)} where id = id_`
)}
end case; end $fn$;

create or replace function drop_record(kind_ text, id_ text)
returns void language plpgsql as $fn$ begin case kind_
${each(known, (kind) => `delete from ${recordTable(kind)} where id = id_`)}
end case; end $fn$;

-- A record as it stands, with its class of audience.
create or replace function current_record(kind_ text, id_ text)
returns table (version int, shape int, value json, class int) language plpgsql stable as $fn$
#variable_conflict use_column
begin
case kind_
${each(known, (kind) => `return query select version, shape, value, class from ${recordTable(kind)} where id = id_`)}
	else null;
end case; end $fn$;

-- One wording of a record, current or not; no row where it was erased.
create or replace function wording(kind_ text, id_ text, version_ int)
returns table (shape int, value json) language plpgsql stable as $fn$
#variable_conflict use_column
begin
return query select shape, value from revision where kind = kind_ and id = id_ and version = version_;
if found then return; end if;
case kind_
${each(known, (kind) => `return query select shape, value from ${recordTable(kind)} where id = id_ and version = version_`)}
	else null;
end case; end $fn$;
`;
}
