import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyStore } from '../store/archive';
import { openAt, contentLines, theWord, withStore } from './opened';

/** Copies the workspace to another folder or a database, which is empty. The settings then name the new place. */
export async function storeCopy(words: readonly string[]): Promise<void> {
	const word = theWord(words, 'folder or database address');
	const isDatabase = /^postgres(ql)?:\/\//.test(word);
	await withStore(async (from, config) => {
		if (!isDatabase) await mkdir(resolve(word), { recursive: true, mode: 0o700 });
		const to = await openAt(isDatabase ? word : resolve(word, 'store'), config);
		try {
			const copied = await copyStore(from, to);
			process.stdout.write(`Copied:\n${contentLines(copied)}\n`);
		} finally {
			await to.close();
		}
	});
	const setting = isDatabase
		? 'DATABASE_URL to that address, with the same SECRET'
		: `DATA_DIR to ${resolve(word)}, and copy the file "secret" there`;
	process.stdout.write(`Nothing was changed here. To use the copy, set ${setting}.\n`);
}
