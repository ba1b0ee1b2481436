import type { Id } from '../shared/ids';
import { askedAsTyped } from './as-typed';
import { fold } from './matching';

/** The short name of whoever asks. */
export const ME = 'me';

interface Named {
	readonly id: Id;
	readonly name: string;
}
type Known = Promise<readonly Named[]>;

/** Ids that names lead to (or names as they were typed), null where no name was asked for; with the names that lead nowhere. */
export interface Meant {
	readonly ids: readonly Id[] | null;
	readonly unknown: readonly string[];
}

/**
 * Finds what is meant by names, among what the asker knows alone: by the whole name, else by the beginning of a word of it.
 * Several of one name are all meant. A name that nobody known has looks like one that nobody has. Waits for nothing where no
 * name is asked for.
 */
export async function whatIsMeant(names: readonly string[], known: Known): Promise<Meant> {
	if (names.length === 0) return { ids: null, unknown: [] };
	const among = await known;
	const found = names.map((name) => called(folded(name), among));
	return { ids: [...new Set(found.flat())], unknown: names.filter((_, at) => found[at]!.length === 0) };
}

/**
 * The same of people, with the asker, `self`, by their short name; null where they are signed out. A name that a record bears as it was typed finds that record too: of whoever
 * had no place here any more, or never had one. Who left for good is nowhere under their name.
 */
export async function whoIsMeant(self: Id | null, names: readonly string[], known: Known): Promise<Meant> {
	const others = names.filter((name) => name !== ME);
	const { ids, unknown } = await whatIsMeant(others, known);
	if (names.length === 0) return { ids, unknown };
	const asker = others.length === names.length || self === null ? [] : [self];
	return { ids: [...(ids ?? []), ...others.map(askedAsTyped), ...asker], unknown };
}

/** Those names that no record which was found bears as typed either. */
export const borneByNone = (unknown: readonly string[], found: ReadonlyMap<string, number> | undefined): readonly string[] =>
	unknown.filter((name) => !found?.has(askedAsTyped(name)));

const folded = (text: string): string => fold(text).trim();

function called(name: string, known: readonly Named[]): readonly Id[] {
	const whole = known.filter((each) => folded(each.name) === name);
	const meant = whole.length > 0 ? whole : known.filter((each) => ` ${folded(each.name)}`.includes(` ${name}`));
	return meant.map(({ id }) => id);
}
