/** What a mail says, before it is written as text and as HTML; both say the same. */
export interface Letter {
	readonly subject: string;
	readonly greeting: string;
	readonly lead: string;
	readonly parts: readonly LetterPart[];
	/** A link that stands alone, such as to the page with all of it. */
	readonly action: LetterLink;
	/** Sentences at the foot, each perhaps with a link after it. */
	readonly foot: readonly { readonly words: string; readonly link?: LetterLink }[];
}

export interface LetterPart {
	readonly heading: string;
	readonly lines: readonly LetterLine[];
	/** How much more there is that is not listed, in words; nothing where all of it is. */
	readonly more: string;
}

export interface LetterLine {
	readonly words: string;
	readonly title: string;
	readonly href: string;
}

export interface LetterLink {
	readonly label: string;
	readonly href: string;
}
