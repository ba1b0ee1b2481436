import type { MinutesWords } from './minutes-words';
import { isSureAtStart } from './read-people.ts';

/** "Forum minutes – page 2 of 4", "Seite 2", "- 2 -": what stands between the pages of a document that was copied as text. */
const PAGE = /^(?:(?:.{0,60}[\s–-])?\p{L}+ \d{1,3} ?(?:\p{L}{1,4}|\/) ?\d{1,3}|\p{L}+ \d{1,3}|[-–] ?\d{1,3} ?[-–])$/u;
export const isPage = (text: string, words: MinutesWords) => PAGE.test(text) && !isSureAtStart(text, words);
