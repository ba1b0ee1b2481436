import type { ExportedAttachment, ExportedFile } from '#lib/domain/learning-files';
import { afterwardsHeading } from '#lib/domain/training-log';
import { fullDay } from '#lib/ui/dates';
import { facts, heading, note, prose, type Part, type Sheet } from '#lib/server/documents';
import { literal } from '#lib/server/markdown';
import { tallyParts } from './tally-parts';

/** A whole learning file as pages to read or print: each entry under its day, with what was shared of it. */
export const fileSheet = (file: ExportedFile): Sheet => ({
	title: `Learning file of ${file.author}`,
	kind: 'Learning file',
	readers: `Taken out by ${file.author} on ${fullDay(file.takenAt.slice(0, 10))}. It is theirs to keep or to give.`,
	parts: [
		...file.entries.flatMap(entryParts),
		...(file.trainings.length > 0 ? [heading('Training log'), ...file.trainings.flatMap(trainingParts)] : []),
		...tallyParts(file.tally)
	]
});

function entryParts(entry: ExportedFile['entries'][number]): Part[] {
	const about = [
		...(entry.objectives.length > 0 ? [{ label: 'Objectives', value: entry.objectives.join('; ') }] : []),
		{ label: 'Read by', value: entry.readByMySupervisor ? 'its author and their supervisor' : 'its author alone' }
	];
	const shared = entry.shared ? [note('Shared with others in this wording:'), prose(entry.shared.wording)] : [];
	return [heading(fullDay(entry.day)), prose(entry.text), facts(about), ...filesSaid(entry.files), ...shared];
}

/** Files as a list of lines; where one lies beside, its name leads there. Nothing where there are none. */
export const filesSaid = (files: readonly ExportedAttachment[]): Part[] =>
	files.length > 0 ? [prose(files.map(fileSaid).join('\n'))] : [];

function fileSaid({ name, kind, size, description, place }: ExportedAttachment): string {
	const named = place ? `[${literal(name)}](${encodeURI(place)})` : literal(name);
	return `- ${named} · ${kind}, ${size}${description ? `: ${literal(description)}` : ''}`;
}

function trainingParts({
	title,
	day,
	hours,
	givenBy,
	took,
	whatChangedAfterwards,
	readByMySupervisor
}: ExportedFile['trainings'][number]): Part[] {
	const about = [
		{ label: 'Day', value: fullDay(day) },
		{ label: 'Hours', value: String(hours) },
		...(givenBy === '' ? [] : [{ label: 'Given by', value: givenBy }]),
		{ label: 'Read by', value: readByMySupervisor ? 'its author and their supervisor' : 'its author alone' }
	];
	const answers = whatChangedAfterwards.flatMap((each) => [heading(afterwardsHeading(each.day), 3), prose(each.text)]);
	return [heading(title, 2), facts(about), ...(took === '' ? [] : [prose(took)]), ...answers];
}
