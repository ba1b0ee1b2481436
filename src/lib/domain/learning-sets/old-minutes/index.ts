/** Old minutes: read beside their source, looked at by whoever facilitates, and kept as a meeting of the set. */
export { beginReview, type ReadMinutes } from './begin-review';
export { broughtFile, broughtInto } from './brought-file';
export { broughtMinutes } from './brought-minutes';
export { keepMinutes } from './keep-minutes';
export { discardReview, saveReview } from './keep-review';
export { minutesReviews } from './minutes-review';
export { keepMinutesWish } from './minutes-wish';
export { wishAsRead } from './wish-as-read';
export { bringMinutesPage, reviewPage, type ReviewPage } from './review-page';
