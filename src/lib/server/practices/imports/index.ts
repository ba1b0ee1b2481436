/** Practices that are brought in together, gone through in the background. */
export { keepImporting, type Imports } from './keep-importing';
export { sentTogether } from './sent-together';
export { rowFingerprint } from './steps-of-table';
