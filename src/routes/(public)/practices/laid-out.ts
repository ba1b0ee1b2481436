import type { PartView, WordingView } from '#lib/domain/practices';
import { plainText, renderMarkdown } from '#lib/server/markdown';

/** The sections of a wording in reading order, their texts laid out for a page. */
export const laidOut = (parts: readonly PartView[]) =>
	parts
		.flatMap((part) => part.sections)
		.map(({ text, ...section }) => ({ ...section, html: renderMarkdown(text), hasText: text !== '' }));
export type LaidOutSection = ReturnType<typeof laidOut>[number];

const LONGEST = 200;

/** A sentence or two for those who find the page elsewhere: the beginning of the first text. */
export function inShort({ parts }: Pick<WordingView, 'parts'>): string {
	const first = parts.flatMap((part) => part.sections).find((section) => section.text !== '');
	const text = first ? plainText(first.text).replace(/\s+/g, ' ') : '';
	return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}
