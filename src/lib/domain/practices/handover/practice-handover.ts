import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/**
 * A practice that is to be kept by somebody else. Its title stands as it was then, since whoever is asked may not read a draft
 * yet, and whoever kept it may not any more.
 */
const schema = v.object({
	practice: field.id,
	title: field.line(200),
	/** Who kept it when this was said. */
	from: field.id,
	to: field.id,
	/** Its owner or a coordinator. */
	offer: field.act,
	/** What whoever is asked should know before they answer. */
	words: field.optionalProse(500),
	/** Null while it waits; `given` where a coordinator handed it on without asking. It stays for a while, so that both hear of it. */
	answer: v.nullable(v.object({ said: v.picklist(['yes', 'no', 'given']), at: field.instant }))
});
export type PracticeHandover = v.InferOutput<typeof schema>;

export const practiceHandovers = collection('practice-handover', schema, {
	audience: ({ from, to, offer }) => audience(token.person(from), token.person(to), token.person(offer.by)),
	keys: {
		practice: one('text', ({ practice }) => practice),
		from: one('text', ({ from }) => from),
		by: one('text', ({ offer }) => offer.by),
		to: one('text', ({ to }) => to),
		state: one('text', ({ answer }) => answer?.said ?? 'waits'),
		answeredAt: one('instant', ({ answer }) => answer?.at ?? null)
	},
	// One at a time: two who say yes would both keep it.
	unique: { waiting: ({ practice, answer }) => (answer ? null : practice) },
	retention: 'passing',
	passingSince: ({ offer }) => offer.at,
	version: 1,
	upgrades: []
});
