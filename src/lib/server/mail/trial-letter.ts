import type { Letter } from './letter';

/** The letter by which an administrator finds out whether mail arrives. */
export const trialLetter = (name: string, origin: string): Letter => ({
	subject: 'A trial mail from Grove',
	greeting: `Hello ${name},`,
	lead: 'You asked for a trial. It has arrived, so mail from Grove reaches this address.',
	parts: [],
	action: { label: 'Back to the mail settings', href: `${origin}/settings/mail` },
	foot: [
		{ words: 'Grove sends nothing that people did not ask for, and no mail fetches a picture or tells whether it was read.' }
	]
});
