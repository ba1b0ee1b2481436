export { type ArchivedFile } from './archive';
export { downloadHeaders, fileName, MEDIA_TYPES, uniqueNames } from './download';
export { facts, heading, list, note, numberedList, picture, prose, saying, table, type Part, type Sheet } from './sheet';
export { readDocument } from './reading/read-document';
export { sendArchive, sendCsv, sendJson, sendMarkdown, sendPicture, sendText, sendWord, wordFile } from './send';
export { toCsv } from './to-csv';
export { toMarkdown } from './to-markdown';
export { toPlainText } from './to-plain-text';
export { wordDiff, type DiffPiece } from './word-diff';
