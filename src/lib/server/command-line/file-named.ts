import { readFile } from 'node:fs/promises';
import { theWord } from './opened';

/** The one file that a command names, with its bytes. Says in words that there is none, or why it cannot be opened. */
export async function fileNamed(words: readonly string[]): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	const name = theWord(words, 'file name');
	const bytes = await readFile(name).catch((trouble: NodeJS.ErrnoException) => {
		const why: Readonly<Record<string, string>> = {
			ENOENT: `There is no file ${name}.`,
			EISDIR: `${name} is a folder. Name one file in it.`,
			EACCES: `${name} may not be read by whoever runs this.`
		};
		throw new Error(why[trouble.code ?? ''] ?? `${name} cannot be opened: ${trouble.message}`);
	});
	return { name, bytes };
}
