import type { Section, Template } from '../template';

/** What a section asks for, in words. */
export const KIND_WORDS: Readonly<Record<Section['kind'], string>> = {
	line: 'One line',
	text: 'Text',
	options: 'Options to choose from, and text',
	facts: 'Figures with their sources, and text',
	effects: 'Effects, each with how sure it is',
	contact: 'Whom to ask'
};

const OFFERED_WORDS = { staff: 'Staff may begin one', 'staff-and-partners': 'Staff and partners may begin one' } as const;

type Form = Pick<Template, 'label' | 'hint' | 'offeredBy' | 'parts'>;

/** A form in plain words, line by line: what two editions are compared by. `lists`: the labels of lists of words, by name. */
export const editionWords = ({ label, hint, offeredBy, parts }: Form, lists: ReadonlyMap<string, string>): string =>
	[
		[label, hint, `${OFFERED_WORDS[offeredBy]}.`].join('\n'),
		...parts.flatMap(({ heading, sections }) => [`— ${heading} —`, ...sections.map((each) => sectionWords(each, lists))])
	].join('\n\n');

function sectionWords(section: Section, lists: ReadonlyMap<string, string>): string {
	const { number, heading, ask, needed, kind } = section;
	return [
		`${number === null ? '' : `${number}. `}${heading}${needed ? ' (needed)' : ''}`,
		ask,
		`${KIND_WORDS[kind]}.`,
		...optionWords(section, lists)
	].join('\n');
}

function optionWords(section: Section, lists: ReadonlyMap<string, string>): string[] {
	if (section.kind === 'effects') return section.groups.map(({ label }) => `· ${label}`);
	if (section.kind !== 'options') return [];
	const { choices } = section;
	return choices.from === 'here'
		? choices.options.map(({ label }) => `· ${label}`)
		: [`· the list “${lists.get(choices.vocabulary) ?? choices.vocabulary}”`];
}
