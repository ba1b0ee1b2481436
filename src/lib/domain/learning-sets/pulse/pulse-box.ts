import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** Marks go from 1 to this. */
export const HIGHEST_MARK = 5;

const tally = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.length(HIGHEST_MARK));

/**
 * What the members of one meeting answered, thrown together: how often each mark was given to each question, and the lines
 * that some of them added, in the order of the alphabet. Nothing in it belongs to anybody, nor one answer to another (ADR 113).
 */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	/** The day of the meeting; the days of the answers are kept nowhere. */
	day: field.day,
	/** How many answered. */
	answers: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** By question, a term of `pulse-questions`: how often 1, 2, 3, 4 and 5 were given. */
	marks: v.pipe(v.array(v.object({ question: v.string(), tally })), v.maxLength(10)),
	lines: v.pipe(v.array(field.line(300)), v.maxLength(1_000)),
	/** By which somebody is known to have answered: made of meeting and person, in the order of the alphabet. */
	slips: v.pipe(v.array(v.string()), v.maxLength(1_000))
});
export type PulseBox = v.InferOutput<typeof schema>;

/** Read by nobody: results are made of it by the rule, once there are enough. */
export const pulseBoxes = collection('pulse-box', schema, {
	audience: () => [],
	// Two wordings side by side would tell one answer.
	historyFrom: (_, version) => version,
	keys: { set: one('text', ({ set }) => set) },
	unique: { meeting: ({ meeting }) => meeting },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
