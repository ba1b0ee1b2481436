import pLimit from 'p-limit';
import type { Clock, Instant } from '#lib/domain/shared/clock';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { NotFound } from '#lib/domain/shared/errors';
import { isId, newId, type Id } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import type { ArchivedBlob } from '../archivable';
import { AT_ONCE, blobUnreadable, checkRoom, isWhole, sha256, type BlobFacts, type BlobTotals } from '../blobs';
import { damagedBlob } from '../damaged-blob';
import type { Damage } from '../health';
import { GATE } from './commit-function';
import type { Database, Run } from './database';
import { literal, recordTable } from './names';
import { classTest, Statement, tokensOf } from './statement';

/** Blobs travel in pieces of this many bytes: the driver turns each into text and back while nothing else runs. */
const PIECE = 256 << 10;

const limited = pLimit(AT_ONCE);

/** Writes a blob of which no record knows yet; resolves once it is on disk. `room`: bytes that all may take. */
export async function keepBlob(database: Database, clock: Clock, room: number, bytes: Uint8Array): Promise<Id> {
	checkRoom(bytes.length, 0, room);
	const id = newId();
	await limited(async () => {
		const facts = [id, bytes.length, await sha256(bytes), clock.now()];
		const [reserved] = await database.ask<{ used: number }>('select reserve_blob($1, $2, $3, $4, $5) as used', [
			...facts,
			Number.isFinite(room) ? room : null
		]);
		checkRoom(bytes.length, reserved!.used, room);
		try {
			await writePieces(database.ask, id, bytes);
			await database.ask('update blob set whole = true where id = $1', [id]);
		} catch (error) {
			// Where even that fails, the daily sweep takes it away.
			await database.ask('delete from blob where id = $1', [id]).catch(() => {});
			throw error;
		}
	});
	return id;
}

/** Writes a blob that comes with a workspace, or only what is known of it. */
export async function bringBlob(run: Run, { id, size, sha256: hash, bytes }: ArchivedBlob, at: Instant): Promise<void> {
	await run('insert into blob (id, size, sha256, at, whole, named) values ($1, $2, $3, $4, true, true)', [id, size, hash, at]);
	if (bytes) await writePieces(run, id, bytes);
}

async function writePieces(run: Run, id: Id, bytes: Uint8Array): Promise<void> {
	for (let place = 0; place * PIECE < bytes.length; place++) {
		const piece = bytes.subarray(place * PIECE, (place + 1) * PIECE);
		await run('insert into blob_piece (blob, place, bytes) values ($1, $2, $3) on conflict do nothing', [id, place, piece]);
	}
}

/**
 * The bytes of a blob that the current value of a record names.
 * @throws NotFound where the record is absent or unreadable or names no such blob; StoreUnavailable where it is damaged
 */
export async function readBlob(database: Database, reader: Reader, of: AnyCollection, id: Id, blob: Id): Promise<Uint8Array> {
	if (!isId(id) || !isId(blob)) throw new NotFound();
	const ask = new Statement();
	const readable = classTest(ask, tokensOf(reader));
	const [facts] = await database.ask<FactsRow>(
		`select blob.id, blob.size, blob.sha256 from ${recordTable(of.kind)} as r
			join blob_of as held on held.kind = ${literal(of.kind)} and held.id = r.id
			join blob on blob.id = held.blob
			where r.id = ${ask.value(id)} and blob.id = ${ask.value(blob)} and ${readable('r.class')}`,
		ask.args
	);
	if (!facts) throw new NotFound();
	const bytes = await bytesOf(database.ask, facts);
	if (!bytes) throw blobUnreadable();
	return bytes;
}

/** The bytes of a blob, or null where they are not as they were written. */
export async function bytesOf(run: Run, facts: BlobFacts): Promise<Uint8Array | null> {
	return limited(async () => {
		const pieces: Uint8Array[] = [];
		for (let place = 0; place * PIECE < facts.size; place++) {
			const [piece] = await run<PieceRow>('select bytes from blob_piece where blob = $1 and place = $2', [facts.id, place]);
			if (!piece) return null;
			pieces.push(piece.bytes);
		}
		const bytes = Buffer.concat(pieces);
		return (await isWhole(bytes, facts)) ? bytes : null;
	});
}

/** The blobs that records name, with the records that do so. */
export const namedBlobs = (run: Run): Promise<NamedRow[]> =>
	run<NamedRow>(
		`select blob.id, blob.size, blob.sha256, array_to_string(array_agg(held.kind || '/' || held.id), ' ') as refs
			from blob join blob_of as held on held.blob = blob.id group by blob.id order by blob.id`
	);

/** Reads every blob that a record names and tells of those that are missing or altered. */
export async function damagedBlobs(database: Database): Promise<Damage[]> {
	const found: Damage[] = [];
	for (const facts of await namedBlobs(database.ask)) {
		if (await bytesOf(database.ask, facts)) continue;
		const [piece] = await database.ask('select from blob_piece where blob = $1 limit 1', [facts.id]);
		found.push(damagedBlob(facts.id, facts.refs.split(' '), !piece));
	}
	return found;
}

/** Removes the blobs that no record names; those that none ever named only where they were kept up to `before`. */
export const sweepBlobs = (database: Database, before: Instant): Promise<BlobTotals> =>
	database.transaction(async (run) => {
		// No commit names one of them meanwhile.
		await run(`select pg_advisory_xact_lock(${GATE}, 1)`);
		const [swept] = await run<BlobTotals & Record<string, unknown>>(
			`with swept as (
				delete from blob where (named or at <= $1) and not exists (select from blob_of where blob_of.blob = blob.id) returning size
			) select count(*)::int as blobs, coalesce(sum(size), 0)::float8 as bytes from swept`,
			[before]
		);
		return swept!;
	});

interface FactsRow extends BlobFacts, Record<string, unknown> {
	readonly id: Id;
}
interface NamedRow extends FactsRow {
	readonly refs: string;
}
interface PieceRow extends Record<string, unknown> {
	readonly bytes: Buffer;
}

export const BLOB_FUNCTION = `
-- Notes that a blob is being written, where there is room for it. Gives the bytes that the others take; two at once cannot
-- both have the last of the room.
create or replace function reserve_blob(id_ text, size_ int, sha256_ text, at_ text, room_ float8)
returns float8 language plpgsql as $fn$
declare used_ float8;
begin
	perform pg_advisory_xact_lock(${GATE}, 3);
	select coalesce(sum(size), 0) into used_ from blob where id <> id_;
	if room_ is null or used_ + size_ <= room_ then
		insert into blob (id, size, sha256, at, whole, named) values (id_, size_, sha256_, at_, false, false) on conflict do nothing;
	end if;
	return used_;
end $fn$;
`;
