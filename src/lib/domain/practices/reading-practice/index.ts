/** Descriptions of practices that people wrote elsewhere, read by the headings of a form. */
export { answersAsRead, MOST_LEFT } from './answers-as-read';
export { formsOfWorkspace } from './forms-of-workspace';
export { formsToRead } from './forms-to-read';
export type { PracticeReading } from './practice-reading';
export { practiceLanguage, practiceWords, type PracticeLanguage } from './practice-words';
export { saidBy } from './said-by';
export type { FormToRead } from './readable-form';
