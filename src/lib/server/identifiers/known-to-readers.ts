import { everyOf, people } from '#lib/domain/people';
import { setMemberships } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { ref, type Ref } from '#lib/domain/shared/ids';

/**
 * What those who will read a record know before they read it: what it said so far, and the names of those who take part: whom
 * it names, who is in its set, whom the form chose, and whoever is writing. None of it is marked in its words.
 */
export async function knownToReaders(ctx: Context, record: Ref | null, wish: unknown): Promise<unknown> {
	const found = record ? await ctx.read.findMany([record]) : [];
	const text = JSON.stringify([found, wish]);
	const sets = [
		...new Set([...text.matchAll(SETS)].map(([, id]) => id!)),
		...(record?.kind === 'learning-set' ? [record.id] : [])
	];
	const places = await Promise.all(sets.map((set) => everyOf(ctx.read, setMemberships, { set })));
	const ids = new Set([ctx.actor.id, ...[...text.matchAll(IDS)].map(([id]) => id), ...places.flat().map(({ person }) => person)]);
	const named = await ctx.read.findMany([...ids].slice(0, MOST).map((id) => ref(people.kind, id)));
	return [found, named.map((each) => each.record)];
}

/** More ids than a record with its set names. */
const MOST = 500;
const IDS = /(?<![a-z0-9])[a-z0-9]{26}(?![a-z0-9])/g;
const SETS = /(?:"set":"|(?:set|circle|facilitator-of):)([a-z0-9]{26})/g;
