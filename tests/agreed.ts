import * as v from 'valibot';
import { agreedActions, undertaking, undertakingWish, type UndertakingWish } from '#lib/domain/actions';
import { audience, type Audience } from '#lib/domain/shared/audience';
import { ref, type Id } from '#lib/domain/shared/ids';
import type { World } from './world';

interface Agreed extends Partial<UndertakingWish> {
	/** The kind of record that it was agreed in. */
	readonly source?: string;
	readonly readers?: Audience;
	readonly set?: Id | null;
}

/** An action that Ben agrees, in a lesson that all staff read unless said otherwise. */
export async function agreed(
	{ as }: Pick<World, 'as'>,
	what: string,
	{ source = 'lesson', readers = ['staff'], set = null, ...more }: Agreed = {}
): Promise<Id> {
	const ctx = await as('Ben');
	const where = { source: ref(source, ctx.newId()), audience: audience(...readers), set };
	const { id, changes } = await undertaking(ctx, v.parse(undertakingWish, { what, ...more }), where);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'agree', subject: ref(agreedActions.kind, id), changes });
	return id;
}
