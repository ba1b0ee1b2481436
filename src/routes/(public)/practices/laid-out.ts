import type { PartView, WordingView } from '#lib/domain/practices';
import { plainText, renderMarkdown } from '#lib/server/markdown';
import { Texts } from '#lib/ui/texts';

/**
 * The sections of a wording in reading order, and apart from them their texts, laid out for a page.
 * @param inPage whether they go out with a whole page; not so where its script asks for data alone
 */
export function laidOut(parts: readonly PartView[], inPage = false) {
	const sections = parts.flatMap((part) => part.sections);
	return {
		sections: sections.map(({ text, ...section }) => ({ ...section, hasText: text !== '' })),
		texts: new Texts(new Map(sections.map(({ key, text }) => [key, renderMarkdown(text)])), inPage)
	};
}
export type LaidOutSection = ReturnType<typeof laidOut>['sections'][number];

const LONGEST = 200;

/** A sentence or two for those who find the page elsewhere: the beginning of the first text. */
export function inShort({ parts }: Pick<WordingView, 'parts'>): string {
	const first = parts.flatMap((part) => part.sections).find((section) => section.text !== '');
	const text = first ? plainText(first.text).replace(/\s+/g, ' ') : '';
	return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}
