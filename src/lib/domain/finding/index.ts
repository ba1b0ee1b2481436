/** Finding: one line that asks everything its asker may read, and what leads on from an answer. */
export { findByLine, ORDERS, type FoundByLine, type Order } from './find-by-line';
export { askLibrary, findInLibrary } from './find-in-library';
export { readLibraryQuestion, writeLibraryQuestion, type LibraryQuestion } from './library-question';
export { isTaken, listToTake } from './list-to-take';
export { FOUND_KINDS } from './kinds';
export type { Asker } from './known';
export { LONGEST_LINE } from './question';
export { relatedTo } from './related';
export { searchToTake, type SearchedToTake } from './search-to-take';
export { suggestFor } from './suggest';
export { whatIsAsked } from './what-is-asked';
