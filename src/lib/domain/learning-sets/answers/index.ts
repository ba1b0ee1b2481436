export { answerInShortWish, answerMeeting, answerMeetingWish } from './answer-meeting';
export { meetingAnswers, type Answer } from './meeting-answer';
export { saidBefore, takeOverApologies } from './take-over-apologies';
export { attendanceToBegin, myAnswers, whoIsComing } from './who-is-coming';
