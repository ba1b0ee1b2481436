import { practiceOfFile } from '../practices/practice-of-file';
import { starterForms } from '../practices/starter-forms';
import { fileNamed } from './file-named';
import { printedPractice } from '../practices/printed-practice';

/** Prints what the description of a practice in a file says, as JSON. Needs no workspace and keeps nothing. */
export async function readPracticeFile(words: readonly string[]): Promise<void> {
	const { name, bytes } = await fileNamed(words);
	const { reading } = await practiceOfFile(bytes, name, starterForms(), 'command line');
	process.stdout.write(`${JSON.stringify(printedPractice(reading), null, 2)}\n`);
}
