/** Files that people attach to what they write: what is taken, how much of it, and what waits until its record is kept. */
export {
	attachment,
	attachments,
	blobsOf,
	FILE_BYTES,
	MOST_FILES,
	RECORD_BYTES,
	sizeInWords,
	type Attachment
} from './attachment';
export { ENDINGS_TAKEN, FILE_KINDS, isPicture, kindOfEnding, kindOfType, KINDS_IN_WORDS, type FileKind } from './kinds';
