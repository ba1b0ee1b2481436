import { formsToRead, type FormToRead } from '#lib/domain/practices';
import { readTemplates, readVocabularies } from '../content';

/** The forms that Grove comes with, worded as it comes: by them a practice is read where there is no workspace. */
export const starterForms = (): readonly FormToRead[] =>
	formsToRead(readTemplates(), new Map(readVocabularies().map((each) => [each.name, each])));
