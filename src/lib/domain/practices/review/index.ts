export { practicesToReview } from './practices-to-review';
export { firstReview, reviewDueOf } from './review-due';
export { reviewPractice, reviewPracticeWish } from './review-practice';
