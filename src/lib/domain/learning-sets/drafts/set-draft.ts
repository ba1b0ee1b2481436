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

/** What one person is writing in such a form and has not kept yet. Nobody else in the set learns of it. */
const schema = v.object({
	writer: field.id,
	form: v.picklist(FORMS),
	about: field.id,
	/** The version of the paper or the learning note that the writer had before them; 0 where there was none. */
	seenVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
	...typedFields
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
	version: 1,
	upgrades: []
});

/** Names the one draft that a writer has in a form. */
export const placeOf = (writer: Id, { form, about }: DraftPlace): string => `${writer} ${form} ${about}`;
