import { strFromU8, unzipSync } from 'fflate';
import { wordsOfXml } from './words-of-xml.ts';

/** Bytes that one part may unfold to; the thread's memory is limited as well. */
const MOST_BYTES = 64 * 1_024 * 1_024;

/** The parts of an office file in which people's words stand, the names in its properties among them. */
const WORDED =
	/^(word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)|xl\/(sharedStrings|comments\d*|worksheets\/sheet\d+)|docProps\/core|content|meta)\.xml$/;

/** The words of a Word, Excel or OpenDocument file. Throws where it is not one, or a part unfolds to too much. */
export function officeWords(bytes: Uint8Array, most: number): string {
	const parts = unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			if (!WORDED.test(name)) return false;
			if (originalSize > MOST_BYTES) throw new RangeError('a part unfolds to too much');
			return true;
		}
	});
	let words = '';
	for (const part of Object.values(parts)) words += `${wordsOfXml(strFromU8(part), most - words.length)}\n`;
	return words;
}
