/** Files from outside: taken in by what they are, read for the scan, sent to whoever may read their record. */
export type { CheckedFile } from './check-file';
export { checkFiles } from './check-files';
export { receiveFile, type ReceivedFile } from './receive-file';
export { FileRefused } from './refused';
export { sendFile } from './send-file';
export { keepSent, withFiles } from './with-files';
