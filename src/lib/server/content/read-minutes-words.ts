import { minutesLanguage, type MinutesLanguage } from '#lib/domain/learning-sets';
import { readOnce } from './read-once';
import { readYaml } from './read-yaml';

// Read at build time, as all content is.
const files = import.meta.glob<string>('/content/minutes/*.yaml', { query: '?raw', eager: true, import: 'default' });

/** The words by which minutes are read, a file for each language. @throws ContentError naming the bad file and line. */
export const readMinutesLanguages = readOnce((): MinutesLanguage[] =>
	Object.entries(files).map(([path, text]) => readYaml(path.slice(1), text, minutesLanguage))
);
