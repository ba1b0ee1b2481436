/** How the fields of the form that an entry is written in make its wish. */
export const ENTRY_FORM = {
	arrays: ['answers', 'objectives', 'codes', 'attachments'],
	booleans: ['attachments.$.remove'],
	words: 'own'
} as const;
