import type { MailPage } from '#lib/server/mail';

type Trouble = NonNullable<NonNullable<MailPage['oldest']>['trouble']>;
type Ground = MailPage['givenUp'][number]['because'];

/** What the last try met with, as a sentence. */
export const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
	unreachable: 'The mail server does not answer, or cannot show that it is the right one.',
	'not let in': 'The mail server does not let Grove in: look at its user, its password and the address mail comes from.',
	'put off': 'The mail server asked for another try later.'
};

/** Why mails were given up, each as the name of a count. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
	'too old': 'Given up after three days',
	refused: 'Refused by the mail server',
	unsure: 'Interrupted, and not sent a second time',
	'nothing left': 'Left out, as nothing was new any more',
	'no address': 'Left out, as nobody is there to read it'
};

/** How mail is kept from other eyes on its way to the mail server. */
export const SECURITY_WORDS = {
	tls: 'Sealed from the first byte (TLS)',
	starttls: 'Sealed before anything is said (STARTTLS)',
	none: 'Not sealed: for a mail server on the same machine'
} as const;
