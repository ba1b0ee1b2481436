import { copyOfOwn, readOwnFile, type OwnPractice } from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import { heading, prose, toMarkdown, type ArchivedFile, type Sheet } from '#lib/server/documents';
import { practiceSheet } from '../../../../(public)/practices/[id=id]/sheet';
import { atPlace, placedIn } from '../../export/attached';

const FOLDER = 'practices';
const DOT = '.';

/** Practices each with its place in the archive, and their files beside them. */
export function practicesInPlaces(practices: readonly OwnPractice[]): readonly OwnPractice[] {
	const named = placedIn(
		FOLDER,
		practices.map(({ title }) => ({ name: `${plain(title)}${DOT}` }))
	);
	const files = placedIn(
		`files of ${FOLDER}`,
		practices.flatMap(({ title, files: of }) => of.map((file) => ({ ...file, title }))),
		({ title, name }) => `${plain(title)} ${name}`
	).values();
	return practices.map((practice, at) => ({
		...practice,
		place: named[at]!.place.slice(0, -DOT.length),
		files: practice.files.map((file) => ({ ...file, place: files.next().value!.place }))
	}));
}

/** A title as the name of a file, on any system. */
const plain = (title: string): string =>
	title
		.replace(/[\\/:*?"<>|.\p{Cc}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 80)
		.toWellFormed()
		.trim() || 'practice';

/** Each practice as data that can be brought in and as Markdown to read, then its files, made one after the other. */
export async function* practiceFiles(ctx: Context, practices: readonly OwnPractice[]): AsyncGenerator<ArchivedFile> {
	for (const practice of practices) {
		const { id, place = id, files } = practice;
		const copy = await copyOfOwn(ctx, id).catch(() => null);
		if (!copy) {
			yield atPlace(place, () => Promise.reject());
			continue;
		}
		// An address asks Grove; here the file lies beside.
		const beside = { ...copy, files: copy.files.map((file, at) => ({ ...file, address: files[at]?.place ?? '' })) };
		yield { name: `${place}.json`, bytes: inBytes(`${JSON.stringify(beside, null, '\t')}\n`) };
		yield { name: `${place}.md`, bytes: inBytes(toMarkdown(sheetOf(practiceSheet(beside), practice))) };
		for (const { blob, place: at = blob } of files) yield atPlace(at, () => readOwnFile(ctx, id, blob));
	}
}

const STATES = {
	draft: 'A draft, published nowhere.',
	offered: 'Offered, not yet published as it stands here.',
	published: 'In the library.',
	withdrawn: 'Withdrawn from the library.'
} as const;

const sheetOf = (sheet: Sheet, { state, leftOver }: OwnPractice): Sheet => ({
	...sheet,
	readers: STATES[state],
	parts: [
		...sheet.parts,
		...(leftOver.length > 0 ? [heading('Of an earlier form')] : []),
		...leftOver.flatMap((each) => [heading(each.heading, 2), prose(each.text)])
	]
});

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
