/** Easy reads: lessons and practices in short lines with pictures, made and checked by people, and the pictures for them. */
import { easyReads } from './easy-read';
import { pictures } from './picture';
import { publishedEasyReads } from './published-easy-read';

export const collections = [easyReads, publishedEasyReads, pictures] as const;

export { easyReadAtWork, type EasyReadAtWork } from './at-work';
export { easyReadLines, easyReadOf, easyReadsAtWork } from './easy-read-lines';
export { easyReadPage, type EasyReadPage } from './easy-read-page';
export { easyReadPlaces } from './easy-read-places';
export { addPictures, addPicturesWish, describePicture, describePictureWish, removePicture } from './keep-picture';
export { wordsToOpen } from './load-easy-read';
export type { FindOriginal, Original } from './original';
export { libraryPicture, pictureLibrary } from './picture-library';
export { pictureOf } from './picture-of';
export { checkEasyRead, checkEasyReadWish, publishEasyRead, publishEasyReadWish } from './publish-easy-read';
export { type StepLine } from './step-line';
export { withItsOriginal } from './with-its-original';
export { deleteEasyRead, withdrawEasyRead, withdrawEasyReadWish } from './withdraw-easy-read';
export { beginEasyRead, beginEasyReadWish, writeEasyRead, writeEasyReadWish } from './write-easy-read';
