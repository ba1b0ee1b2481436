export { practicesToReview } from './practices-to-review';
export { reviewDueOf } from './review-due';
export { reviewPractice, reviewPracticeWish } from './review-practice';
