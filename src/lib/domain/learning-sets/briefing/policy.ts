import { facilitates, type Policy } from '../../shared/policy';
import type { SetMeeting } from '../set-meeting';
import type { BriefingPaper } from './briefing-paper';

/** Whoever facilitates the set prepares its meetings, as long as the note is open. */
export const preparingPolicy = {
	prepare: (actor, meeting) => facilitates(actor, meeting.set) && meeting.finalisation === null
} satisfies Policy<Pick<SetMeeting, 'set' | 'finalisation'>>;
export const NOT_YOURS = 'Whoever facilitates the set writes its briefing papers, as long as the note is open.';

export const ISSUED = 'An issued paper stays as it is. Write another in its place.';

/** A draft is its writer's alone; an issued paper is locked, and whoever facilitates can write another in its place. */
export const paperPolicy = {
	write: (actor, paper) => paper.issue === null && paper.writer === actor.id && facilitates(actor, paper.set),
	discard: (actor, paper) => paper.issue === null && paper.writer === actor.id,
	replace: (actor, paper) => paper.issue !== null && paper.replacedBy === null && facilitates(actor, paper.set),
	seeWhoOpened: (actor, paper) => paper.issue !== null && facilitates(actor, paper.set)
} satisfies Policy<Pick<BriefingPaper, 'issue' | 'writer' | 'set' | 'replacedBy'>>;
