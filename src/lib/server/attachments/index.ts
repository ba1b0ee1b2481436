/** Files from outside: taken in by what they are, read for the scan, sent to whoever may read their record. */
export { checkFiles } from './check-files';
export { sendFile } from './send-file';
export { keepSent, withFiles } from './with-files';
