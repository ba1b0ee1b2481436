import { createHash } from 'node:crypto';

/** The advisory lock that stands for a record, a blob or a request, by its name. Everybody takes them in the order of their numbers. */
export const lockOf = (name: string): bigint => createHash('sha256').update(name).digest().readBigInt64BE();

export const inOrder = (a: bigint, b: bigint): number => (a < b ? -1 : 1);
