import { resolve } from 'node:path';
import { systemClock } from '#lib/domain/shared/clock';
import { collections } from '../collections';
import { writeArchive } from '../store/archive';
import { contentLines, theWord, withStore } from './opened';

/** Writes the workspace into one file, at one moment, while the server may go on. */
export async function backup(words: readonly string[]): Promise<void> {
	const path = resolve(theWord(words, 'file name'));
	const manifest = await withStore((store) => writeArchive(store, path, collections, systemClock.now()), 'reading');
	process.stdout.write(`Backed up to ${path}, as of ${manifest.madeAt}:\n${contentLines(manifest)}\n`);
	process.stdout.write('It holds private text. Keep it where only those may read it who keep this workspace.\n');
}
