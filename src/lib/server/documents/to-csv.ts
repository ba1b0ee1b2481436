/** What a spreadsheet would take for a formula: also after blanks or a quote, and in full-width signs. */
const FORMULA = /^(?:[\t\r]|[\s"'\u200B\uFEFF]*[=+\-@＝＋－＠])/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * Rows of texts as CSV (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. A text that a spreadsheet
 * would run as a formula has an apostrophe before it, which spreadsheets take for "this is text".
 */
export const toCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${csvLines(rows)}`;

/** The same without the mark, for rows that follow others. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(text: string): string {
	const safe = FORMULA.test(text) ? `'${text}` : text;
	return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
