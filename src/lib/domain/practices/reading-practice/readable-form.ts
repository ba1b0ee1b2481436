import type { Choice, Section, Template } from '../template';
import type { KnownOptions } from '../known-options';
import { compared, likeness, wordsOf } from './compared.ts';
import type { PracticeWords } from './practice-words';

/** A form by which documents may have been written, with the options of its sections as they are worded now. */
export interface FormToRead {
	readonly template: Pick<Template, 'name' | 'parts'>;
	readonly options: KnownOptions;
}

/** A name by which something is known in documents, ready to be compared. */
interface Name {
	readonly plain: string;
	readonly words: readonly string[];
}
export interface ReadableChoice {
	readonly option: string;
	readonly names: readonly Name[];
}
export interface ReadableSection {
	readonly section: Section;
	readonly names: readonly Name[];
	readonly choices: readonly ReadableChoice[];
}
export interface ReadableForm {
	readonly name: string;
	readonly sections: readonly ReadableSection[];
	readonly parts: ReadonlySet<string>;
}

export function readableForm({ template, options }: FormToRead, words: PracticeWords): ReadableForm {
	return {
		name: template.name,
		parts: new Set(template.parts.map(({ heading }) => compared(heading))),
		sections: template.parts
			.flatMap(({ sections }) => sections)
			.map((section) => ({
				section,
				names: namesOf([section.heading, ...section.alsoKnownAs, ...(words.headings.get(section.key) ?? [])]),
				choices: (options.get(section.key) ?? []).map(readableChoice)
			}))
	};
}

const readableChoice = ({ option, label, alsoKnownAs }: Choice): ReadableChoice => ({
	option,
	names: namesOf([label, ...alsoKnownAs])
});

const namesOf = (names: readonly string[]): readonly Name[] =>
	names.map((name) => ({ plain: compared(name), words: wordsOf(name) }));

/** How alike words must be to an option's name where they are not the same. */
const ALIKE = 0.75;

/** The option that some words name, with or without what stands in brackets behind; null where it is none, or not clear which. */
export function choiceNamed(text: string, choices: readonly ReadableChoice[]): string | null {
	const bare = text.replace(/[:;.…_\s]+$/u, '');
	for (const said of [bare, bare.replace(/\([^)]*\)$/, '')]) {
		const plain = compared(said);
		const same = choices.find(({ names }) => names.some((name) => name.plain === plain));
		if (same && plain !== '') return same.option;
	}
	const words = wordsOf(bare);
	const near = choices.filter(({ names }) => names.some((name) => likeness(name.words, words) >= ALIKE));
	return near.length === 1 ? near[0]!.option : null;
}
