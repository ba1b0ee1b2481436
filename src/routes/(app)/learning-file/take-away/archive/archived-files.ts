import { filesOfEntry } from '#lib/domain/learning-files';
import type { Context } from '#lib/domain/shared/context';
import type { TakenAway } from '#lib/domain/taking-away';
import { toCsv, toMarkdown, uniqueNames, wordFile, type ArchivedFile, type Sheet } from '#lib/server/documents';
import { fullDay } from '#lib/ui/dates';
import { fileSheet } from '../../export/sheet';
import { besideSheet } from './beside-sheet';

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What somebody takes away, as files: each sheet as Word and as Markdown, all of it as data, what it is in words, and the files
 * they attached to their entries. These are read one after the other, as the archive is sent.
 */
export async function archivedFiles(ctx: Context, all: TakenAway): Promise<AsyncIterable<ArchivedFile>> {
	const sheets = { 'My learning file': fileSheet(all.file), 'Beside my learning file': besideSheet(all) };
	const written: ArchivedFile[] = [];
	for (const [name, sheet] of Object.entries(sheets)) written.push(...(await bothWays(name, sheet)));
	const data = { format: 'grove-taken-away', version: 1, ...all };
	const texts = [
		{ name: 'Read me first.md', bytes: inBytes(readMe(all)) },
		...written,
		...(all.tally.length > 0 ? [{ name: 'My tally.csv', bytes: inBytes(toCsv(tallyRows(all))) }] : []),
		{ name: 'Everything.json', bytes: inBytes(`${JSON.stringify(data, null, '\t')}\n`) }
	];
	return (async function* () {
		yield* texts;
		yield* attachedFiles(ctx, all);
	})();
}

/** The files of entries, each under the day of its entry. */
async function* attachedFiles(ctx: Context, { file }: TakenAway): AsyncIterable<ArchivedFile> {
	const holding = file.entries.filter(({ files }) => files.length > 0);
	const opened = await Promise.all(holding.map(async ({ id, day }) => ({ day, files: await filesOfEntry(ctx, id) })));
	const all = opened.flatMap(({ day, files }) => files.map((each) => ({ ...each, name: `${day} ${each.attachment.name}` })));
	const names = uniqueNames(all.map(({ name }) => name.replace(/[\\/]/g, '-')));
	for (const [at, { read }] of all.entries()) yield { name: `Files of my entries/${names[at]!}`, bytes: await read() };
}

const tallyRows = ({ tally }: TakenAway): string[][] => [
	['Day', 'Kind of work', 'Minutes'],
	...tally.map(({ day, category, minutes }) => [day, category, String(minutes)])
];

const bothWays = async (name: string, sheet: Sheet): Promise<ArchivedFile[]> => [
	{ name: `${name}.docx`, bytes: await wordFile(sheet) },
	{ name: `${name}.md`, bytes: inBytes(toMarkdown(sheet)) }
];

const readMe = ({ file }: TakenAway): string => `# What ${file.author} took away

Taken out of Grove on ${fullDay(file.takenAt.slice(0, 10))}. It is theirs to keep or to give.

- **My learning file**: every entry as it was written, with what was shared of it, and the training log. As Word and as Markdown.
- **attachments**: the files that belong to its entries. Their names in it lead to them.
- **Beside my learning file**: what they wrote in the files of their sets, the records of their own supervision, their jottings,
  the actions they took on, the lessons that bear their name, what they wrote under lessons, and unfinished drafts.
- **My tally**: the invisible work they noted, as a table. Not there where nothing was.
- **Files of my entries**: what was attached to entries, under the day of each. Not there where nothing was.
- **Everything.json**: all of it as data.

Not in it: what others wrote, notes of meetings, records of people whom they supervised or of groups, lessons that they are not
named with, practices, and the files of sets that they had left.

Some of it may still speak of people they supported. Keep it where nobody else can read it.
`;
