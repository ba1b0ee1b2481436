import type { ExportedFile } from '#lib/domain/learning-files';
import { fullDay } from '#lib/ui/dates';
import { facts, heading, note, prose, type Part, type Sheet } from '#lib/server/documents';

/** A whole learning file as pages to read or print: each entry under its day, with what was shared of it. */
export const fileSheet = (file: ExportedFile): Sheet => ({
	title: `Learning file of ${file.author}`,
	kind: 'Learning file',
	readers: `Taken out by ${file.author} on ${fullDay(file.takenAt.slice(0, 10))}. It is theirs to keep or to give.`,
	parts: file.entries.flatMap(entryParts)
});

function entryParts(entry: ExportedFile['entries'][number]): Part[] {
	const about = [
		...(entry.objectives.length > 0 ? [{ label: 'Objectives', value: entry.objectives.join('; ') }] : []),
		{ label: 'Read by', value: entry.readByMySupervisor ? 'its author and their supervisor' : 'its author alone' }
	];
	const shared = entry.shared ? [note('Shared with others in this wording:'), prose(entry.shared.wording)] : [];
	return [heading(fullDay(entry.day)), prose(entry.text), facts(about), ...shared];
}
