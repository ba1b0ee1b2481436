import { compared, likeness, stemsOf, withoutAddresses } from './compared.ts';
import type { Line } from './pieces';
import type { ReadableForm, ReadableSection } from './readable-form';

/** How surely a line is a heading, surest first: numbered, set as one, in bold, a line of its own, or words before a colon. */
export const RANKS = ['numbered', 'heading', 'strong', 'alone', 'inline'] as const;
export type Rank = (typeof RANKS)[number];

/** A line that may open a section. `rest`: what follows the heading in the same line. */
export interface Opening {
	readonly section: ReadableSection;
	readonly rank: Rank;
	readonly number: number | null;
	readonly heading: string;
	readonly rest: string;
}

const NUMBER = /^\s*(?:(?:section|question|part|q|no|nr)\.?\s*)?(\d{1,2})(?:\s*[.):–—-]+\s*|\s+)(?=[\p{L}“"'¿])/iu;
/** Longer than a heading is. */
const MOST_LETTERS = 160;

/** A line without its number. */
export function numberedLine(text: string): { readonly number: number | null; readonly words: string } {
	const found = NUMBER.exec(text);
	return { number: found ? Number(found[1]) : null, words: found ? text.slice(found[0].length) : text };
}

/** The section whose name a line bears, if any. */
export function openingOf(line: Line, { byName }: ReadableForm): Opening | null {
	if (line.shape === 'edge' || line.text.length > 5_000) return null;
	const { number, words } = numberedLine(withoutAddresses(line.text));
	const whole = words.length <= MOST_LETTERS ? named(words, byName) : null;
	if (whole) return { section: whole, rank: rankOf(line, number), number, heading: words, rest: '' };
	const parted = /^([^:\t]{3,100})(?::|\t+)\s*(?=\S)/u.exec(words);
	const before = parted ? named(parted[1]!, byName) : null;
	if (!parted || !before) return null;
	// As it stands, links and all.
	const rest = line.text.slice(line.text.indexOf(parted[1]!) + parted[1]!.length).replace(/^[:\s]+/, '');
	return { section: before, rank: number === null ? 'inline' : 'numbered', number, heading: parted[1]!, rest };
}

const rankOf = ({ shape }: Line, number: number | null): Rank =>
	number !== null ? 'numbered' : shape === 'heading' || shape === 'strong' ? shape : 'alone';

function named(text: string, byName: ReadableForm['byName']): ReadableSection | null {
	// "How the practice has changed the service (lessons learned)": both are names.
	const inside = /\((\p{L}+\s[^()]+)\)[\s:.]*$/u.exec(text)?.[1] ?? '';
	for (const said of [text, text.replace(/\s*\([^)]*\)[\s:.]*$/, ''), inside]) {
		const plain = compared(said);
		const found = plain && byName.get(plain);
		if (found) return found;
	}
	return null;
}

/** How alike a heading must be to a section's name where it is not the same; less where its number says so as well. */
const ALIKE = 0.5;
const ALIKE_BY_NUMBER = 0.2;

/** The section whose name a heading comes near to; null where it is not clear which. `asksAlone`: questions head sections as lines of their own. */
export function likelyOpening(line: Line, { sections, asking }: ReadableForm, asksAlone = false): Opening | null {
	const { number, words } = numberedLine(line.text);
	const asks = /\?\s*$/.test(words);
	const isSet = looksLikeHeading(line) || (asks && asksAlone);
	if ((!isSet && number === null) || words.length > MOST_LETTERS) return null;
	const whole = stemsOf(words);
	const telling = asks ? new Set([...whole].filter((stem) => !asking.has(stem))) : whole;
	const stems = telling.size > 0 ? telling : whole;
	const near = sections
		.map((section) => ({ section, alike: Math.max(...section.names.map((name) => likeness(name.stems, stems))) }))
		.filter(({ section, alike }) => {
			const agrees = number !== null && number === section.section.number;
			return isSet ? alike >= (agrees ? ALIKE_BY_NUMBER : ALIKE) : agrees && alike >= ALIKE;
		})
		.toSorted((a, b) => b.alike - a.alike);
	if (!near[0] || near[0].alike === near[1]?.alike) return null;
	return { section: near[0].section, rank: rankOf(line, number), number, heading: words, rest: '' };
}

/** Whether a line is set as a heading, whatever it says. */
export const looksLikeHeading = ({ shape, text }: Line): boolean =>
	shape === 'heading' || (shape === 'strong' && text.length <= MOST_LETTERS);
