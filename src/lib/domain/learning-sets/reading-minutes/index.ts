export { folded } from './minutes-words';
export { minutesLanguage, minutesWords, type MinutesLanguage, type MinutesWords } from './minutes-words';
export type { MinutesReading, Placed } from './minutes-reading';
export { readMinutes } from './read-minutes';
