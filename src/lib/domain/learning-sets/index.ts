/** Learning sets and other series: who meets, what was said, and what was agreed. */
import { learningSets } from './learning-set';
import { noteItems } from './note-item';
import { circulatedPresentations, presentations } from './presentation';
import { setMeetings } from './set-meeting';
import { setMemberships } from './set-membership';

export const collections = [
	learningSets,
	setMemberships,
	setMeetings,
	presentations,
	circulatedPresentations,
	noteItems
] as const;

export { carriedFor, carriedInWords, carriedTimes } from './carried';
export { changeSet, changeSetWish, endSet, formSet, formSetWish, resumeSet, type FormSetWish } from './form-set';
export { learningSets, MODES, type LearningSet, type Mode } from './learning-set';
export { meetingPage, noteItem, type MeetingPage } from './meeting-page';
export { addMember, addMemberWish, endMembership, handOverFacilitation, handOverWish, type AddMemberWish } from './members';
export { NOTE_KINDS, noteItems, type NoteItem, type NoteKind } from './note-item';
export {
	changeMeeting,
	changeMeetingWish,
	deleteMeeting,
	planMeeting,
	planMeetingWish,
	recordAttendance,
	recordAttendanceWish,
	setAgenda,
	setAgendaWish,
	type PlanMeetingWish
} from './plan-meeting';
export { mayFormSets, mayUseItem, meetingPolicy, setPolicy } from './policy';
export {
	circulatePresentation,
	circulatePresentationWish,
	preparePresentation,
	preparePresentationWish,
	takeBackPresentation,
	type PreparePresentationWish
} from './present';
export { circulatedPresentations, presentations, type Presentation } from './presentation';
export { meetingAudience, setMeetings, type AgendaItem, type Attending, type SetMeeting } from './set-meeting';
export { holdsOn, setMemberships, setStanding, type SetMembership } from './set-membership';
export {
	comingMeetings,
	meetingLine,
	presentMembers,
	setPage,
	setsPage,
	whoIsInSet,
	type MeetingLine,
	type MemberLine
} from './set-pages';
export {
	addNoteItem,
	addNoteItemWish,
	changeNoteItem,
	changeNoteItemWish,
	deleteNoteItem,
	finaliseNote,
	readLine,
	reopenNote,
	reopenNoteWish,
	type AddNoteItemWish
} from './write-note';
