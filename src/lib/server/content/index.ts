import { ContentError } from './content-error';
import { readYaml } from './read-yaml';
import { template, type Template } from './template-schema';
import { vocabulary, type Vocabulary } from './vocabulary-schema';

export { ContentError };
export type { Vocabulary, VocabularyTerm } from './vocabulary-schema';
export { sectionsOf, type CardFact, type Claim, type Template, type TemplateSection } from './template-schema';

// Read at build time, so that the built server needs no folder beside it.
const vocabularyFiles = import.meta.glob<string>('/content/vocabularies/*.yaml', {
	query: '?raw',
	eager: true,
	import: 'default'
});
const templateFiles = import.meta.glob<string>('/content/templates/*.yaml', { query: '?raw', eager: true, import: 'default' });

/** The starter vocabularies, by name. @throws ContentError naming the bad file and line. */
export function readVocabularies(): Vocabulary[] {
	return Object.entries(vocabularyFiles).map(([file, text]) => readYaml(file.slice(1), text, vocabulary));
}

/** The templates a practice can be described by. @throws ContentError naming the bad file and line. */
export function readTemplates(): Template[] {
	return Object.entries(templateFiles).map(([file, text]) => readYaml(file.slice(1), text, template));
}
