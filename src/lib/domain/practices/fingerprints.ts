import * as v from 'valibot';

/**
 * By which a document is known again when it comes a second time: SHA-256 of its bytes, and of what it says (`saidBy`), so that the
 * same words in a file saved anew count as the same.
 */
export const fingerprints = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), v.maxLength(2));
