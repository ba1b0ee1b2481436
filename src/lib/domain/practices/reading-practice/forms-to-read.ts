import type { Vocabulary } from '../../people';
import { optionsAmong } from '../known-options';
import type { Template } from '../template';
import type { FormToRead } from './readable-form';

/** Forms by which documents are read, their options worded as some vocabularies word them now. */
export const formsToRead = (
	templates: readonly Pick<Template, 'name' | 'parts'>[],
	known: ReadonlyMap<string, Pick<Vocabulary, 'terms'>>
): readonly FormToRead[] =>
	templates.map(({ name, parts }) => ({ template: { name, parts }, options: optionsAmong(known, { parts }) }));
