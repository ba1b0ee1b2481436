export { receiveFile, type ReceivedFile } from './receive-file';
export { FileRefused } from './refused';
