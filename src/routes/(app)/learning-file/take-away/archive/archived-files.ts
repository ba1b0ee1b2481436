import type { TakenAway } from '#lib/domain/taking-away';
import { toCsv, toMarkdown, wordFile, type ArchivedFile, type Sheet } from '#lib/server/documents';
import { fullDay } from '#lib/ui/dates';
import { fileSheet } from '../../export/sheet';
import { tallyRows } from '../../export/tally-parts';
import { besideSheet } from './beside-sheet';

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What somebody takes away, as files: each sheet as Word and as Markdown, the tally as CSV, all of it as data, and what it is in
 * words. The files they attached come after it, see `attachedFiles` and `besideFiles`.
 */
export async function archivedFiles(all: TakenAway): Promise<readonly ArchivedFile[]> {
	const sheets = { 'My learning file': fileSheet(all.file), 'Beside my learning file': besideSheet(all) };
	const written: ArchivedFile[] = [];
	for (const [name, sheet] of Object.entries(sheets)) written.push(...(await bothWays(name, sheet)));
	const data = { format: 'grove-taken-away', version: 1, ...all };
	return [
		{ name: 'Read me first.md', bytes: inBytes(readMe(all)) },
		...written,
		...(all.file.tally.length > 0 ? [{ name: 'My tally.csv', bytes: inBytes(toCsv(tallyRows(all.file.tally))) }] : []),
		{ name: 'Everything.json', bytes: inBytes(`${JSON.stringify(data, null, '\t')}\n`) }
	];
}

const bothWays = async (name: string, sheet: Sheet): Promise<ArchivedFile[]> => [
	{ name: `${name}.docx`, bytes: await wordFile(sheet) },
	{ name: `${name}.md`, bytes: inBytes(toMarkdown(sheet)) }
];

const readMe = ({ file }: TakenAway): string => `# What ${file.author} took away

Taken out of Grove on ${fullDay(file.takenAt.slice(0, 10))}. It is theirs to keep or to give.

- **My learning file**: every entry as it was written, with what was shared of it, the training log, and what they tallied of invisible
  work by month. As Word and as Markdown.
- **attachments**: the files that belong to its entries, under the day of each. Not there where nothing was.
- **attachments of sets**: the files of what they wrote in the files of their sets.
- **taken out**: files that they had taken out of entries not thirty days before.
- **Beside my learning file**: what they wrote in the files of their sets, the records of their own supervision, their jottings,
  the actions they took on, the lessons that bear their name, what they wrote under lessons, and unfinished drafts.
- **practices**: each practice that they keep, in the words that stand now, published or not: as data (JSON), which “Bring in a practice”
  takes in any Grove, and as Markdown. Names and numbers of people who have not agreed to be shown are not in it.
- **files of practices**: the files of these.
- **My tally**: the invisible work they noted, piece by piece, as a table (CSV). Not there where nothing was.
- **Everything.json**: all of it as data.

Not in it: what others wrote, notes of meetings, records of people whom they supervised or of groups, lessons that they are not
named with, practices that others keep, and the files of sets that they had left. Files from sets under the Chatham House rule stay in Grove:
nobody can take the names out of them.

Some of it may still speak of people they supported. Keep it where nobody else can read it.
`;
