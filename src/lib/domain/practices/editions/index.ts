export { bringBackPractice, isFreshlyWithdrawn } from './bring-back-practice';
export { editionsPage } from './editions-page';
export { restoreEdition, restoreEditionWish } from './restore-edition';
