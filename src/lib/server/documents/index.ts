export { downloadHeaders, fileName, MEDIA_TYPES, uniqueNames } from './download';
export { facts, heading, list, note, numberedList, prose, table, type Part, type Sheet } from './sheet';
export { sendCsv, sendJson, sendMarkdown, sendPicture, sendWord } from './send';
export { toMarkdown } from './to-markdown';
export { toPlainText } from './to-plain-text';
export { wordDiff, type DiffPiece } from './word-diff';
