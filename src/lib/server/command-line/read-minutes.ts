import { readFile } from 'node:fs/promises';
import { minutesOfFile } from '../minutes/minutes-of-file';
import { theWord } from './opened';

/** Prints what minutes in a file say, as JSON. Needs no workspace and keeps nothing. */
export async function readMinutesFile(words: readonly string[]): Promise<void> {
	const name = theWord(words, 'file name');
	const bytes = await readFile(name).catch((trouble: NodeJS.ErrnoException) => {
		throw new Error(trouble.code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be opened: ${trouble.message}`);
	});
	const { placed: _, ...printed } = (await minutesOfFile(bytes, name)).reading;
	process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}
