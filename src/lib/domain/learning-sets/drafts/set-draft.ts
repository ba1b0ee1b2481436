import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import { typedFields } from '../../shared/draft';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { LEARNING_NOTE_READERS, type LearningNoteReaders } from '../passing-on/learning-note';

const learningNoteFor = <R extends LearningNoteReaders>(readers: R) => `learning-note-${readers}` as const;
const FORMS = ['briefing-paper', ...LEARNING_NOTE_READERS.map(learningNoteFor)] as const;

/** A form that is written in over days, and what it is about: the paper, or the meeting whose learning note it is. */
export interface DraftPlace {
	readonly form: (typeof FORMS)[number];
	readonly about: Id;
}
export const ofPaper = (paper: Id): DraftPlace => ({ form: 'briefing-paper', about: paper });
export const ofLearningNote = (meeting: Id, readers: LearningNoteReaders): DraftPlace => ({
	form: learningNoteFor(readers),
	about: meeting
});

/** Two pages make one; more than this many is no page that somebody has open. */
export const MOST_ASIDE = 5;
const version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What one person is writing in such a form and has not kept yet. Nobody else in the set learns of it. */
const schema = v.object({
	writer: field.id,
	form: v.picklist(FORMS),
	about: field.id,
	/** The version of the paper or the learning note that the writer had before them; 0 where there was none. */
	seenVersion: version,
	...typedFields,
	/** Words of the same form that came from another of its writer's pages and could not be put together with these, earliest first. */
	aside: v.pipe(
		v.array(v.object({ id: field.id, seenVersion: version, values: typedFields.values, savedAt: field.instant })),
		v.maxLength(MOST_ASIDE)
	)
});
export type SetDraft = v.InferOutput<typeof schema>;

export const setDrafts = collection('set-draft', schema, {
	audience: ({ writer }) => audience(token.person(writer)),
	keys: { about: one('text', ({ about }) => about) },
	unique: { place: ({ writer, ...place }) => placeOf(writer, place) },
	// Thrown away, it can be brought back; what stood in it earlier while somebody typed is nothing to look back to.
	historyFrom: (_, version) => version,
	retention: 'passing',
	passingSince: ({ savedAt }) => savedAt,
	version: 2,
	upgrades: [(draft: object) => ({ ...draft, aside: [] })]
});

/** Names the one draft that a writer has in a form. */
export const placeOf = (writer: Id, { form, about }: DraftPlace): string => `${writer} ${form} ${about}`;
