/**
 * Stands before and behind the name of a facet where its values are posted among the terms: a control character, which terms,
 * names of facets and what people type hold none of.
 */
export const FACET_MARK = '\u001F';
// What an index of PostgreSQL takes of a text is limited. Values are ids and short lines.
const MOST_LETTERS = 600;

/** A value of a facet as it is posted. */
export const facetText = (name: string, value: string): string =>
	`${facetNamed(name)}${value.slice(0, MOST_LETTERS).toWellFormed()}`;

/** What the values of a facet begin with. */
export const facetNamed = (name: string): string => `${FACET_MARK}${name}${FACET_MARK}`;
