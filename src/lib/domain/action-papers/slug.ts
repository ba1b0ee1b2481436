import * as v from 'valibot';

/** The name of a term in a list of words. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Choose one from the list.'));
