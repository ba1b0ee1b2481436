/** A mail that leads to a note and holds nothing of it: whoever may read the meeting opens it there (ADR 097). */
export interface CoveringMail {
	readonly subject: string;
	readonly body: string;
	/** Opens it in the sender's own mail program. */
	readonly href: string;
}

/**
 * The mail that tells the members that a note is ready. `about`: what the meeting is called and when it was, or null where
 * neither may stand in a mailbox. `place`: the whole address of the note's page.
 */
export function coveringMail(about: { readonly title: string; readonly lead?: string } | null, place: string): CoveringMail {
	const subject = about ? `Note: ${about.title}` : 'The note of our meeting';
	const body = [
		about ? `The note of our meeting is ready: ${about.title}.` : 'The note of our meeting is ready.',
		...(about?.lead ? [`We met on ${about.lead}.`] : []),
		`You can read it here: ${place}`
	].join('\n\n');
	return { subject, body, href: `mailto:?subject=${encoded(subject)}&body=${encoded(body)}` };
}

/** Mail programs want line breaks as RFC 6068 writes them. */
const encoded = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));
