import type { Way } from '#lib/domain/practices';

/** How a practice names a body. */
export const WAY_WORDS: Readonly<Record<Way, string>> = {
	answers: 'Answers for it',
	asked: 'Asked about it',
	pays: 'Pays for it'
};

/** The address of a body's page. */
export const bodyAddress = (slug: string): string => `/practices/directory/${encodeURIComponent(slug)}`;
