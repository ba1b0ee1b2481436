import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';

export const DECISIONS = ['validate', 'keep-watching', 'set-aside'] as const;
export type Decision = (typeof DECISIONS)[number];

/** That a meeting or supervision decided about a lesson, and how. Read as the meeting or supervision is. */
const schema = v.object({
	lesson: field.id,
	/** Where it was decided, as `kind/id`. */
	source: v.custom<string>((text) => typeof text === 'string' && parseRef(text) !== null),
	decision: v.picklist(DECISIONS),
	reason: field.line(500),
	at: field.day,
	by: field.id,
	audience: field.tokens
});

export const lessonDecisions = collection('lesson-decision', schema, {
	audience: (decision) => decision.audience,
	keys: { lesson: one('text', (decision) => decision.lesson), source: one('text', (decision) => decision.source) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
