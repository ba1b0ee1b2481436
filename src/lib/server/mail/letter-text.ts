import type { Letter, LetterPart } from './letter';

/** A letter as plain text, for whoever reads mail so. */
export function letterText({ greeting, lead, parts, action, foot }: Letter): string {
	const paragraphs = [
		greeting,
		lead,
		...parts.map(partText),
		`${action.label}:\n${action.href}`,
		// What signatures begin with, so that mail programs set it apart.
		`-- \n${foot.map(({ words, link }) => (link ? `${words} ${link.label}: ${link.href}` : words)).join('\n')}`
	];
	return `${paragraphs.join('\n\n')}\n`;
}

const partText = ({ heading, lines, more }: LetterPart): string =>
	[
		heading.toUpperCase(),
		...lines.map(({ words, title, href }) => `* ${title}\n  ${words}\n  ${href}`),
		...(more === '' ? [] : [more])
	].join('\n\n');
