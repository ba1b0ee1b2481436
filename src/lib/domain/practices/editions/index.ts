export { bringBackPractice, isFreshlyWithdrawn } from './bring-back-practice';
export { editionsPage, type EditionsAsked } from './editions-page';
export { restoreEdition, restoreEditionWish } from './restore-edition';
