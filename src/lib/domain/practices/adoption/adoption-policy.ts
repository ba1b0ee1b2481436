import { has, type Actor, type Policy } from '../../shared/policy';
import type { Adoption } from './adoption';

const wrote = (actor: Actor, { by }: Pick<Adoption, 'by'>): boolean => by === actor.id;

/** Whoever tries a practice speaks for it; a coordinator can take down what should not stand there. */
export const adoptionPolicy = {
	change: wrote,
	answer: wrote,
	remove: (actor, adoption) => wrote(actor, adoption) || has(actor, 'coordinator')
} satisfies Policy<Pick<Adoption, 'by'>>;
