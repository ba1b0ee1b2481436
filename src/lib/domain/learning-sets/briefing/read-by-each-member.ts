import { reaches, type Audience, type Token } from '../../shared/audience';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { contextFor } from '../../people';
import { projectStanding } from '../../projects';
import { placesIn } from '../set-membership';
import { setStanding } from '../set-standing';

/** Held by what somebody is, and so no secret about them. */
const OF_EVERYBODY: ReadonlySet<Token> = new Set<Token>(['public', 'staff', 'partners']);

/**
 * Tells of an audience whether each present member of a set is in it. Only tokens that the actor holds too are looked at: that
 * somebody reads a thing by another one would tell of a set or project that is not the actor's.
 */
export async function readByEachMember(ctx: Context, set: Id): Promise<(audience: Audience) => boolean> {
	const { store, clock } = ctx;
	const standings = [projectStanding, setStanding];
	const members = new Set((await placesIn(ctx, set)).map(({ person }) => person));
	const held = await Promise.all(
		[...members].map(async (each) => (await contextFor(each, { store, clock, standings })).actor.tokens)
	);
	// Whoever has left the workspace holds nothing, and reads nothing.
	const readers = held.filter((tokens) => tokens.size > 0);
	return (audience) => {
		const shared = audience.filter((each) => ctx.actor.tokens.has(each) || OF_EVERYBODY.has(each));
		return readers.every((tokens) => reaches(shared, tokens));
	};
}
