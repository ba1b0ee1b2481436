/** What a reader asks of all meetings that they may read. */
export { ASKED_KINDS, ASKED_STATES, LONGEST_QUESTION, type MeetingQuestion } from './question';
export { readQuestion } from './read-question';
export { searchMeetings } from './search-meetings';
export { named, writeQuestion } from './write-question';
