export { openLowdbStore, type LowdbOptions } from './open';
export type { LowdbStore } from './store';
