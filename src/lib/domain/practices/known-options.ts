import { isOffered, vocabularies, type Vocabulary } from '../people';
import type { Reading } from '../shared/context';
import { sectionsOf, type Choice, type Section, type Template } from './template';

/** An option with whether it is still on offer; one that was retired is named where it was chosen. */
export type KnownOption = Choice & { readonly offered: boolean };
/** The options of each section that has some, by the section's key. */
export type KnownOptions = ReadonlyMap<string, readonly KnownOption[]>;

/** Reads the options of some templates; those taken from a vocabulary are as the workspace words them now. */
export async function knownOptions(read: Reading, ...templates: readonly Pick<Template, 'parts'>[]): Promise<KnownOptions> {
	const sections = templates.flatMap(sectionsOf);
	const wanted = [...new Set(sections.flatMap((section) => vocabularyOf(section) ?? []))];
	const found = await Promise.all(wanted.map((name) => read.findUnique(vocabularies, 'name', name)));
	return optionsAmong(new Map(found.flatMap((each) => (each ? [[each.name, each] as const] : []))), ...templates);
}

/** The options of some templates where the vocabularies have been read already. */
export function optionsAmong(
	known: ReadonlyMap<string, Pick<Vocabulary, 'terms'>>,
	...templates: readonly Pick<Template, 'parts'>[]
): KnownOptions {
	const sections = templates.flatMap(sectionsOf);
	return new Map(sections.map((section) => [section.key, optionsOf(section, (name) => known.get(name)?.terms ?? [])]));
}

/** The options of each form by itself, worked out once: two forms, or two editions of one, may give one key different options. */
export function optionsByForm(words: ReadonlyMap<string, Pick<Vocabulary, 'terms'>>) {
	const worked = new Map<object, KnownOptions>();
	return (template: Pick<Template, 'parts'>): KnownOptions => {
		const known = worked.get(template) ?? optionsAmong(words, template);
		worked.set(template, known);
		return known;
	};
}

function optionsOf(section: Section, termsOf: (vocabulary: string) => Vocabulary['terms']): readonly KnownOption[] {
	if (section.kind === 'effects') return section.groups.map(onOffer);
	if (section.kind !== 'options') return [];
	if (section.choices.from === 'here') return section.choices.options.map(onOffer);
	return termsOf(section.choices.vocabulary).map(({ term, label, hint, retirement }) => ({
		option: term,
		label,
		hint,
		alsoKnownAs: [],
		offered: isOffered({ retirement })
	}));
}

const onOffer = (choice: Choice): KnownOption => ({ ...choice, offered: true });

/** What a form shows of a section: the options on offer, and retired ones that were chosen before. */
export const toChoose = (options: readonly KnownOption[], chosen: readonly string[] = []): readonly KnownOption[] =>
	options.filter(({ offered, option }) => offered || chosen.includes(option));

const vocabularyOf = (section: Section): string | null =>
	section.kind === 'options' && section.choices.from === 'vocabulary' ? section.choices.vocabulary : null;

/** An option's label; an option that is no longer offered shows as it was kept. */
export const optionLabel = (options: KnownOptions, key: string, option: string): string =>
	options.get(key)?.find((each) => each.option === option)?.label ?? option;
