/** Emerging themes: which codes and words rise in what a reader may read, against the period before. */
export { emergingThemes, themeRecords, type Terms, type Theme, type WordReading } from './emerging-themes';
export type { Evidence } from './evidence';
export { periodBefore, periodNamed, periodOf, SPANS, type Period } from './period';
