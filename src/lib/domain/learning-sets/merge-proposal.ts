import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/**
 * Somebody's proposal to merge the set they facilitate with one of another person's, gone once it is answered. It is addressed
 * to a person and not to a set, since nobody knows of a set that is not theirs. Set and proposer are named as they were then.
 */
const schema = v.object({
	set: field.id,
	setName: field.line(120),
	/** How the set that carries both on will be called. */
	name: field.line(120),
	to: field.id,
	proposal: field.act,
	proposedBy: field.line(120)
});

export const mergeProposals = collection('merge-proposal', schema, {
	audience: ({ set, to }) => audience(token.facilitatorOf(set), token.person(to)),
	keys: {
		set: one('text', ({ set }) => set),
		to: one('text', ({ to }) => to)
	},
	retention: 'passing',
	passingSince: ({ proposal }) => proposal.at,
	version: 1,
	upgrades: []
});
