import { error } from '@sveltejs/kit';
import { archiveOf, type ArchivedFile } from './archive';
import { downloadHeaders, fileName, MEDIA_TYPES } from './download';
import type { Sheet } from './sheet';
import { csvLines, toCsv } from './to-csv';
import { toMarkdown } from './to-markdown';
import { toPlainText } from './to-plain-text';
import { TooLongForWord, WordIsBusy, writeWord } from './word/write-word';

const BUSY = 'Several Word files are being made at the moment. Wait a minute, then save this one again.';
const TOO_LONG = 'This is too long for one Word file. Print the page instead, or save it as Markdown where that is offered.';

/** A sheet as a Word file to save. Answers 503 with what to do where many are being made already, or this one is too long. */
export async function sendWord(sheet: Sheet): Promise<Response> {
	return new Response(await wordFile(sheet), { headers: downloadHeaders(fileName(sheet.title, 'docx'), MEDIA_TYPES.word) });
}

/** A sheet as a Word file; 503 as {@link sendWord} answers it. */
export async function wordFile(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return await writeWord(sheet);
	} catch (trouble) {
		if (trouble instanceof WordIsBusy) error(503, BUSY);
		if (trouble instanceof TooLongForWord) error(503, TOO_LONG);
		throw trouble;
	}
}

/** A sheet as a Markdown file to save. */
export const sendMarkdown = (sheet: Sheet): Response =>
	new Response(toMarkdown(sheet), { headers: downloadHeaders(fileName(sheet.title, 'md'), MEDIA_TYPES.markdown) });

/** A sheet as a plain text file to save. */
export const sendText = (sheet: Sheet): Response =>
	new Response(toPlainText(sheet), { headers: downloadHeaders(fileName(sheet.title, 'txt'), MEDIA_TYPES.plain) });

/** Rows of texts, headings first, as a CSV file to save. */
export const sendCsv = (title: string, rows: readonly (readonly string[])[]): Response =>
	new Response(toCsv(rows), { headers: downloadHeaders(fileName(title, 'csv'), MEDIA_TYPES.csv) });

/** A list that is read page by page: its rows under `head`, and where it goes on. */
interface LongList<Page> {
	readonly head: readonly string[];
	readonly page: (after: string | null) => Promise<Page>;
	readonly rows: (page: Page) => readonly (readonly string[])[];
}

/** Rows of a long list at most: as many as a library is made for. */
const MOST_ROWS = 100_000;

/**
 * A list as a CSV file to save, whole and sent while it is read, so that no more of it is held than a page. Of one that is longer than
 * {@link MOST_ROWS} its last line says how much it holds. Nothing is sent before its first page is there, so that trouble still
 * answers as such.
 */
export async function sendLongCsv<Page extends { readonly next: string | null }>(
	title: string,
	list: LongList<Page>
): Promise<Response> {
	const first = await list.page(null);
	async function* lines(): AsyncGenerator<string, void> {
		yield toCsv([list.head]);
		let sent = 0;
		for (let page: Page | null = first; page !== null; page = await after(page)) {
			const rows = list.rows(page).slice(0, MOST_ROWS - sent);
			yield csvLines(rows);
			sent += rows.length;
			if (sent < MOST_ROWS) continue;
			if (page.next !== null)
				yield csvLines([[`This list goes on. These are its first ${MOST_ROWS.toLocaleString('en-GB')} rows.`]]);
			return;
		}
	}
	const after = async ({ next }: Page): Promise<Page | null> => (next === null ? null : list.page(next));
	const [steps, letters] = [lines(), new TextEncoder()];
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await steps.next();
			if (done) controller.close();
			else controller.enqueue(letters.encode(value));
		},
		async cancel() {
			await steps.return();
		}
	});
	return new Response(body, { headers: downloadHeaders(fileName(title, 'csv'), MEDIA_TYPES.csv) });
}

/** Plain data as a JSON file to save. */
export const sendJson = (title: string, data: unknown): Response =>
	new Response(JSON.stringify(data, null, '\t'), { headers: downloadHeaders(fileName(title, 'json'), MEDIA_TYPES.json) });

/** A drawing (an `svg` element) as a file to save. */
export const sendPicture = (title: string, svg: string): Response =>
	new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`, {
		headers: downloadHeaders(fileName(title, 'svg'), MEDIA_TYPES.picture)
	});

/** Files as one archive to save, made as it is sent. `at`: the time that each file in it bears. */
export const sendArchive = (title: string, files: Iterable<ArchivedFile> | AsyncIterable<ArchivedFile>, at: Date): Response =>
	new Response(archiveOf(files, at), { headers: downloadHeaders(fileName(title, 'zip'), MEDIA_TYPES.archive) });
