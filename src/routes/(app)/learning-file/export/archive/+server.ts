import { exportFile } from '#lib/domain/learning-files';
import { sendArchive, toCsv, toMarkdown, wordFile, type ArchivedFile } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { attachedFiles, placed } from '../attached';
import { fileSheet } from '../sheet';
import { tallyRows } from '../tally-parts';
import type { RequestHandler } from './$types';

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The whole file as Word, Markdown and data, the tally as CSV, and every attachment beside them. */
export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => {
		const file = placed(await exportFile(ctx));
		const sheet = fileSheet(file);
		const data = JSON.stringify({ format: 'grove-learning-file', version: 1, ...file }, null, '\t');
		const written: ArchivedFile[] = [
			{ name: `${sheet.title}.docx`, bytes: await wordFile(sheet) },
			{ name: `${sheet.title}.md`, bytes: inBytes(toMarkdown(sheet)) },
			{ name: `${sheet.title}.json`, bytes: inBytes(data) },
			...(file.tally.length > 0 ? [{ name: 'Invisible work.csv', bytes: inBytes(toCsv(tallyRows(file.tally))) }] : [])
		];
		async function* all() {
			yield* written;
			yield* attachedFiles(ctx, file);
		}
		return sendArchive(sheet.title, all(), new Date(ctx.clock.now()));
	});
