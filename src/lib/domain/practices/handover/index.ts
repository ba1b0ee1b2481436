/** Handing over: a practice is kept by somebody else from a day on. */
export { declinePractice, takePracticeOver } from './answer-handover';
export { handOverPractice, handOverPracticeWish, takeHandoverBack } from './hand-over-practice';
export { handoverPage, practicesHandedOver, practicesToTakeOver } from './handovers';
export { practiceHandovers } from './practice-handover';
export { handOverAll, practicesOf } from './practices-of';
export { withoutHandover } from './waiting-for';
