import * as v from 'valibot';
import { attachments, blobsOf } from '../attachments';
import { audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { slug } from './slug';

/** What happened with it on a day, and who wrote that down. */
const step = v.object({ ...field.act.entries, day: field.day });

/**
 * One ask of a published paper, put to one body. It keeps the words in which it was put, whatever later editions say. Staff
 * read it; the body it was put to has no place in it.
 */
const schema = v.object({
	paper: field.id,
	ask: field.id,
	/** Whom the paper asks, a term of `ask-audiences`. */
	audience: slug,
	text: field.prose(1_000),
	/** The body, by name. */
	body: field.line(200),
	putting: step,
	acknowledgement: v.nullable(step),
	response: v.nullable(v.object({ ...step.entries, words: field.prose(20_000) })),
	outcome: v.nullable(v.object({ ...step.entries, is: v.picklist(['adopted', 'declined']), reason: field.optionalLine(500) })),
	/** The day on which somebody rings again, while it is not settled. */
	chaseOn: v.nullable(field.day),
	/** The reply as it came. */
	attachments
});
export type Recommendation = v.InferOutput<typeof schema>;

export const recommendations = collection('recommendation', schema, {
	audience: () => audience('staff'),
	keys: {
		paper: one('text', ({ paper }) => paper),
		state: one('text', (each) => stateOfRecommendation(each)),
		body: one('text', ({ body }) => body),
		follower: one('text', ({ putting }) => putting.by),
		chaseOn: one('date', ({ chaseOn }) => chaseOn),
		putOn: one('date', ({ putting }) => putting.day)
	},
	search: ({ text, body, response }) => ({ title: text.slice(0, 120).toWellFormed(), body: [text, body, response?.words ?? ''] }),
	blobs: blobsOf,
	retention: 'agreement',
	version: 1,
	upgrades: []
});

export const RECOMMENDATION_STATES = ['put', 'acknowledged', 'answered', 'adopted', 'declined'] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

export const stateOfRecommendation = ({
	outcome,
	response,
	acknowledgement
}: Pick<Recommendation, 'outcome' | 'response' | 'acknowledgement'>): RecommendationState =>
	outcome ? outcome.is : response ? 'answered' : acknowledgement ? 'acknowledged' : 'put';
