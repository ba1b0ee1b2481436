/** What a reader asks of all meetings that they may read. */
export { daysOf } from './period';
export { ASKED_KINDS, ASKED_STATES, LONGEST_QUESTION, ME, type MeetingQuestion } from './question';
export { readQuestion } from './read-question';
export { searchMeetings } from './search-meetings';
export { named, writeQuestion } from './write-question';
