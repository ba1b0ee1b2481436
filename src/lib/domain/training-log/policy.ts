import type { Policy } from '../shared/policy';

/** A training is its author's: a supervisor who may read it changes nothing in it. */
export const trainingPolicy = {
	change: (actor, { author }) => author === actor.id,
	answer: (actor, { author }) => author === actor.id,
	open: (actor, { author }) => author === actor.id,
	remove: (actor, { author }) => author === actor.id
} satisfies Policy<{ readonly author: string }>;
