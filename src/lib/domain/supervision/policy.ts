import type { Policy } from '../shared/policy';
import type { Supervision } from './supervision';

/** Both people keep the record together; what is brought is the supervisee's to bring and to take back. */
export const supervisionPolicy = {
	write: (actor, of) => actor.id === of.supervisee || actor.id === of.supervisor,
	bring: (actor, of) => actor.id === of.supervisee,
	agreeAction: (actor, of) => actor.id === of.supervisee || actor.id === of.supervisor,
	askForLesson: (actor, of) => actor.id === of.supervisee || actor.id === of.supervisor
} satisfies Policy<Pick<Supervision, 'supervisee' | 'supervisor'>>;
