import type { Choice, Section, Template } from '../template';
import type { KnownOptions } from '../known-options';
import { compared, likeness, stemsOf, type Stems } from './compared.ts';
import type { PracticeWords } from './practice-words';

/** A form by which documents may have been written, with the options of its sections as they are worded now. */
export interface FormToRead {
	readonly template: Pick<Template, 'name' | 'parts'>;
	readonly options: KnownOptions;
}

/** A name by which something is known in documents, ready to be compared. */
interface Name {
	readonly plain: string;
	readonly stems: Stems;
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
	/** The first section that bears a name. */
	readonly byName: ReadonlyMap<string, ReadableSection>;
	readonly parts: ReadonlySet<string>;
	/** The beginnings of words that only make a question of a heading. */
	readonly asking: ReadonlySet<string>;
}

/** Many names in many languages are made ready once for many documents. */
const ready = new WeakMap<PracticeWords, WeakMap<FormToRead, ReadableForm>>();

export function readableForm(form: FormToRead, words: PracticeWords): ReadableForm {
	const known = ready.get(words) ?? new WeakMap<FormToRead, ReadableForm>();
	ready.set(words, known);
	const made = known.get(form) ?? madeReady(form, words);
	known.set(form, made);
	return made;
}

function madeReady({ template, options }: FormToRead, words: PracticeWords): ReadableForm {
	const sections = template.parts
		.flatMap((part) => part.sections)
		.map((section) => ({
			section,
			names: namesOf([section.heading, ...section.alsoKnownAs, ...(words.headings.get(section.key) ?? [])]),
			choices: (options.get(section.key) ?? []).map((choice) => readableChoice(choice, section, words))
		}));
	// Read from the end, so that the first of two sections with one name keeps it.
	const named = sections.flatMap((section) => section.names.map(({ plain }) => [plain, section] as const)).reverse();
	const parts = new Set(template.parts.map(({ heading }) => compared(heading)));
	return { name: template.name, parts, sections, byName: new Map(named), asking: words.asking };
}

const readableChoice = (
	{ option, label, alsoKnownAs }: Choice,
	{ key, kind }: Section,
	{ choices, groups }: PracticeWords
): ReadableChoice => ({
	option,
	names: namesOf([
		label,
		...alsoKnownAs,
		...(choices.get(`${key}/${option}`) ?? []),
		...((kind === 'effects' ? groups.get(option) : null) ?? [])
	])
});

const namesOf = (names: readonly string[]): readonly Name[] =>
	names.map((name) => ({ plain: compared(name), stems: stemsOf(name) }));

/** Longer than the name of an option. */
const LONGEST_NAME = 300;
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
	if (bare.length > LONGEST_NAME) return null;
	const stems = stemsOf(bare);
	const near = choices.filter(({ names }) => names.some((name) => likeness(name.stems, stems) >= ALIKE));
	return near.length === 1 ? near[0]!.option : null;
}
