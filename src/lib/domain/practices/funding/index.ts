/** Funding: until when there is money for a practice, and what becomes of it then. */
export { answerFunding, answerFundingWish, fundingToAnswer } from './answer-funding';
export { dayOrMonthInWords } from './day-or-month';
