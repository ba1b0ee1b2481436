import { isOffered, type Vocabulary } from '../people';

/** The vocabularies whose terms an entry can carry as codes, `barriers/money`. */
export const CODE_VOCABULARIES = ['client-groups', 'barriers', 'themes', 'employer-kinds'] as const;

/** What the pages of learning files choose from. A retired term is named where it was kept, and offered no longer. */
export function entryVocabularies(all: ReadonlyMap<string, Vocabulary>) {
	const terms = (name: string) =>
		(all.get(name)?.terms ?? []).map(({ term, label, hint = '', prompts = [], retirement }) => ({
			term,
			label,
			hint,
			prompts,
			offered: isOffered({ retirement })
		}));
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
