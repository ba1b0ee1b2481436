import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { ME } from './question';

interface Named {
	readonly id: Id;
	readonly name: string;
}
type Known = Promise<readonly Named[]>;

/** Ids that names lead to, null where no name was asked for; with the names that lead nowhere. */
export interface Meant {
	readonly ids: readonly Id[] | null;
	readonly unknown: readonly string[];
}

/**
 * Finds what is meant by names, among what the actor knows alone: by the whole name, else by the beginning of a word of it.
 * Several of one name are all meant. A name that nobody known has looks like one that nobody has. Waits for nothing where no
 * name is asked for.
 */
export async function whatIsMeant(names: readonly string[], known: Known): Promise<Meant> {
	if (names.length === 0) return { ids: null, unknown: [] };
	const among = await known;
	const found = names.map((name) => called(folded(name), among));
	return { ids: [...new Set(found.flat())], unknown: names.filter((_, at) => found[at]!.length === 0) };
}

/** The same of people, with the actor by their short name. */
export async function whoIsMeant(ctx: Context, names: readonly string[], known: Known): Promise<Meant> {
	const others = names.filter((name) => name !== ME);
	const { ids, unknown } = await whatIsMeant(others, known);
	return others.length === names.length ? { ids, unknown } : { ids: [...(ids ?? []), ctx.actor.id], unknown };
}

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

function called(name: string, known: readonly Named[]): readonly Id[] {
	const whole = known.filter((each) => folded(each.name) === name);
	const meant = whole.length > 0 ? whole : known.filter((each) => ` ${folded(each.name)}`.includes(` ${name}`));
	return meant.map(({ id }) => id);
}
