import { downloadHeaders, fileName, MEDIA_TYPES } from './download';
import type { Sheet } from './sheet';
import { toMarkdown } from './to-markdown';
import { toWord } from './word/to-word';

/** A sheet as a Word file to save. */
export async function sendWord(sheet: Sheet): Promise<Response> {
	const file = await toWord(sheet);
	return new Response(Uint8Array.from(file), { headers: downloadHeaders(fileName(sheet.title, 'docx'), MEDIA_TYPES.word) });
}

/** A sheet as a Markdown file to save. */
export const sendMarkdown = (sheet: Sheet): Response =>
	new Response(toMarkdown(sheet), { headers: downloadHeaders(fileName(sheet.title, 'md'), MEDIA_TYPES.markdown) });

/** Plain data as a JSON file to save. */
export const sendJson = (title: string, data: unknown): Response =>
	new Response(JSON.stringify(data, null, '\t'), { headers: downloadHeaders(fileName(title, 'json'), MEDIA_TYPES.json) });
