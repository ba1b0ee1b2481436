import { fileOfEntry, type ExportedFile } from '#lib/domain/learning-files';
import type { Context } from '#lib/domain/shared/context';
import { uniqueNames, type ArchivedFile } from '#lib/server/documents';

/** A whole file with the place of each attachment beside it, `attachments/2026-05-14 plan.pdf`: no place twice, each one that a link can bear. */
export function placed(file: ExportedFile): ExportedFile {
	const names = file.entries.flatMap(({ day, files }) => files.map(({ name }) => `${day} ${name.replace(/[#()&+=,]+/g, '-')}`));
	const places = uniqueNames(names).values();
	const withPlace = <T extends object>(each: T) => ({ ...each, place: `attachments/${places.next().value!}` });
	return { ...file, entries: file.entries.map((entry) => ({ ...entry, files: entry.files.map(withPlace) })) };
}

/** The attachments of a file, each at its place, read one after the other as its author may read them now. */
export async function* attachedFiles(ctx: Context, file: ExportedFile): AsyncGenerator<ArchivedFile> {
	for (const { id, files } of file.entries)
		for (const { blob, place = blob } of files) {
			const bytes = await fileOfEntry(ctx, id, blob)
				.then(({ read }) => read())
				.catch(() => null);
			// One damaged file does not cost its author all the others.
			yield bytes ? { name: place, bytes } : { name: `${place} is missing.txt`, bytes: new TextEncoder().encode(MISSING) };
		}
}
const MISSING = 'This file could not be read when the archive was made. Ask whoever keeps the workspace.\n';
