import { fileOfSetEntry } from '#lib/domain/learning-sets';
import { readTakenOut, type TakenAway } from '#lib/domain/taking-away';
import type { Context } from '#lib/domain/shared/context';
import type { ArchivedFile } from '#lib/server/documents';
import { atPlace, placed, placedIn, withPlaces } from '../../export/attached';
import { practicesInPlaces } from './own-practices';

/** All that somebody takes away, with the place of each of their files in the archive. */
export const inPlaces = (all: TakenAway): TakenAway => ({
	...all,
	file: placed(all.file),
	inSets: withPlaces('attachments of sets', all.inSets),
	practices: practicesInPlaces(all.practices),
	takenOut: { ...all.takenOut, files: placedIn('taken out', all.takenOut.files) }
});

/** The files beside a learning file, those of sets and those taken out, read one after the other. */
export async function* besideFiles(ctx: Context, { inSets, takenOut }: TakenAway): AsyncGenerator<ArchivedFile> {
	for (const { id, files } of inSets)
		for (const { blob, place = blob } of files) yield atPlace(place, async () => (await fileOfSetEntry(ctx, id, blob)).read());
	for (const file of takenOut.files) yield atPlace(file.place ?? file.blob, () => readTakenOut(ctx, file));
}
