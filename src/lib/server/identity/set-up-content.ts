import type { SetUpContent } from '#lib/domain/people';
import { firstTemplates } from '#lib/domain/practices';
import { readTemplates, readVocabularies } from '../content';

/** The words and forms that a workspace starts with. */
export const setUpContent = (): SetUpContent => ({
	vocabularies: readVocabularies(),
	furnishings: (newId) => firstTemplates(readTemplates(), newId)
});
