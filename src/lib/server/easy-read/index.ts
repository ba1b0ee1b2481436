/** What routes of easy reads share: their originals by kind, and the easy read beside an original. */
export { findOriginal } from './find-original';
export { siblingOf, type Sibling } from './sibling';
