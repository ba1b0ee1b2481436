/** Learning sets and other series: who meets, what was said, and what was agreed. */
import { innerCircles } from './inner-circle';
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
	noteItems,
	innerCircles
] as const;

export { askForLessonInMeeting } from './ask-for-lesson';
export { carriedFor, carriedInWords, carriedTimes } from './carried';
export { chathamHouseMeetings } from './chatham-house';
export { changeSet, changeSetWish, endSet, formSet, formSetWish, resumeSet, type FormSetWish } from './form-set';
export { learningSets, MODES, type LearningSet, type Mode } from './learning-set';
export { meetingPage, noteItem, type MeetingPage } from './meeting-page';
export { addMember, addMemberWish, endMembership, handOverFacilitation, handOverWish, type AddMemberWish } from './members';
export { presentMembers, type MemberLine } from './member-lines';
export { noteToSend, type NoteToSend, type SentItem } from './note-to-send';
export { NOTE_KINDS, noteItems, type NoteItem, type NoteKind } from './note-item';
export {
	changeMeeting,
	changeMeetingWish,
	deleteMeeting,
	planMeeting,
	planMeetingWish,
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
export { comingMeetings, meetingLine, setHead, setPage, setsPage, whoIsInSet, type MeetingLine } from './set-pages';
export { setAgenda, setAgendaWish, type SetAgendaWish } from './set-agenda';
export { recordAttendance, recordAttendanceWish, type RecordAttendanceWish } from './record-attendance';
export { finaliseNote, reopenNote, reopenNoteWish } from './finalise-note';
export { TIGHTER, type Tighter } from './keep-tighter';
export {
	addNoteItem,
	addNoteItemWish,
	changeNoteItem,
	changeNoteItemWish,
	deleteNoteItem,
	readLine,
	type AddNoteItemWish,
	type ChangeNoteItemWish
} from './write-note';
