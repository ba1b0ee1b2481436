import Papa from 'papaparse';
import { DocumentNotRead } from './not-read.ts';

const MOST_BYTES = 3_000_000;
const MOST_ROWS = 3_000;
const MOST_COLUMNS = 60;
/** What `toCsv` puts before a text that a spreadsheet would run. */
const GUARDED = /^'(?=[\t\r]|[\s"'\u200B\uFEFF]*[=+\-@＝＋－＠])/;

export interface ReadCsv {
	/** Cells as they were written; every row has as many as it was given. */
	readonly rows: readonly (readonly string[])[];
	/** The text, whole. */
	readonly text: string;
	/** In which letters it was written; other than UTF-8 is a guess. */
	readonly letters: 'UTF-8' | 'Windows-1252';
}

/**
 * Reads a table whose cells are set apart by commas, semicolons, tabs or bars, whichever it uses. Throws DocumentNotRead, in words
 * for whoever brought it, where it is too large, is no table, or a quotation mark is left open.
 */
export function readCsv(bytes: Uint8Array): ReadCsv {
	if (bytes.byteLength > MOST_BYTES) throw new DocumentNotRead('This is larger than three megabytes. Bring it in pieces.');
	const { text, letters } = lettersOf(bytes);
	if (text.includes('\0')) throw new DocumentNotRead('This is no table of text. Save it as CSV first.');
	const { data, errors } = Papa.parse<string[]>(text, {
		skipEmptyLines: 'greedy',
		delimitersToGuess: [',', ';', '\t', '|'],
		preview: MOST_ROWS + 1
	});
	const open = errors.find(({ type }) => type === 'Quotes');
	if (open)
		throw new DocumentNotRead(`In row ${(open.row ?? 0) + 1} a quotation mark is opened and never closed, or closed too early.`);
	if (data.length === 0) throw new DocumentNotRead('There is no row in it.');
	if (data.length > MOST_ROWS) throw new DocumentNotRead('This has more than three thousand rows. Bring it in pieces.');
	if (data.some((row) => row.length > MOST_COLUMNS))
		throw new DocumentNotRead('This has more than sixty columns. Leave out what is not of use.');
	return { rows: data.map((row) => row.map((cell) => cell.trim().replace(GUARDED, ''))), text, letters };
}

/** UTF-8 where it is that, else what older spreadsheets save. */
function lettersOf(bytes: Uint8Array): Pick<ReadCsv, 'text' | 'letters'> {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), letters: 'UTF-8' };
	} catch {
		return { text: new TextDecoder('windows-1252').decode(bytes), letters: 'Windows-1252' };
	}
}
