import { create, type Change } from '../shared/context';
import type { Id } from '../shared/ids';
import { templates, type Template } from './template';

/** The records of the templates that a new workspace starts with. */
export const firstTemplates = (starters: readonly Template[], newId: () => Id): readonly Change[] =>
	starters.map((each) => create(templates, newId(), each));
