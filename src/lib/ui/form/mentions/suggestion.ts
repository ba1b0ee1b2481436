/** Something that a writer may mean: a link in the text, and where the form has a box for it, a tick there. */
export interface Suggestion {
	readonly label: string;
	/** A few words that tell it from others of the same name. */
	readonly hint: string;
	readonly href: string;
	/** The box of the form around that is ticked along. */
	readonly tick?: { readonly name: string; readonly value: string };
}

/** Where suggestions come from, and what is offered after which sign. */
export interface Mentions {
	/** The address that answers `?sign=@&words=gr` with suggestions; it may carry parameters of its own. */
	readonly from: string;
	/** Sign → what is offered after it, for whoever hears the list: `{ '@': 'People' }`. */
	readonly signs: Readonly<Record<string, string>>;
}

/** The words of a suggestion as the words of a link. */
export const linkWords = ({ label }: Suggestion): string => label.replace(/[[\]\\`*_]/g, '');

/** A suggestion as Markdown. */
export const asLink = (each: Suggestion): string => `[${linkWords(each)}](${each.href})`;
