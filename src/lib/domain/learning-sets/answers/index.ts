export { answerInShortWish, answerMeeting, answerMeetingWish } from './answer-meeting';
export { meetingAnswers, type Answer } from './meeting-answer';
export { attendanceToBegin, myAnswers, whoIsComing } from './who-is-coming';
