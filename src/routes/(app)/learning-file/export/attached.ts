import { fileOfEntry, type ExportedFile } from '#lib/domain/learning-files';
import type { Context } from '#lib/domain/shared/context';
import { uniqueNames, type ArchivedFile } from '#lib/server/documents';

/** Files each with its place in a folder beside the written formats: no place twice, each one that a link can bear. */
export function placedIn<F extends { readonly name: string }>(
	folder: string,
	files: readonly F[],
	called: (file: F) => string = ({ name }) => name
): readonly (F & { readonly place: string })[] {
	const names = uniqueNames(files.map((file) => called(file).replace(/[#()&+=,]+/g, '-')));
	return files.map((file, at) => ({ ...file, place: `${folder}/${names[at]!}` }));
}

/** Records with files, each file with its place, `attachments/2026-05-14 plan.pdf`. */
export function withPlaces<R extends { readonly day: string; readonly files: readonly { readonly name: string }[] }>(
	folder: string,
	records: readonly R[]
): readonly R[] {
	const all = records.flatMap(({ day, files }) => files.map((file) => ({ ...file, day })));
	const places = placedIn(folder, all, ({ day, name }) => `${day} ${name}`).values();
	const placed = <T extends object>(file: T) => ({ ...file, place: places.next().value!.place });
	return records.map((record) => ({ ...record, files: record.files.map(placed) }));
}

/** A whole file with the place of each attachment. */
export const placed = (file: ExportedFile): ExportedFile => ({ ...file, entries: withPlaces('attachments', file.entries) });

/** The attachments of a file, each at its place, read one after the other as its author may read them now. */
export async function* attachedFiles(ctx: Context, file: ExportedFile): AsyncGenerator<ArchivedFile> {
	for (const { id, files } of file.entries)
		for (const { blob, place = blob } of files) yield atPlace(place, async () => (await fileOfEntry(ctx, id, blob)).read());
}

/** One file at its place; where it cannot be read that is said there, so that it does not cost its owner all the others. */
export const atPlace = (place: string, read: () => Promise<Uint8Array>): Promise<ArchivedFile> =>
	read().then(
		(bytes) => ({ name: place, bytes }),
		() => ({ name: `${place} is missing.txt`, bytes: new TextEncoder().encode(MISSING) })
	);
const MISSING = 'This file could not be read when the archive was made. Ask whoever keeps the workspace.\n';
