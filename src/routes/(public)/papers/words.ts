/** The readers of a published paper, as a choice and in a sentence. */
export const READERS = [
	{ value: 'public', label: 'Anyone', hint: 'Also without signing in, and through search engines.' },
	{ value: 'partners', label: 'Staff and partner bodies', hint: 'Whoever has a place in this workspace.' },
	{ value: 'staff', label: 'All staff', hint: 'The people of this organisation.' }
] as const;

export const READ_BY = {
	public: 'Anyone can read this page; it is published.',
	partners: 'All staff and people at partner bodies can read this page; it is published for them.',
	staff: 'All staff can read this page; it is published for them.'
} as const;

/** Where a paper stands. */
export const STATES = { draft: 'Draft', checked: 'Checked', published: 'Next edition', withdrawn: 'Withdrawn' } as const;

export const issuesInWords = (count: number): string =>
	count === 0 ? 'no issue yet' : count === 1 ? 'one issue' : `${count} issues`;

/** “First edition”, “Edition 3”. */
export const editionInWords = (number: number): string => (number === 1 ? 'First edition' : `Edition ${number}`);
