export { FolderUnusable } from './folder';
export { StoreInUse } from './lock';
export { StoreTooNew } from './manifest';
export { openLowdbStore, type LowdbOptions } from './open';
export type { LowdbStore } from './store';
export { readingFiles } from './reading-files';
