import type { Policy } from '../shared/policy';
import { isLocked, peopleOf, type Supervision } from './supervision';

type Subject = Pick<Supervision, 'supervisor' | 'supervisees' | 'acknowledgements' | 'writing'>;

/**
 * Its people keep the record together until all of them have acknowledged it; from then on they append. What is brought is the
 * supervisee's to bring, to take back and to sort, at any time.
 */
export const supervisionPolicy = {
	write: (actor, of) => peopleOf(of).includes(actor.id) && !isLocked(of),
	remove: (actor, of) => peopleOf(of).includes(actor.id) && !isLocked(of),
	agreeAction: (actor, of) => peopleOf(of).includes(actor.id) && !isLocked(of),
	askForLesson: (actor, of) => peopleOf(of).includes(actor.id),
	bring: (actor, of) => of.supervisees.includes(actor.id),
	acknowledge: (actor, of) =>
		peopleOf(of).includes(actor.id) && of.writing !== null && !of.acknowledgements.some(({ by }) => by === actor.id),
	correct: (actor, of) => peopleOf(of).includes(actor.id) && isLocked(of)
} satisfies Policy<Subject>;

/** Said where somebody would change what everybody acknowledged. */
export const LOCKED = 'Everybody acknowledged this record, so it is locked. You can add a correction beside it.';
