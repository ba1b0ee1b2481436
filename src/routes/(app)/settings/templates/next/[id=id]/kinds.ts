import type { Section } from '#lib/domain/practices';

/** The kinds of section as they are offered to whoever makes a form. */
export const KINDS: readonly { readonly kind: Section['kind']; readonly label: string; readonly hint: string }[] = [
	{ kind: 'text', label: 'Text', hint: 'Paragraphs, as much as there is to say.' },
	{ kind: 'line', label: 'One line', hint: 'A name, a place, a body.' },
	{ kind: 'options', label: 'Options', hint: 'Several can be chosen, with text beside them.' },
	{ kind: 'facts', label: 'Figures', hint: 'Rows of what is counted, the figure and its source.' },
	{ kind: 'effects', label: 'Effects', hint: 'What changed, for whom, and whether it was measured, reported or is hoped for.' },
	{ kind: 'contact', label: 'Whom to ask', hint: 'A role first. A name is shown only once that person has agreed.' }
];

export const kindCalled = (kind: Section['kind']): string => KINDS.find((each) => each.kind === kind)!.label;
