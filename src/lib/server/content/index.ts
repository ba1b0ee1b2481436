import { readGuide } from './read-guide';
import type { Guide } from './guide-schema';
import { readOnce } from './read-once';
import { readYaml } from './read-yaml';
import { starterPractice, type StarterPractice } from './starter-practice-schema';
import { template, type Template } from './template-schema';
import { vocabulary, type Vocabulary } from './vocabulary-schema';

export { ContentError } from './content-error';
export type { Guide } from './guide-schema';
export type { Vocabulary } from './vocabulary-schema';
export { sectionsOf, type Template } from './template-schema';
export { readExample, readExampleFile, readParts } from './read-example';
export { readMinutesLanguages } from './read-minutes-words';
export { readPracticeLanguages } from './read-practice-words';
export { MARK_WORDS, type Example, type ExamplePractice } from './example-schema';

// Read at build time, so that the built server needs no folder beside it.
const vocabularyFiles = import.meta.glob<string>('/content/vocabularies/*.yaml', {
	query: '?raw',
	eager: true,
	import: 'default'
});
const templateFiles = import.meta.glob<string>('/content/templates/*.yaml', { query: '?raw', eager: true, import: 'default' });
const starterFiles = import.meta.glob<string>('/content/practices/*.yaml', { query: '?raw', eager: true, import: 'default' });
const guideFiles = import.meta.glob<string>('/content/guides/*.md', { query: '?raw', eager: true, import: 'default' });

/** The starter vocabularies, in the order of their names. @throws ContentError naming the bad file and line. */
export const readVocabularies = readOnce((): Vocabulary[] =>
	Object.entries(vocabularyFiles).map(([path, text]) => readYaml(path.slice(1), text, vocabulary))
);

/** The templates a practice can be described by. @throws ContentError naming the bad file and line. */
export const readTemplates = readOnce((): Template[] =>
	Object.entries(templateFiles).map(([path, text]) => readYaml(path.slice(1), text, template))
);

/** The practices that come with Grove, by their file names. @throws ContentError naming the bad file and line. */
export const readStarterPractices = readOnce((): StarterPractice[] =>
	Object.entries(starterFiles).map(([path, text]) => readYaml(path.slice(1), text, starterPractice))
);

/** The guides in their order. @throws ContentError naming the bad file and line. */
export const readGuides = readOnce((): Guide[] =>
	Object.entries(guideFiles)
		.map(([path, text]) => readGuide(path.slice(1), text))
		.sort((a, b) => a.order - b.order)
);
