import type { FieldIssue } from '../../shared/errors';
import { sectionsOf, type Choice, type Section, type Template } from '../template';

/** Sections that one form may have. */
export const MOST_SECTIONS = 60;

/** Headings that a copy in Word has of its own. */
const TAKEN = ['what is missing', 'about this copy'];

/** What has to be mended before an edition can be brought out. */
export function editionIssues({ parts }: Pick<Template, 'parts'>): FieldIssue[] {
	const sections = sectionsOf({ parts });
	const [first] = sections;
	return [
		...(first?.key === 'title' ? [] : ['The section for the name of the practice stands first.']),
		...(sections.length < 2 ? ['A form asks for more than a name. Add a section.'] : []),
		...parts
			.filter((part) => part.sections.length === 0)
			.map(({ heading }) => `“${heading}” has no section. Fill it, or take it out.`),
		...twice(parts.map(({ heading }) => heading)).map((heading) => `Two parts are called “${heading}”.`),
		...twice(sections.map(({ heading }) => heading)).map((heading) => `Two sections are called “${heading}”.`),
		...sections
			.filter(({ heading }) => TAKEN.includes(heading.toLowerCase()))
			.map(({ heading }) => `Call “${heading}” otherwise: copies use these words.`),
		...sections.flatMap(lacking)
	].map((message) => ({ field: '', message }));
}

function lacking(section: Section): string[] {
	const { heading } = section;
	if (section.kind === 'effects')
		return [
			...(section.groups.length === 0 ? [`“${heading}” needs at least one group for whom something changed.`] : []),
			...(section.claims.length === 0 ? [`“${heading}” needs at least one kind of evidence.`] : []),
			...labelsTwice(heading, section.groups)
		];
	if (section.kind !== 'options' || section.choices.from !== 'here') return [];
	const { options } = section.choices;
	return [
		...(options.length < 2 ? [`“${heading}” needs at least two options to choose from.`] : []),
		...labelsTwice(heading, options)
	];
}

const labelsTwice = (heading: string, choices: readonly Choice[]): string[] =>
	twice(choices.map(({ label }) => label)).map((label) => `“${label}” stands twice in “${heading}”.`);

/** The words that stand more than once, whatever their capitals. */
function twice(words: readonly string[]): string[] {
	const folded = words.map((each) => each.toLowerCase());
	return words.filter((_, at) => folded.indexOf(folded[at]!) < at);
}
