import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import { typedFields } from '../shared/draft';
import * as field from '../shared/fields';

/** The forms of a session in which people write. */
export const SESSION_PARTS = ['record', 'jottings', 'agenda', 'correction'] as const;
export type SessionPart = (typeof SESSION_PARTS)[number];

/** What one person is writing in a session and has not kept yet. The others never learn of it. */
const schema = v.object({
	writer: field.id,
	supervision: field.id,
	part: v.picklist(SESSION_PARTS),
	/** The version of the session that the writer had before them. */
	sessionVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
	...typedFields
});
export type SessionDraft = v.InferOutput<typeof schema>;

export const sessionDrafts = collection('session-draft', schema, {
	audience: ({ writer }) => audience(token.person(writer)),
	keys: {
		writer: one('text', ({ writer }) => writer),
		supervision: one('text', ({ supervision }) => supervision),
		savedAt: one('instant', ({ savedAt }) => savedAt)
	},
	retention: 'passing',
	passingSince: ({ savedAt }) => savedAt,
	version: 1,
	upgrades: []
});

/** What was written, without the fields that a form fills in by itself. */
export const wordsIn = ({ values }: Pick<SessionDraft, 'values'>): string =>
	['record', 'text'].map((name) => String(values[name] ?? '')).join('');
