import type { Vocabulary } from '../people';

/** The vocabularies whose terms an entry can carry as codes, `barriers/money`. */
export const CODE_VOCABULARIES = ['client-groups', 'barriers', 'themes', 'employer-kinds'] as const;

/** What the pages of learning files choose from. */
export function entryVocabularies(all: ReadonlyMap<string, Vocabulary>) {
	const terms = (name: string) =>
		(all.get(name)?.terms ?? []).map(({ term, label, hint = '', prompts = [] }) => ({ term, label, hint, prompts }));
	return {
		triggers: terms('entry-triggers'),
		models: terms('prompt-models'),
		codes: CODE_VOCABULARIES.flatMap((name) => {
			const vocabulary = all.get(name);
			return vocabulary
				? [{ name, label: vocabulary.label, terms: terms(name).map((each) => ({ ...each, code: `${name}/${each.term}` })) }]
				: [];
		})
	};
}
export type EntryVocabularies = ReturnType<typeof entryVocabularies>;
