/** Emerging themes: which codes and words rise in what a reader may read, against the period before. */
export { MOST_NUMBERED } from './count-terms';
export { emergingThemes, themeRecords, type Holding, type Theme, type WordReading } from './emerging-themes';
export { evidenceExcerpts, type ReadWords, type Word } from './evidence';
export { periodBefore, periodNamed, periodOf, SPANS, type Period } from './period';
export { saidBy } from './said';
