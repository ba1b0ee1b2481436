/** Old minutes, from a file or from what was pasted. */
export { keepWithReview } from './keep-with-review';
export { minutesOfFile } from './minutes-of-file';
export { minutesSent } from './minutes-sent';
