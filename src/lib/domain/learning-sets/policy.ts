import { belongsTo, facilitates, has, isStaff, type Actor, type Policy } from '../shared/policy';
import type { Id } from '../shared/ids';
import type { LearningSet } from './learning-set';
import type { NoteItem } from './note-item';
import type { SetMeeting } from './set-meeting';

const lives = (set: Pick<LearningSet, 'ending'>): boolean => set.ending === null;

/** Whoever facilitates a set shapes it; no role does so from outside. */
export const setPolicy = {
	shape: (actor, set) => facilitates(actor, set.id) && lives(set),
	bringMinutes: (actor, set) => facilitates(actor, set.id) && lives(set),
	planMeeting: (actor, set) => belongsTo(actor, set.id) && lives(set),
	reopen: (actor, set) => facilitates(actor, set.id) && set.carriedOn.length === 0,
	/** Merges or splits it: that forms new sets, which guests do not. */
	carryOn: (actor, set) => facilitates(actor, set.id) && lives(set) && isStaff(actor)
} satisfies Policy<Pick<LearningSet, 'ending' | 'carriedOn'> & { readonly id: Id }>;

/** Any member writes while the note is open; whoever facilitates the set opens it again. Who leads and locks it: `leadingPolicy`. */
export const meetingPolicy = {
	write: (actor, meeting) => belongsTo(actor, meeting.set) && meeting.finalisation === null,
	arrange: (actor, meeting) => belongsTo(actor, meeting.set) && meeting.finalisation === null,
	answer: (actor, meeting) => belongsTo(actor, meeting.set) && meeting.finalisation === null && meeting.callingOff === null,
	reopen: (actor, meeting) => facilitates(actor, meeting.set) && meeting.finalisation !== null,
	remove: (actor, meeting) => facilitates(actor, meeting.set) && meeting.finalisation === null
} satisfies Policy<Pick<SetMeeting, 'set' | 'finalisation' | 'callingOff'>>;

/** Staff bring people together; guests are invited. */
export const mayFormSets = (actor: Actor): boolean => isStaff(actor);

/** The sets that an actor facilitates. */
export const setsFacilitated = ({ tokens }: Actor): readonly Id[] =>
	[...tokens].flatMap((token) => /^facilitator-of:(.+)$/.exec(token)?.[1] ?? []);

/** The sets that an actor belongs to, and those that these carry on. */
export const setsBelongedTo = ({ tokens }: Actor): readonly Id[] =>
	[...tokens].flatMap((token) => /^set:(.+)$/.exec(token)?.[1] ?? []);

/** Whoever facilitates a set, and coordinators, put together who came to meetings, as far as they read them. */
export const mayCountAttendance = (actor: Actor): boolean => has(actor, 'coordinator') || setsFacilitated(actor).length > 0;

/** Words said by somebody become a lesson with that person's agreement; words nobody is named for, by any member. */
export const mayUseItem = (actor: Actor, item: Pick<NoteItem, 'set'>): boolean => belongsTo(actor, item.set);
