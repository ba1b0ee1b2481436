import * as v from 'valibot';
import { audienceFor, LEARNING_NOTE_READERS } from '../learning-sets';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { refText } from '../shared/ids';
import { paperWording, sourcesOf, textsOf } from './paper-wording';

export const PAPER_READERS = LEARNING_NOTE_READERS;

const edition = v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)), at: field.instant });

/**
 * The words of a paper as its readers see them, under the id of the paper, so that its address never changes. Each edition
 * takes the place of the one before. Once withdrawn it holds no words, and its address says so to those who could read it.
 */
const schema = v.object({
	wording: v.nullable(paperWording),
	edition,
	earlier: v.pipe(v.array(edition), v.maxLength(200)),
	/** Issues that were taken out of this edition, since the words that they take up were taken back. */
	takenOut: v.pipe(v.number(), v.integer(), v.minValue(0)),
	withdrawal: v.nullable(v.object({ at: field.instant, reason: field.line(500) })),
	readers: v.picklist(PAPER_READERS),
	note: field.optionalLine(300)
});
export type PublishedPaper = v.InferOutput<typeof schema>;

export const publishedPapers = collection('published-paper', schema, {
	audience: ({ readers }) => audienceFor(readers),
	// Only the edition that stands: what an earlier one said may have been put right.
	historyFrom: (_, version) => version,
	keys: {
		state: one('text', ({ withdrawal }) => (withdrawal ? 'withdrawn' : 'published')),
		publishedAt: one('instant', (paper) => paper.edition.at),
		/** The challenges that it takes up. */
		challenge: many('text', ({ wording }) => wording?.issues.flatMap(({ challenge }) => challenge ?? []) ?? []),
		/** As `kind/id`. */
		restsOn: many('text', ({ wording }) => (wording ? [...new Set(sourcesOf(wording).map(refText))] : []))
	},
	search: ({ wording, edition: { at } }) => wording && { title: wording.title, body: textsOf(wording), at },
	retention: 'published',
	version: 2,
	upgrades: [(paper: object) => ({ ...paper, takenOut: 0 })]
});
