import type { EasyReadPage } from '#lib/domain/easy-read';
import { note, picture, saying, type Part, type Sheet } from '#lib/server/documents';
import { dayInWords, dayOfMoment } from '#lib/ui/dates';

type ReadPicture = (blob: string) => Promise<{ readonly type: string; readonly bytes: Uint8Array }>;

/** An easy read as pages to print or hand out: large letters, each line under its picture. */
export async function easyReadSheet(
	{ title, steps, check, publishedAt, isPublic }: EasyReadPage,
	read: ReadPicture
): Promise<Sheet> {
	const parts: Part[] = [];
	// One after another: pictures may be large.
	for (const { words, picture: shown } of steps) {
		if (shown) {
			const { alt, width, height } = shown;
			parts.push(picture({ ...(await read(shown.blob)), alt, width, height }));
		}
		parts.push(saying(words));
	}
	return {
		title,
		kind: 'Easy read',
		readers: isPublic ? 'Published for anyone to read.' : 'For those who can read what it was made of.',
		parts: [
			...parts,
			note(`Made by ${check.madeBy}. Checked with ${check.checkedWith} on ${dayInWords(check.on)}.`),
			note(`Published on ${dayOfMoment(publishedAt)}.`)
		]
	};
}
