import { RAISED } from './trouble';

/** Advisory locks: (GATE, 1) is shared by commits and held alone by whatever rewrites the workspace. */
export const GATE = 7_130_213;
/** The channel on which each commit gives its number. */
export const CHANNEL = 'grove_commit';

/**
 * A whole commit as one function, so that it costs one round trip. Each statement in it sees what was committed before
 * that statement began; the locks on all records it names, taken in one order by everybody, make its checks hold until
 * it ends. The counter comes last but for the journal: from there to the end commits follow one another.
 */
export const COMMIT_FUNCTION = `
-- Makes sure of the classes of some audiences, and of the kinds of record that have them. In one order, so that two
-- commits that both bring new audiences wait for each other instead of against each other.
create or replace function add_classes(given_ json)
returns void language plpgsql as $fn$
begin
	insert into audience_class (hash, tokens)
		select fresh.hash, fresh.tokens from json_to_recordset(given_) as fresh (hash text, tokens text[])
		where not exists (select from audience_class where hash = fresh.hash) order by fresh.hash
		on conflict do nothing;
	insert into kind_class (kind, class)
		select distinct of_kind.kind, audience_class.id
		from json_to_recordset(given_) as given (hash text, kinds text[])
		join audience_class on audience_class.hash = given.hash
		cross join unnest(given.kinds) as of_kind (kind)
		where not exists (select from kind_class as known where known.kind = of_kind.kind and known.class = audience_class.id)
		order by 1, 2 on conflict do nothing;
end $fn$;

-- Notes which blobs some records name from now on. A record may name a blob that it named before, one that no record ever
-- named, and one that is named by a record which was read to decide. Each blob is locked by now.
create or replace function name_blobs(worded json, named_ json, read_ json)
returns void language plpgsql as $fn$
begin
	if json_array_length(worded) = 0 then return; end if;
	if exists (select from json_to_recordset(named_) as wanted (kind text, id text, blob text)
		where not exists (select from blob_of as mine where (mine.kind, mine.id, mine.blob) = (wanted.kind, wanted.id, wanted.blob))
		and not exists (select from json_to_recordset(read_) as seen (kind text, id text)
			join blob_of as near on near.kind = seen.kind and near.id = seen.id and near.blob = wanted.blob)
		and not exists (select from blob as fresh where fresh.id = wanted.blob and fresh.whole and not fresh.named)) then
		raise exception using errcode = '${RAISED.notFound}', message = 'not found';
	end if;
	delete from blob_of as held using json_to_recordset(worded) as record (kind text, id text)
		where held.kind = record.kind and held.id = record.id and not exists (
			select from json_to_recordset(named_) as mine (kind text, id text, blob text)
			where (mine.kind, mine.id, mine.blob) = (held.kind, held.id, held.blob));
	insert into blob_of (kind, id, blob)
		select kind, id, blob from json_to_recordset(named_) as mine (kind text, id text, blob text) on conflict do nothing;
	update blob set named = true
		where not named and id in (select blob from json_to_recordset(named_) as mine (blob text));
end $fn$;

drop function if exists commit_changes(json);
-- \`changes_\`, with the values and what search finds, comes apart from the rest: json is read from its beginning each time that
-- something of it is asked for.
create or replace function commit_changes(wish json, changes_ json)
returns table (sequence bigint, at text, subject text, repeated boolean)
language plpgsql as $commit$
#variable_conflict use_column
declare
	by_ text := wish->>'by';
	verb_ text := wish->>'verb';
	touched json := wish->'touched';
	at_ text;
	sequence_ bigint;
	stale text;
	class_ int;
	each json;
	value_ json;
	search_ json;
	held record;
	was_class int[];
	was_length int[];
begin
	perform pg_advisory_xact_lock_shared(${GATE}, 1);
	for each in select json_array_elements(wish->'locks') loop
		if (each->>1)::boolean then perform pg_advisory_xact_lock_shared((each->>0)::bigint);
		else perform pg_advisory_xact_lock((each->>0)::bigint);
		end if;
	end loop;

	return query select done.sequence, done.at, done.subject, true
		from request_key as seen join journal as done on done.sequence = seen.sequence
		where seen.by = by_ and seen.key = wish->>'key' and seen.at > wish->>'keysSince';
	if found then return; end if;
	if (wish->>'cannotRestore')::boolean then
		raise exception using errcode = '${RAISED.notFound}', message = 'not found';
	end if;

	select string_agg(wanted.kind || '/' || wanted.id, ' ') into stale
		from json_to_recordset(wish->'checks') as wanted (kind text, id text, version int, absent boolean)
		where case when wanted.absent then greatest(record_version(wanted.kind, wanted.id), 0)
			else record_version(wanted.kind, wanted.id) end <> wanted.version;
	if stale is not null then
		raise exception using errcode = '${RAISED.conflict}', message = 'conflict', detail = stale;
	end if;

	select greatest(wish->>'now', counter.at) into at_ from counter;
	perform name_blobs(wish->'worded', wish->'blobs', wish->'read');
	perform add_classes(wish->'classes');

	delete from unique_value as kept using json_to_recordset(touched) as changed (kind text, id text)
		where kept.kind = changed.kind and kept.id = changed.id and not exists (
			select from json_to_recordset(wish->'unique') as mine (kind text, name text, value text, id text)
			where (mine.kind, mine.name, mine.value, mine.id) = (kept.kind, kept.name, kept.value, kept.id));
	for held in select * from json_to_recordset(wish->'unique') as mine (kind text, name text, value text, id text)
		order by kind, name, value
	loop
		insert into unique_value (kind, name, value, id) values (held.kind, held.name, held.value, held.id) on conflict do nothing;
		if not found and not exists (select from unique_value as kept
			where (kept.kind, kept.name, kept.value, kept.id) = (held.kind, held.name, held.value, held.id)) then
			raise exception using errcode = '${RAISED.taken}', message = 'taken', detail = held.name;
		end if;
	end loop;

	select array_agg(indexed.class), array_agg(indexed.length) into was_class, was_length
		from json_to_recordset(touched) as changed (kind text, id text)
		join search_record as indexed on indexed.kind = changed.kind and indexed.id = changed.id;

	for each, value_, search_ in
		select change, value, search from json_to_recordset(changes_) as given (change json, value json, search json)
	loop
		perform supersede_record(each->>'kind', each->>'id');
		if each->>'do' = 'keep' then
			select id into class_ from audience_class where hash = each->>'class';
			perform keep_record(each, value_, class_, by_, verb_, at_);
			delete from removed where kind = each->>'kind' and id = each->>'id';
			perform index_record(each->>'kind', each->>'id', class_, nullif(search_::text, 'null')::json);
		else
			perform drop_record(each->>'kind', each->>'id');
			perform index_record(each->>'kind', each->>'id', null, null);
		end if;
	end loop;

	update counter set sequence = counter.sequence + 1, at = greatest(counter.at, at_)
		returning counter.sequence, counter.at into sequence_, at_;
	perform count_indexed(touched, was_class, was_length);
	insert into removed (kind, id, version, at, by, sequence)
		select gone.kind, gone.id, gone.version, at_, by_, sequence_
		from json_to_recordset(wish->'removals') as gone (kind text, id text, version int);
	insert into journal (sequence, at, by, verb, subject, changes)
		values (sequence_, at_, by_, verb_, wish->>'subject', wish->'journal');
	insert into request_key (by, key, sequence, at) values (by_, wish->>'key', sequence_, at_)
		on conflict (by, key) do update set sequence = excluded.sequence, at = excluded.at;
	-- Each commit brings one key and takes away up to two that have had their day.
	delete from request_key as old using (
			select by, key from request_key where at <= wish->>'keysSince' order by at limit 2
		) as expired
		where old.by = expired.by and old.key = expired.key;
	perform pg_notify('${CHANNEL}', sequence_::text);
	return query select sequence_, at_, wish->>'subject', false;
end $commit$;
`;
