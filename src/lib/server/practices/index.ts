/** Descriptions of practices from elsewhere, from a file or from what was pasted, one or many together. */
export { keepImporting, rowFingerprint, sentTogether, type Imports } from './imports';
export { practiceOfFile } from './practice-of-file';
