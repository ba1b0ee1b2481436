import { everyOf, isOpenTo, namesOf, supervisorOf, workspaceOf } from '#lib/domain/people';
import type { LearningEntry } from '#lib/domain/learning-files';
import { setMemberships } from '#lib/domain/learning-sets';
import type { Saved } from '#lib/domain/shared/collection';
import type { Context } from '#lib/domain/shared/context';
import { ref, type Id } from '#lib/domain/shared/ids';

/**
 * What those who will read a record know before they read it: what it said so far, and the names of those who take part: whom
 * it names, who is in its set, whom the form chose and whoever is writing; also whom to tell about a risk, who stands on every
 * page. None of it is marked in its words. `said`: whether what it said counts; it does not where the form opens those very
 * words to somebody new.
 */
export async function knownToReaders(
	ctx: Context,
	{ kind, id }: { readonly kind?: string; readonly id: Id | null },
	wish: unknown,
	said: boolean
): Promise<unknown> {
	const found = kind && id ? await ctx.read.findMany([ref(kind, id)]) : [];
	const text = JSON.stringify([found, wish]);
	const sets = [...new Set([...text.matchAll(SETS)].map(([, set]) => set!)), ...(kind === 'learning-set' && id ? [id] : [])];
	const [supervisor, ...places] = await Promise.all([
		// An entry is written to be read by them, if by anybody.
		kind === 'learning-entry' ? supervisorOf(ctx) : null,
		...sets.map((set) => everyOf(ctx.read, setMemberships, { set }))
	]);
	const people = places.flat().map(({ person }) => person);
	const ids = new Set([
		ctx.actor.id,
		...(supervisor ? [supervisor] : []),
		...[...text.matchAll(IDS)].map(([each]) => each),
		...people
	]);
	const named = await namesOf(ctx.read, [...ids].slice(0, MOST));
	const isNews = kind === 'learning-entry' && !found.some(({ record }) => isOpenTo(record as Saved<LearningEntry>, supervisor));
	const safeguarding = (await workspaceOf(ctx.read))?.safeguarding;
	return [said && !isNews ? found : [], safeguarding, [...new Set(named.values())]];
}

/** More ids than a record with its set names. */
const MOST = 500;
const IDS = /(?<![a-z0-9])[a-z0-9]{26}(?![a-z0-9])/g;
const SETS = /(?:"set":"|(?:set|circle|facilitator-of):)([a-z0-9]{26})/g;
