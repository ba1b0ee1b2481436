import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/**
 * Somebody looked again on a later day. `still`: it was still so. `due`: the day set for it had come, so that "still so" says
 * something. An unnamed author's look tells neither who nor when.
 */
const recheck = v.object({
	at: field.optionalDay,
	by: v.nullable(field.id),
	still: v.boolean(),
	due: v.boolean(),
	words: field.prose(1_000)
});

/**
 * One line of the register of where lessons are applied: what changed, where, and when somebody looks again. Read by the
 * readers of its lesson; the action that proves it has its own.
 */
const schema = v.object({
	lesson: field.id,
	project: field.id,
	/** The agreed action whose doing changed it. */
	action: field.id,
	changed: field.line(500),
	/** Team, body or place. */
	where: field.line(120),
	at: field.optionalDay,
	by: v.nullable(field.id),
	/** The day on which somebody is to look again; null once it was found to be still so. */
	lookAgain: field.optionalDay,
	rechecks: v.pipe(v.array(recheck), v.maxLength(100)),
	audience: field.tokens
});
export type WhereApplied = v.InferOutput<typeof schema>;

export const whereApplied = collection('where-applied', schema, {
	audience: (line) => line.audience,
	keys: {
		lesson: one('text', (line) => line.lesson),
		action: one('text', (line) => line.action),
		project: one('text', (line) => line.project),
		standing: one('text', (line) => standingOf(line)),
		at: one('date', (line) => line.at),
		lookAgain: one('date', (line) => line.lookAgain)
	},
	retention: 'learning',
	version: 1,
	upgrades: []
});

/** What was last found. `new` was not looked at again yet. */
export const STANDINGS = ['new', 'still', 'not'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ rechecks }: Pick<WhereApplied, 'rechecks'>): Standing {
	const last = rechecks.at(-1);
	return last === undefined ? 'new' : last.still ? 'still' : 'not';
}

/** Whether it was found to be still so once the day set for it had come, and not otherwise since. */
export const hasLasted = ({ rechecks }: Pick<WhereApplied, 'rechecks'>): boolean => {
	const last = rechecks.at(-1);
	return last !== undefined && last.still && rechecks.some((each) => each.still && each.due);
};
