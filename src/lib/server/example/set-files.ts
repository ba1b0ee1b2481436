import { addToSetEntry, filesToOpen, keepSetEntry, keepSetEntryWish, openFilesToSet } from '#lib/domain/learning-sets';
import * as v from 'valibot';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';
import { sent, written } from './written';

type SetEntry = Example['set-files']['entries'][number];

/** What members write in the files of their sets, and what others add below on later days. */
export const setFileScenes = (stage: Stage, { 'set-files': files }: Example): Scene[] =>
	files.entries.flatMap((entry): Scene[] => [
		{ day: entry.day, order: 10, play: () => write(stage, entry) },
		...entry.additions.map(({ author, day, text }) => ({
			day,
			order: 11,
			play: async () => {
				await addToSetEntry(await stage.as(author, day), stage.id('set-entry', entry.handle), { text });
			}
		}))
	]);

/** Writes an entry, and opens its files to the set at once. */
async function write(stage: Stage, entry: SetEntry): Promise<void> {
	const author = await stage.as(entry.author, entry.day);
	const draft = author.newId();
	const attachments = await sent(author, draft, entry.files);
	const wish = v.parse(keepSetEntryWish, { ...written(stage, entry), draft, attachments });
	const id = await keepSetEntry(author, stage.id('set', entry.set), wish);
	stage.name('set-entry', entry.handle, id);
	if (attachments.length === 0) return;
	const { files } = await filesToOpen(author, id);
	await openFilesToSet(author, id, { files: files.map(({ file }) => file) });
}
