import { resolve } from 'node:path';
import { collections } from '../collections';
import { restoreArchive } from '../store/archive';
import { contentLines, theWord, withStore } from './opened';

/** Brings a backup onto empty ground; a damaged file, or ground that is not empty, is refused whole. */
export async function restore(words: readonly string[]): Promise<void> {
	const path = resolve(theWord(words, 'file name'));
	const manifest = await withStore((store) => restoreArchive(store, path, collections));
	process.stdout.write(`Restored the backup made at ${manifest.madeAt}:\n${contentLines(manifest)}\n`);
}
