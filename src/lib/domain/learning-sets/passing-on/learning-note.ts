import * as v from 'valibot';
import { audience, type Audience } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

export const LEARNING_NOTE_READERS = ['staff', 'partners', 'public'] as const;
export type LearningNoteReaders = (typeof LEARNING_NOTE_READERS)[number];

export const audienceFor = (readers: LearningNoteReaders): Audience =>
	readers === 'staff'
		? audience('staff')
		: readers === 'partners'
			? audience('staff', 'partners')
			: audience('public', 'staff', 'partners');

/**
 * What a meeting passes on beyond its set, in words that name nobody. It holds neither set, meeting, day nor whoever issued
 * it: those stand in its origin, which the readers of the meeting read. Once withdrawn it holds no words.
 */
const schema = v.object({
	title: field.optionalLine(200),
	wording: field.optionalProse(50_000),
	readers: v.picklist(LEARNING_NOTE_READERS),
	/** The month in which it was issued, `2026-05`; a day would tell which meeting it was. */
	month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
	state: v.picklist(['issued', 'withdrawn'])
});
export type LearningNote = v.InferOutput<typeof schema>;

export const learningNotes = collection('learning-note', schema, {
	audience: ({ readers }) => audienceFor(readers),
	// An earlier wording may have said too much.
	historyFrom: (_, version) => version,
	keys: { state: one('text', ({ state }) => state), month: one('text', ({ month }) => month) },
	search: ({ title, wording, state }) => (state === 'withdrawn' ? null : { title, body: [wording] }),
	retention: 'published',
	version: 1,
	upgrades: []
});

/** Which meeting a learning note came of, who issued it and when. */
const originSchema = v.object({
	meeting: field.id,
	note: field.id,
	issue: field.act,
	withdrawal: v.nullable(field.act),
	audience: field.tokens
});

export const learningNoteOrigins = collection('learning-note-origin', originSchema, {
	audience: (origin) => origin.audience,
	keys: { meeting: one('text', ({ meeting }) => meeting) },
	unique: { meeting: ({ meeting }) => meeting },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
