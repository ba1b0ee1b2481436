import { practiceLanguage, type PracticeLanguage } from '#lib/domain/practices';
import { readOnce } from './read-once';
import { readYaml } from './read-yaml';

// Read at build time, as all content is.
const files = import.meta.glob<string>('/content/practice-words/*.yaml', { query: '?raw', eager: true, import: 'default' });

/** The words of filled-in forms, a file for each language. @throws ContentError naming the bad file and line. */
export const readPracticeLanguages = readOnce((): PracticeLanguage[] =>
	Object.entries(files).map(([path, text]) => readYaml(path.slice(1), text, practiceLanguage))
);
