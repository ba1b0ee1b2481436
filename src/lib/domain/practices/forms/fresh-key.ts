import { freshTerm } from '../../people';

/** Something that has a key already: a section by its heading, an option by its label. */
export interface Keyed {
	readonly key: string;
	readonly called: string;
}

/** Names that facets have of their own, and one that every object brings along. */
const RESERVED = ['constructor', 'evidence', 'objective', 'area', 'template'];

/**
 * The key under which practices will keep what is written. It is made once, of the first wording, and unlike every key that the form
 * ever had, so that old words can never come to mean something else. What is `gone` and called the same is put back under its key.
 */
export function freshKey(called: string, standing: readonly string[], gone: readonly Keyed[]): string {
	const again = gone.find((each) => !standing.includes(each.key) && each.called.toLowerCase() === called.toLowerCase());
	if (again) return again.key;
	const taken = [...standing, ...gone.map(({ key }) => key), ...RESERVED];
	return freshTerm(
		called,
		taken.map((term) => ({ term }))
	);
}
