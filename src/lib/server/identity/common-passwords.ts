import { dictionary } from '@zxcvbn-ts/language-common';

/** The 49,000 passwords most often found in published leaks, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(dictionary['passwords-common'] as readonly string[]);
