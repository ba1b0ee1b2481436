import type { Scope } from '#lib/domain/people';

/** What a key may open, as pages say it. */
export const SCOPE_WORDS: Readonly<Record<Scope, { readonly label: string; readonly hint: string }>> = {
	'practices:read': { label: 'Practices', hint: 'Published practices that you can read.' },
	'lessons:read': { label: 'Lessons', hint: 'Lessons of the learning tree that you can read. Nobody is named.' },
	'search:read': {
		label: 'Search',
		hint: 'Search among practices, lessons, learning notes, easy reads and action papers that you can read.'
	}
};

/** How long a key lasts. */
export const LASTS: readonly { readonly value: string; readonly label: string }[] = [
	{ value: '30', label: '30 days' },
	{ value: '90', label: '90 days' },
	{ value: '180', label: 'Half a year' },
	{ value: '365', label: 'A year' }
];
