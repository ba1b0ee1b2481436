export { minutesLanguage, minutesWords, type MinutesLanguage, type MinutesWords } from './minutes-words';
export { readMinutes, type MinutesReading } from './read-minutes';
