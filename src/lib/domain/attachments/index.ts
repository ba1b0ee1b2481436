/** Files that people attach to what they write: what is taken, how much of it, and what waits until its record is kept. */
import { waitingAttachments } from './waiting-attachment';

export const collections = [waitingAttachments] as const;

export { attachFile, checkRoom } from './attach-file';
export { attachment, attachments, blobsOf, FILE_BYTES, MOST_FILES, sizeInWords, type Attachment } from './attachment';
export { fileLine, type FileLine } from './file-line';
export { ENDINGS_TAKEN, isPicture, kindOfEnding, KINDS_IN_WORDS, type FileKind } from './kinds';
export { openFile, type OpenFile } from './open-file';
export { shownFiles, takenUp, waitingOn } from './taken-up';
export { fileOfForm, waitingAttachments, waitingFile, waitingFor } from './waiting-attachment';
