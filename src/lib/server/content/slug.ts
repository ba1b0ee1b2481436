import * as v from 'valibot';

/** The name of a thing inside content files: small letters, digits and hyphens. */
export const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens.'),
	v.maxLength(60)
);
