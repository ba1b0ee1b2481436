import { readdirSync, readFileSync } from 'node:fs';
import type { MinutesWords } from '#lib/domain/learning-sets';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { readBlocks } from '#lib/server/documents/reading/read-blocks.ts';
import { minutesToRead } from '#lib/server/minutes/minutes-of-file';
import { readMinutesDocument } from '#lib/server/minutes/read-document';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { asItStands, byMeaning, score, type Figures, type Scored, type Truth } from './score';
import { writeDocument } from './write-documents';

/** How well the minutes of one text of this folder are read, each written into a file of its kind first. */
export async function measureReading(name: string): Promise<Figures> {
	const file = readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8');
	const cases = file.split(/^@/m).slice(1);
	const read = cases.map(async (text, at): Promise<Scored> => {
		const end = text.indexOf('\n');
		const { ending, ...truth } = truthOf(text.slice(0, end));
		const bytes = await writeDocument(ending, text.slice(end + 1).trimEnd());
		return { name: `${name} ${at + 1} (${ending})`, truth, reading: readingOf(bytes, `minutes.${ending}`) };
	});
	return score(await Promise.all(read), asItStands(wordsOfMinutes()));
}

/** How well a folder of files is read, each with its truth beside it as `NAME.json`; `words`: by which, where it is not by all that are known. */
export function measureFiles(folder: string, words?: MinutesWords): Figures {
	const at = new URL(`./${folder}/`, import.meta.url);
	const files = readdirSync(at).filter((file) => !file.endsWith('.json'));
	const read = files.map((file): Scored => {
		const truth = JSON.parse(readFileSync(new URL(file.replace(/\.\w+$/, '.json'), at), 'utf8')) as Truth;
		const bytes = readFileSync(new URL(file, at));
		const reading = words ? readMinutes(readBlocks(bytes, file, { boxes: true }), words) : readingOf(bytes, file);
		return { name: `${folder}/${file}`, truth, reading };
	});
	return score(read, byMeaning(wordsOfMinutes()));
}

// The rules themselves: that a thread reads by them is tested apart.
const readingOf = (bytes: Uint8Array, name: string) => readMinutesDocument(minutesToRead(bytes, name)).reading;

function truthOf(line: string): Truth & { readonly ending: string } {
	const [, ending, present, apologies, date, actions] = /^(\w+) present=(.*?) apologies=(.*?) date=(.*?) actions=(.*)$/.exec(
		line
	)!;
	const list = (names: string) => names.split(';').filter((each) => each !== '');
	return {
		ending: ending!,
		present: list(present!),
		apologies: list(apologies!),
		date: date || null,
		actions: list(actions!).map((each) => {
			const [words, owners, due] = each.split('<');
			return { text: words!, owners: owners!.split(',').filter((owner) => owner !== ''), due: due || null };
		})
	};
}
