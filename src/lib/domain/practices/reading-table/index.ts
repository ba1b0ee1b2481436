/** Tables of practices, a row each, read by the headings of their columns. */
export type { PracticeRow } from './read-row';
export { readPracticeTable } from './read-practice-table';
