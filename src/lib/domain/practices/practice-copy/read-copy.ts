import type { DocumentBlock } from '../../shared/document-block';
import { isGrid, piecesOf, textsOf, type Line, type Piece } from '../reading-practice/pieces.ts';
import type { ReadPractice } from '../reading-practice/practice-reading';
import type { FormToRead } from '../reading-practice/readable-form';
import { ABOUT, COVER, FILES, headingOf, MISSING } from './copy-words.ts';
import { readAbout } from './read-about.ts';
import { readCopiedSection } from './read-copied-section.ts';

/** Whether a document is a copy that Grove wrote: it says so before anything else. */
export const isCopy = (blocks: readonly DocumentBlock[]): boolean => {
	const first = blocks.find(({ kind }) => kind !== 'header');
	return first !== undefined && 'text' in first && first.text === COVER;
};

/** Reads a copy back, section by section as it was written; null where it is none, or by a form that is not there. */
export function readCopy(blocks: readonly DocumentBlock[], forms: readonly FormToRead[]): ReadPractice | null {
	if (!isCopy(blocks)) return null;
	const all = piecesOf(blocks);
	const [cover, title, ...body] = all.filter((piece) => !isEdge(piece));
	const end = body.findLastIndex((piece) => isHeading(piece) && piece.text === ABOUT);
	const { form: name, ...details } = readAbout(body.slice(end + 1));
	const form = forms.find(({ template }) => template.name === name);
	if (!cover || !title || isGrid(title) || end < 0 || !form) return null;
	const sections = form.template.parts.flatMap((part) => part.sections);
	const known = new Map(sections.map((section) => [headingOf(section), section]));
	const [before, ...chapters] = chaptersOf(
		body.slice(0, end),
		(line) => known.has(line.text) || [MISSING, FILES].includes(line.text)
	);
	const saidUnder = (words: string) =>
		chapters.filter(({ heading }) => heading?.text === words).flatMap(({ pieces }) => pieces.flatMap(textsOf));
	const missing = saidUnder(MISSING);
	const read = chapters.flatMap(({ heading, pieces }) => {
		const section = heading && known.get(heading.text);
		return section ? [readCopiedSection(section, heading, pieces, form.options.get(section.key) ?? [])] : [];
	});
	const words = [cover, ...before!.pieces, ...chapters.flatMap(({ heading }) => heading ?? []), ...body.slice(end)];
	return {
		template: form.template.name,
		sections: [titleSection(title, known), ...read.map(({ section }) => section)],
		labels: [
			...[...words, ...all.filter(isEdge)].flatMap(textsOf),
			...missing,
			...saidUnder(FILES),
			...read.flatMap(({ labels }) => labels)
		],
		unplaced: [],
		about: { ...details, gaps: missing.flatMap((heading) => known.get(heading)?.key ?? []) }
	};
}

interface Chapter {
	readonly heading: Line | null;
	readonly pieces: Piece[];
}

/** What stands before the first heading that opens a chapter, then each chapter. */
function chaptersOf(pieces: readonly Piece[], opens: (line: Line) => boolean): Chapter[] {
	const chapters: Chapter[] = [{ heading: null, pieces: [] }];
	for (const piece of pieces)
		if (isHeading(piece) && opens(piece)) chapters.push({ heading: piece, pieces: [] });
		else chapters.at(-1)!.pieces.push(piece);
	return chapters;
}

/** Every template has a section `title`; the copy bears it as its own. */
function titleSection(
	{ text, from }: Line,
	known: ReadonlyMap<string, FormToRead['template']['parts'][number]['sections'][number]>
) {
	const { key, number, heading } = [...known.values()].find((section) => section.key === 'title')!;
	return { key, number, heading, text, inShort: '', options: [], facts: [], effects: [], contact: null, from: [from] };
}

const isEdge = (piece: Piece): boolean => !isGrid(piece) && piece.shape === 'edge';
const isHeading = (piece: Piece): piece is Line => !isGrid(piece) && piece.shape === 'heading';
