import { belongsTo, facilitates, type Policy } from '../../shared/policy';
import type { SetMeeting } from '../set-meeting';

/** Any member marks what may leave; whoever facilitates lets it leave, once the note is finalised. */
export const passingOnPolicy = {
	mark: (actor, meeting) => belongsTo(actor, meeting.set),
	write: (actor, meeting) => facilitates(actor, meeting.set),
	issue: (actor, meeting) => facilitates(actor, meeting.set) && meeting.finalisation !== null,
	withdraw: (actor, meeting) => facilitates(actor, meeting.set)
} satisfies Policy<Pick<SetMeeting, 'set' | 'finalisation'>>;
