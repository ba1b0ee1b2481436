export { folded } from './minutes-words.ts';
export { minutesLanguage, minutesWords, type MinutesLanguage, type MinutesWords } from './minutes-words.ts';
export type { MinutesReading, Placed } from './minutes-reading';
