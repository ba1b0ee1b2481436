/**
 * What a reader keeps of a document besides its words. `links`: where they lead, as Markdown has it, if that is a web page or an
 * address of mail. `boxes`: those of a form, as ☒ and ☐ where they are no letters already. `marks`: those that set words of Markdown
 * in bold or slanted, and the strokes before signs, also where a Word document was written from Markdown; headings and tables come
 * without them all the same. `stress`: which stretches
 * are bold or shaded, beside the words.
 */
export interface ReadingOptions {
	readonly links?: boolean;
	readonly boxes?: boolean;
	readonly marks?: boolean;
	readonly stress?: boolean;
}

/** Where a link leads, in a form that can stand in brackets behind its words; null where it runs something or leads nowhere. */
export function keptAddress(address: string | undefined, { links }: ReadingOptions): string | null {
	if (!links || address === undefined || !/^(https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}]+$/iu.test(address)) return null;
	const safe = address.replaceAll('(', '%28').replaceAll(')', '%29');
	return safe.length <= LONGEST ? safe : null;
}

const LONGEST = 2_000;
