/** Whom a practice is published for, as a form offers it. */
export const PUBLISHED_FOR = [
	{ value: 'public', label: 'Anyone', hint: 'Also without signing in, and through search engines.' },
	{ value: 'partners', label: 'Staff and partner bodies', hint: 'Whoever has a place in this workspace.' }
] as const;
