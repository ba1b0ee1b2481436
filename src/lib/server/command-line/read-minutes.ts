import { minutesOfFile } from '../minutes/minutes-of-file';
import { fileNamed } from './file-named';

/** Prints what minutes in a file say, as JSON. Needs no workspace and keeps nothing. */
export async function readMinutesFile(words: readonly string[]): Promise<void> {
	const { name, bytes } = await fileNamed(words);
	const { placed: _, ...printed } = (await minutesOfFile(bytes, name, 'command line')).reading;
	process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}
