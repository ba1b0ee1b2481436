import type { Answer } from './answer';
import { sectionsOf, type Template } from './template';
import type { Wording } from './wording';

/** What of a wording may be published, and the answers that are held back because the person to ask has not agreed to be shown. */
export interface Parted {
	readonly published: Wording;
	readonly withheld: Readonly<Record<string, Answer>>;
}

/**
 * Parts a wording at its contacts. Where nobody agreed, name and reach stay behind, and so does what was typed beside them:
 * names and numbers are often written there.
 */
export function partAtContacts(wording: Wording, template: Pick<Template, 'parts'>): Parted {
	const contacts = new Set(sectionsOf(template).flatMap((section) => (section.kind === 'contact' ? [section.key] : [])));
	const isHeld = ([key, answer]: [string, Answer]): boolean => contacts.has(key) && !answer.contact?.consent;
	const all = Object.entries(wording.answers);
	const answers = all.map((each) => (isHeld(each) ? ([each[0], withoutDetails(each[1])] as const) : each));
	return { published: { ...wording, answers: Object.fromEntries(answers) }, withheld: Object.fromEntries(all.filter(isHeld)) };
}

const withoutDetails = ({ contact }: Answer): Answer =>
	contact ? { contact: { ...contact, name: '', reach: '', consent: null } } : {};
