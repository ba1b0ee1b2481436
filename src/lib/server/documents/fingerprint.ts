import { createHash } from 'node:crypto';

/** SHA-256 of a document or a text, by which the same is known again. */
export const fingerprint = (of: Uint8Array | string): string => createHash('sha256').update(of).digest('hex');
