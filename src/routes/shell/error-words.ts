export interface ErrorWords {
	readonly title: string;
	readonly lead: string;
	readonly advice: string;
	/** Where somebody goes on who is not signed in: the first page unless said; null where nothing here is for them. */
	readonly next?: { readonly href: string; readonly name: string } | null;
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

const SIGN_IN = { href: '/sign-in', name: 'Sign in' };

/** What is said where a link from a message leads nowhere: ended, used, replaced, run out and wrong look the same. */
const LOST_LINKS: Readonly<Record<string, ErrorWords>> = {
	'/invitation': {
		title: 'This invitation leads nowhere',
		lead: 'It may have been copied in part, used already or taken back, or its time may have run out.',
		advice:
			'Open it again from the message that you were sent. If you have used it before, sign in; if not, ask whoever invited you for a new one.',
		next: SIGN_IN
	},
	'/report': {
		title: 'This link leads nowhere',
		lead: 'It may have been copied in part or replaced by a newer one, its time may have run out, or what it is about may be done.',
		advice:
			'Open it again from the message that you were sent. If it leads here once more, ask whoever sent it for a new one. What you said by it before is kept.',
		next: null
	},
	'/read-only': {
		title: 'This link leads nowhere',
		lead: 'It may have been copied in part, its time may have run out, or it may have been ended.',
		advice: 'Open it again from the message that you were sent. If it leads here once more, ask whoever sent it for a new one.',
		next: null
	},
	'/reset': {
		title: 'This link leads nowhere',
		lead: 'It works once and not for long: it may have been used, have run out, or been copied in part.',
		advice: 'If you have chosen a new password by it, sign in. If not, ask whoever looks after the workspace for a new link.',
		next: SIGN_IN
	}
};

/** What an error page says: of a link that leads nowhere by its page, else by status. A message of ours is told for what the reader can mend; never for faults within. */
export function wordsFor(status: number, message?: string, path = ''): ErrorWords {
	if (status === 404 && path in LOST_LINKS) return LOST_LINKS[path]!;
	const words = WORDS[status] ?? (status >= 500 ? (status === 507 ? WORDS[503]! : WORDS[500]!) : null);
	if (!words)
		return { title: 'That did not work', lead: message ?? 'The page could not be shown.', advice: 'Go back and try again.' };
	return message && [403, 413, 429, 503, 507].includes(status) ? { ...words, lead: message } : words;
}
