/** Many practices brought in together: gone through in the background, step by step, and looked through one after the other. */
export { beginImport } from './begin-import';
export { bringStep, type ToBring, type WhatItSays } from './bring-step';
export { claimImport, openImports, releaseImport } from './claim-import';
export { endImport } from './end-import';
export { importPage, myImports, type ImportInShort, type ReportLine } from './import-page';
export { nextToCheck } from './next-to-check';
export { placeWords, placeWordsWish, unplacedOf } from './place-words';
export { importParts, practiceImports, type PracticeImport } from './practice-import';
export { stopImport, stopImportWish } from './stop-import';
export { takeOutStep } from './take-out-step';
export { unplacedWords } from './unplaced-words';
