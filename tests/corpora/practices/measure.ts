import { readdirSync, readFileSync } from 'node:fs';
import { practiceWords, type PracticeReading } from '#lib/domain/practices';
import { readPracticeLanguages } from '#lib/server/content';
import { readAnyPractice, readPracticeDocument } from '#lib/server/practices/read-document';
import { starterForms } from '#lib/server/practices/starter-forms';
import { writeDocument } from '../minutes/write-documents';
import { scorePractices, type PracticeFigures, type Truth } from './score';

/** Reads a file as the thread does, without one: that a thread reads by the same rules is tested apart. */
export const readPracticeIn = (bytes: Uint8Array, name: string): PracticeReading =>
	readPracticeDocument({ bytes, name, forms: starterForms(), languages: readPracticeLanguages() }).reading;

/** How well a folder of files is read, each with its truth beside it as `NAME.expected.json`. */
export async function measureFolder(folder: string | URL): Promise<PracticeFigures> {
	const at = typeof folder === 'string' ? new URL(`./${folder}/`, import.meta.url) : folder;
	const [forms, languages] = [starterForms(), readPracticeLanguages()];
	const files = readdirSync(at).filter((file) => /\.(docx|odt|pdf|html|md|txt)$/.test(file) && file !== 'README.md');
	const read = files.map(async (name) => {
		const truth = JSON.parse(
			readFileSync(new URL(encodeURIComponent(name.replace(/\.\w+$/, '.expected.json')), at), 'utf8')
		) as Truth;
		const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), at)));
		return { name, truth, reading: (await readAnyPractice({ bytes, name, forms, languages })).reading };
	});
	return scorePractices(await Promise.all(read), forms, practiceWords(languages));
}

export const corpus = (name: string): string => readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8');

/** What is wrong in the readings of invented practices, a line each; nothing where all is right. */
export async function misreadings(): Promise<{ readonly documents: number; readonly misses: readonly string[] }> {
	const cases = corpus('shapes').split(/^@/m).slice(1);
	const misses = await Promise.all(cases.map(missesOf));
	return { documents: cases.length, misses: misses.flat() };
}

async function missesOf(text: string, at: number): Promise<string[]> {
	const end = text.indexOf('\n');
	const [, ending, form, has, options, effects, unplaced] =
		/^(\w+) form=(\S*) has=(.*?) options=(.*?) effects=(.*?) unplaced=(.*)$/.exec(text.slice(0, end))!;
	const reading = readPracticeIn(await writeDocument(ending!, text.slice(end + 1).trimEnd()), `practice.${ending}`);
	const section = (number: string) => reading.sections.find((each) => String(each.number) === number || each.key === number);
	const wordsOf = (number: string) => JSON.stringify(section(number) ?? null);
	const list = (of: string) => of.split(';').filter((each) => each !== '');
	const chosen = reading.sections.filter((each) => each.options.length > 0);
	const told = reading.sections.filter((each) => each.effects.length > 0);
	const pairs = (of: typeof chosen, keys: (each: (typeof chosen)[number]) => string[]) =>
		of.map((each) => `${each.number}:${keys(each).sort().join()}`).sort();
	return [
		[reading.template ?? '', form!],
		[reading.charactersOut, reading.charactersIn],
		...list(has!).map((each) => {
			const [number, word] = each.split(':');
			return [wordsOf(number!).includes(word!) ? word : wordsOf(number!), word];
		}),
		[pairs(chosen, (each) => each.options.map(({ option }) => option)).join(' '), listed(list(options!))],
		[pairs(told, (each) => each.effects.map(({ group }) => group)).join(' '), listed(list(effects!))],
		...list(unplaced!).map((word) => [reading.unplaced.some((each) => each.text.includes(word)) ? word : 'placed', word]),
		[unplaced === '' ? reading.unplaced.map((each) => each.text).join('; ') : '', '']
	].flatMap(([is, wanted]) => (is === wanted ? [] : [`${at + 1} (${ending}): ${is} instead of ${wanted}`]));
}

const listed = (pairs: readonly string[]): string =>
	pairs
		.map((each) => `${each.split(':')[0]}:${each.split(':')[1]!.split(',').sort().join()}`)
		.sort()
		.join(' ');
