import { matches, ME } from '../people';
import { languageAlone, languageName, LANGUAGES } from '../shared/languages';
import { FOUND_KINDS } from './kinds';
import { knownFor, type Asker, type Known } from './known';
import type { FilterName } from './question';
import { EVIDENCE, STATES } from './values';

/** A value that can stand behind a filter, as it is typed and as it is called. */
export interface FilterChoice {
	readonly typed: string;
	readonly label: string;
}

/** The values of a filter that somebody who typed the beginning of one may mean, by what they know. */
export async function filterChoices(asker: Asker, name: FilterName, typed: string): Promise<readonly FilterChoice[]> {
	const known = await knownFor(asker, { words: '', filters: [{ name, value: typed }] });
	return CHOICES[name](known).filter((each) => matches(each.label, typed) || each.typed.startsWith(typed.toLowerCase()));
}

const CHOICES: Readonly<Record<FilterName, (known: Known) => readonly FilterChoice[]>> = {
	kind: () => [...FOUND_KINDS.values()],
	state: () => STATES.map((state) => asItIs(state.replaceAll(' ', '-'))),
	evidence: () => EVIDENCE.map(asItIs),
	language: () => LANGUAGES.map((code) => ({ typed: languageAlone(code), label: languageName(languageAlone(code)) })),
	by: ({ self, people }) => [...(self ? [{ typed: ME, label: 'Me' }] : []), ...people.map(({ name }) => asItIs(name))],
	objective: ({ objectives }) => objectives.map(({ name }) => asItIs(name)),
	code: ({ codes }) => codes.map(({ id, name }) => ({ typed: id, label: name })),
	body: ({ bodies }) => [...new Set(bodies.bySlug.values())].map(({ name }) => ({ typed: name, label: name })),
	after: () => [],
	before: () => []
};

const asItIs = (value: string): FilterChoice => ({ typed: value, label: value.replaceAll('-', ' ') });
