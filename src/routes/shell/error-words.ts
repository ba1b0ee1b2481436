export interface ErrorWords {
	readonly title: string;
	readonly lead: string;
	readonly advice: string;
}

const WORDS: Readonly<Record<number, ErrorWords>> = {
	401: {
		title: 'Sign in first',
		lead: 'This page is for people of the workspace.',
		advice: 'You may have been signed out after a while of rest. What you had kept is still there.'
	},
	403: {
		title: 'Not yours to do',
		lead: 'You may read this, but not change it.',
		advice: 'If you think you should be able to, ask whoever looks after the workspace.'
	},
	404: {
		title: 'Nothing here',
		lead: 'There is nothing here that you can read.',
		advice: 'The address may be mistyped, the thing may have been taken away, or it is shared with other people and not with you.'
	},
	409: {
		title: 'Changed meanwhile',
		lead: 'Somebody changed this after you opened it.',
		advice: 'Go back, open it again, and look at what stands there now before you change it.'
	},
	413: {
		title: 'Too large',
		lead: 'What you sent is larger than fits here.',
		advice: 'Nothing was kept. Go back, shorten it or send it in pieces.'
	},
	429: {
		title: 'A little too often',
		lead: 'There were many tries in a short time.',
		advice: 'Wait a few minutes, then try again. Nothing is lost.'
	},
	500: {
		title: 'Something went wrong here',
		lead: 'That is our fault, not yours.',
		advice: 'What was kept before is safe. Go back and try once more.'
	},
	503: {
		title: 'Not just now',
		lead: 'The workspace cannot answer or cannot keep anything at the moment.',
		advice:
			'What was kept before is safe. If you had typed something, go back: it should still be in the form. Try again in a minute.'
	}
};

/** What an error page says, by status. A message of ours is told for what the reader can mend; never for faults within. */
export function wordsFor(status: number, message?: string): ErrorWords {
	const words = WORDS[status] ?? (status >= 500 ? (status === 507 ? WORDS[503]! : WORDS[500]!) : null);
	if (!words)
		return { title: 'That did not work', lead: message ?? 'The page could not be shown.', advice: 'Go back and try again.' };
	return message && [403, 413, 429, 503, 507].includes(status) ? { ...words, lead: message } : words;
}
