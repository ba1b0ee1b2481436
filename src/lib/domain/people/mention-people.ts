import type { Audience } from '../shared/audience';
import { reaches } from '../shared/audience';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf } from './every-of';
import { matches, MOST_SUGGESTED } from './matching';
import { mentionedIn, withTypedMentions } from './mentions';
import { knownPeople } from './names';
import { knownBodies } from './organisation';
import { people, type Person } from './person';
import { contextFor, type Standing } from './standing';

export interface PersonToMention {
	readonly id: Id;
	readonly name: string;
	readonly body: string;
}

/** Whom the actor may mention, by the beginning of their name: people they know, by name; at most 20, and never themselves. */
export async function peopleToMention(
	ctx: Context,
	words: string,
	isMeant: (person: Saved<Person>) => Promise<boolean> = async () => true
): Promise<readonly PersonToMention[]> {
	const [known, bodies] = await Promise.all([everyOf(ctx.read, people, {}), knownBodies(ctx.read)]);
	const bodyName = new Map(bodies.map(({ id, name }) => [id, name]));
	const found: PersonToMention[] = [];
	const others = known.filter((each) => each.departure === null && each.id !== ctx.actor.id && matches(each.name, words));
	for (const each of others.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))) {
		if (found.length === MOST_SUGGESTED) break;
		if (await isMeant(each)) found.push({ id: each.id, name: each.name, body: bodyName.get(each.organisation) ?? '' });
	}
	return found;
}

/**
 * Of these, whoever reads a thing with this audience by a token that the actor holds too: that somebody reads it by another one
 * would tell the actor of a set or project that is not theirs.
 */
export function readersToMention(
	ctx: Context,
	audience: Audience,
	standings: readonly Standing[],
	words: string
): Promise<readonly PersonToMention[]> {
	const shared = audience.filter((each) => ctx.actor.tokens.has(each));
	const { store, clock } = ctx;
	return peopleToMention(ctx, words, async ({ id, roles, knownTo }) => {
		if (shared.includes('staff') && !roles.includes('partner')) return true;
		// Whoever joins a set or project is known to it from then on: nobody else can hold its token.
		if (!shared.some((each) => !/^(set|project):/.test(each) || knownTo.includes(each))) return false;
		return reaches(shared, (await contextFor(id, { store, clock, standings })).actor.tokens);
	});
}

/** Texts in which `@` and the full name of somebody whom the actor knows became a mention. */
export async function withMentions(ctx: Context, texts: readonly string[]): Promise<readonly string[]> {
	if (!texts.some((text) => text.includes('@'))) return texts;
	const known = await knownPeople(ctx.read);
	return texts.map((text) => withTypedMentions(text, known));
}

/** The people mentioned in these texts whom this reader knows and who have not left: their names may lead to them. */
export async function knownIn(read: Reading, texts: readonly string[]): Promise<ReadonlySet<Id>> {
	const ids = [...new Set(texts.flatMap(mentionedIn))].slice(0, MOST_MENTIONED);
	if (ids.length === 0) return new Set();
	const found = await read.findMany(ids.map((id) => ref(people.kind, id)));
	return new Set(found.filter(({ record }) => (record as Saved<Person>).departure === null).map(({ id }) => id));
}

const MOST_MENTIONED = 200;
