import { entryWords } from './entry-words';

/** How the fields of the form that an entry is written in make its wish. */
export const ENTRY_FORM = {
	arrays: ['answers', 'objectives', 'codes', 'attachments'],
	booleans: ['attachments.$.remove'],
	words: entryWords
} as const;
