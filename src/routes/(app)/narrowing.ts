import type { EntryVocabularies } from '#lib/domain/learning-files';

/** Letters of a search of a file that are read. */
export const LONGEST_WORDS = 1_000;

interface Option {
	readonly value: string;
	readonly label: string;
}

/** One way of narrowing a file down: a list to choose from, and what is chosen; nothing when empty. */
export interface Narrowing {
	readonly name: string;
	readonly label: string;
	/** What stands for not narrowing. */
	readonly any: string;
	readonly value: string;
	readonly options?: readonly Option[];
	readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

interface AskedOfAny {
	readonly prompted: string;
	readonly code: string;
	readonly objective: string;
}

/** What every learning file can be narrowed by: prompt, code and objective. */
export const narrowingsOf = (
	asked: AskedOfAny,
	vocabularies: EntryVocabularies,
	objectives: readonly { readonly id: string; readonly name: string }[]
): readonly Narrowing[] => [
	{
		name: 'prompted',
		label: 'What prompted it',
		any: 'Anything',
		value: asked.prompted,
		options: vocabularies.triggers.map(({ term, label }) => ({ value: term, label }))
	},
	{
		name: 'code',
		label: 'Barrier, group, theme, employer',
		any: 'Any',
		value: asked.code,
		groups: vocabularies.codes.map(({ label, terms }) => ({
			label,
			options: terms.map((each) => ({ value: each.code, label: each.label }))
		}))
	},
	{
		name: 'objective',
		label: 'Objective',
		any: 'Any',
		value: asked.objective,
		options: objectives.map(({ id, name }) => ({ value: id, label: name }))
	}
];

/** A narrowing in words; one that names nothing in the list says so. */
export const chosenLabel = ({ value, options = [], groups = [] }: Narrowing): string =>
	[...options, ...groups.flatMap((group) => group.options)].find((each) => each.value === value)?.label ?? NOT_LISTED;

export const NOT_LISTED = 'something that is no longer in the list';
