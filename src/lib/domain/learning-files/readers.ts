import type { Audience, Token } from '../shared/audience';
import type { Context, Removed } from '../shared/context';
import { Forbidden } from '../shared/errors';
import { ref } from '../shared/ids';
import { belongsTo, facilitates, isStaff, type Actor } from '../shared/policy';
import { projects } from '../projects';
import { sharedWordings, type SharedWording } from './shared-wording';

/**
 * Whether somebody may share with these people: one shares with those one is among, one's sets and projects, and the host's
 * staff if one is of them. Staff may name any project; {@link checkReaders} sees whether there is one.
 */
const mayShareWith = (actor: Actor, with_: Token): boolean =>
	with_ === 'staff'
		? isStaff(actor)
		: with_.startsWith('set:')
			? belongsTo(actor, with_.slice(4)) || facilitates(actor, with_.slice(4))
			: with_.startsWith('project:') && (isStaff(actor) || actor.tokens.has(with_));

const REFUSAL = 'You can share with the sets, projects and staff you belong to.';

/** Throws Forbidden where the actor may not share with one of them, or it is a project that is not there for them. */
export async function checkReaders(ctx: Context, readers: Audience): Promise<void> {
	if (!readers.every((each) => mayShareWith(ctx.actor, each))) throw new Forbidden(REFUSAL);
	const named = readers.filter((each) => each.startsWith('project:')).map((each) => each.slice('project:'.length));
	const found = await ctx.read.findMany(named.map((id) => ref(projects.kind, id)));
	if (found.length < named.length)
		throw new Forbidden('One of these projects is not there for you to share with. Choose from the list.');
}

/** Whether a removed wording may not simply come back: its author no longer belongs to everybody it was shared with. */
export function asksAgain(ctx: Context, { kind, value }: Removed): string | null {
	if (kind !== sharedWordings.kind) return null;
	const shared = value as SharedWording;
	const others = shared.audience.filter((each) => each !== `person:${shared.author}`);
	return others.every((each) => mayShareWith(ctx.actor, each))
		? null
		: 'You no longer belong to everybody you had shared this with. Share the entry again and choose who reads it.';
}
