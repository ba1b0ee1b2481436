import type { Context } from '../shared/context';
import { fileLine, type Attachment, type FileLine } from '../attachments';
import { exportTally, type ExportedMark } from '../invisible-work';
import { everyOf, isOpenTo, mentionsAsWords, supervisorOf } from '../people';
import { objectiveLines } from '../projects';
import { exportTrainings, type ExportedTraining } from '../training-log';
import { entryText, entryTitle, learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';

/** A person's whole file as they take it away: every entry as written, oldest first, what was shared of each, their trainings and the invisible work they tallied. */
export interface ExportedFile {
	readonly author: string;
	readonly takenAt: string;
	readonly entries: readonly {
		readonly id: string;
		readonly day: string;
		readonly title: string;
		readonly text: string;
		readonly prompted: string;
		readonly objectives: readonly string[];
		readonly codes: readonly string[];
		readonly files: readonly ExportedAttachment[];
		readonly readByMySupervisor: boolean;
		readonly shared: { readonly wording: string; readonly at: string } | null;
	}[];
	readonly trainings: readonly ExportedTraining[];
	readonly tally: readonly ExportedMark[];
}

/** A file of an entry as a format speaks of it that does not hold it. */
export interface ExportedAttachment extends Pick<FileLine, 'blob' | 'name' | 'kind' | 'size' | 'description'> {
	/** Where it lies beside the written formats, in an archive that holds it. */
	readonly place?: string;
}

/** The actor's file, whole or of one year, `2026`. */
export async function exportFile(ctx: Context, year?: string): Promise<ExportedFile> {
	const mine = { author: ctx.actor.id };
	// Days are compared as texts: nothing of a year comes after its `-13`.
	const span = year ? { day: { from: `${year}-01-01`, to: `${year}-13` } } : {};
	const [entries, wordings, supervisor, trainings, tally] = await Promise.all([
		everyOf(ctx.read, learningEntries, { ...mine, ...span }),
		everyOf(ctx.read, sharedWordings, mine),
		supervisorOf(ctx),
		exportTrainings(ctx, year),
		exportTally(ctx, year)
	]);
	const shared = new Map(wordings.map((each) => [each.entry, { wording: mentionsAsWords(each.wording), at: each.approval.at }]));
	const named = await objectiveLines(ctx.read, [...new Set(entries.flatMap((entry) => entry.objectives))]);
	const objective = new Map(named.map((each) => [each.id, each.name]));
	return {
		author: ctx.actor.name,
		takenAt: ctx.clock.now(),
		entries: entries
			.toSorted((a, b) => (a.day < b.day ? -1 : 1))
			.map((entry) => ({
				id: entry.id,
				day: entry.day,
				title: entryTitle(entry.text),
				text: mentionsAsWords(entryText(entry)),
				prompted: entry.prompted,
				objectives: entry.objectives.map((each) => objective.get(each) ?? each),
				codes: entry.codes,
				files: entry.attachments.map(fileSaid),
				readByMySupervisor: supervisor !== null && isOpenTo(entry, supervisor),
				shared: shared.get(entry.id) ?? null
			})),
		trainings,
		tally
	};
}

/** A file as a copy speaks of it. */
export function fileSaid(attachment: Attachment): ExportedAttachment {
	const { blob, name, kind, size, description } = fileLine(attachment);
	return { blob, name, kind, size, description };
}
