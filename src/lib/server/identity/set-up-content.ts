import type { SetUpContent } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { readVocabularies } from '../content';

/** Fills a new workspace with the example, as the administrator who sets it up. */
export type LoadExample = (ctx: Context) => Promise<void>;

/** The words that a workspace starts with. */
export const setUpContent = (): SetUpContent => ({ vocabularies: readVocabularies() });

/** The loader that the composition brings as `loadExample`; null where there is none: then only starting empty is offered. */
export const exampleOf = (composition: object): LoadExample | null =>
	'loadExample' in composition ? (composition.loadExample as LoadExample) : null;
