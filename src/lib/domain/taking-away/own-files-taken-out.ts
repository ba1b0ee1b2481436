import type { Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { fileSaid, learningEntries, ownFilesTakenOut, takenOutFiles, type ExportedAttachment } from '../learning-files';
import { entriesThatMayLeave } from '../learning-sets';

/** A file that somebody took out of an entry of theirs, and the last day on which it is still there. */
export interface OwnFileTakenOut extends ExportedAttachment {
	readonly id: Id;
	readonly until: Day;
}

export interface OwnFilesTakenOut {
	readonly files: readonly OwnFileTakenOut[];
	/** Further ones that stay: from sets under the Chatham House rule, or ones they do not belong to any more. */
	readonly left: number;
}

/** What the actor took out of entries, of their own file or of a set's, as long as it can come back. */
export async function ownTakenOut(ctx: Context): Promise<OwnFilesTakenOut> {
	const taken = await ownFilesTakenOut(ctx);
	const entries = [...new Set(taken.map(({ entry }) => entry))];
	const [own, ofSets] = await Promise.all([
		ctx.read.findMany(entries.map((id) => ref(learningEntries.kind, id))),
		entriesThatMayLeave(ctx, entries)
	]);
	const leaving = new Set([...own.map(({ id }) => id), ...ofSets]);
	const files = taken.filter(({ entry }) => leaving.has(entry));
	return {
		files: files.map(({ id, attachment, until }) => ({ id, ...fileSaid(attachment), until })),
		left: taken.length - files.length
	};
}

/** The bytes of a file that the actor took out. NotFound once it is gone. */
export const readTakenOut = (ctx: Context, { id, blob }: Pick<OwnFileTakenOut, 'id' | 'blob'>): Promise<Uint8Array> =>
	ctx.read.blob(takenOutFiles, id, blob);
