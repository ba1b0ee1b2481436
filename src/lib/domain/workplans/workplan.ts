import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { rhythm } from './rhythm';

/** What an organisation or a part of it means to do in a period, made of agreed actions, with a keeper who has it looked over. */
const schema = v.object({
	title: field.line(200),
	about: field.optionalProse(5_000),
	from: field.day,
	to: field.day,
	/** Objectives and themes under which its actions stand. */
	objectives: field.ids(50),
	keeper: field.id,
	/** Who reads it besides its keeper. */
	readers: field.tokens,
	rhythm,
	/** The day from which on it waits to be looked over; null once its period is over and it was. */
	reviewOn: field.optionalDay,
	/** Each time that it was looked over, first to last. How its actions stood then is kept apart: see {@link reviewedActions}. */
	reviews: v.pipe(v.array(v.object({ id: field.id, ...field.act.entries, words: field.optionalProse(5_000) })), v.maxLength(200)),
	/** Where its facts come from, for examples. */
	note: field.optionalLine(300)
});
export type Workplan = v.InferOutput<typeof schema>;

/** Everybody who reads a plan. */
export const readersOf = ({ readers, keeper }: Pick<Workplan, 'readers' | 'keeper'>): Audience =>
	audience(...readers, token.person(keeper));

export const workplans = collection('workplan', schema, {
	audience: readersOf,
	keys: {
		keeper: one('text', (plan) => plan.keeper),
		to: one('date', (plan) => plan.to),
		reviewOn: one('date', (plan) => plan.reviewOn)
	},
	search: ({ title, about, reviews, from }) => ({
		title,
		body: [about, ...reviews.map(({ words }) => words)],
		at: from
	}),
	retention: 'agreement',
	version: 1,
	upgrades: []
});
