import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { pairOf, weeksBetween } from './supervision-dates';

/** What an agreement says. Each has its place, so that nothing of it is forgotten. */
export const terms = {
	weeks: weeksBetween,
	scope: field.prose(5_000, 'Say what supervision is for, and what it is not for.'),
	confidentiality: field.prose(5_000, 'Say what stays between you, and when it cannot.'),
	reading: field.prose(5_000, 'Say who reads what, and what for.'),
	reviewOn: field.day
};

/** How two people hold their supervision: proposed by one, in force once the other accepts. Changes are further agreements. */
const schema = v.object({
	supervisor: field.id,
	supervisee: field.id,
	...terms,
	proposal: field.act,
	acceptance: v.nullable(field.act),
	/** Withdrawn, declined or replaced by another proposal before it was accepted. */
	settingAside: v.nullable(field.act)
});
export type Agreement = v.InferOutput<typeof schema>;

const stateOf = ({ acceptance, settingAside }: Agreement) => (acceptance ? 'accepted' : settingAside ? 'set-aside' : 'waiting');

export const agreements = collection('supervision-agreement', schema, {
	audience: ({ supervisor, supervisee }) => audience(token.person(supervisor), token.person(supervisee)),
	keys: {
		person: many('text', ({ supervisor, supervisee }) => [supervisor, supervisee]),
		pair: one('text', pairOf),
		state: one('text', stateOf),
		proposedAt: one('instant', ({ proposal }) => proposal.at)
	},
	// Two proposals at once: the first stands, and the second is told.
	unique: { waiting: (each) => (stateOf(each) === 'waiting' ? pairOf(each) : null) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
