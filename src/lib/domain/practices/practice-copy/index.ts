/** Practices as they leave Grove, and as such copies come back. */
export { copyOf, copyPractice } from './copy-practice';
export * as copyWords from './copy-words';
export { practiceCopy, type CopiedSection, type PracticeCopy } from './practice-copy';
export { readingOfFile } from './reading-of-file';
