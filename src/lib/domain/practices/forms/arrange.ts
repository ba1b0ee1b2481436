import { Invalid } from '../../shared/errors';
import { sectionsOf, type Section, type Template } from '../template';

export type Parts = Template['parts'];
export type Way = 'up' | 'down';

/** The parts of a form with one section put in the place of another of its key. */
export const withSection = (parts: Parts, section: Section): Parts =>
	parts.map((part) => ({ ...part, sections: part.sections.map((each) => (each.key === section.key ? section : each)) }));

export const withoutSection = (parts: Parts, key: string): Parts =>
	parts.map((part) => ({ ...part, sections: part.sections.filter((each) => each.key !== key) }));

/** Moves a section past its neighbour; past the edge of its part it goes into the next one. At the edge of the form it stays. */
export function sectionMoved(parts: Parts, key: string, to: Way): Parts {
	const at = parts.findIndex(({ sections }) => sections.some((each) => each.key === key));
	const part = parts[at];
	if (!part) return parts;
	const place = part.sections.findIndex((each) => each.key === key);
	const step = to === 'up' ? -1 : 1;
	if (part.sections[place + step]) return parts.with(at, { ...part, sections: swapped(part.sections, place, place + step) });
	const next = parts[at + step];
	if (!next) return parts;
	const section = part.sections[place]!;
	const joined = to === 'up' ? [...next.sections, section] : [section, ...next.sections];
	return parts
		.with(at, { ...part, sections: part.sections.filter((each) => each !== section) })
		.with(at + step, { ...next, sections: joined });
}

/** Two neighbours in each other's place; a list as it was where one of them is not there. */
export function swapped<T>(list: readonly T[], one: number, other: number): T[] {
	const [first, second] = [list[one], list[other]];
	return first === undefined || second === undefined ? [...list] : list.with(one, second).with(other, first);
}

/** The same parts, where the section for the name of the practice stands first. Throws Invalid where it does not. */
export function titleFirst(parts: Parts): Parts {
	if (sectionsOf({ parts })[0]?.key !== 'title')
		throw Invalid.field('', 'The section for the name of the practice stands first.');
	return parts;
}
