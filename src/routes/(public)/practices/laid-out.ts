import type { PartView, WordingView } from '#lib/domain/practices';
import { beginningOf, renderMarkdown } from '#lib/server/markdown';
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

/** A sentence or two for those who find the page elsewhere: the beginning of the first text. */
export function inShort({ parts }: Pick<WordingView, 'parts'>): string {
	const first = parts.flatMap((part) => part.sections).find((section) => section.text !== '');
	return first ? beginningOf(first.text) : '';
}
