import * as v from 'valibot';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { MOST_TOGETHER, redateActions, redateActionsWish } from './redate-actions';
import { actionRegister } from './register';
import type { RegisterQuery } from './register-query';

export const redateMatchingWish = v.pick(redateActionsWish, ['due', 'reason']);

/**
 * Gives open actions that a question to the register finds one new day: the first hundred of them, less those that are not the
 * actor's to move. `more`: others match that were not looked at. Invalid where none of the hundred can be moved.
 */
export async function redateMatching(
	ctx: Context,
	query: RegisterQuery,
	wish: v.InferOutput<typeof redateMatchingWish>
): Promise<{ readonly moved: readonly Id[]; readonly stayed: number; readonly more: boolean }> {
	const { lines, next } = await actionRegister(ctx, { ...query, state: 'open', after: null, limit: MOST_TOGETHER });
	const actions = lines.slice(0, MOST_TOGETHER).flatMap(({ id, mayMove }) => (mayMove ? [id] : []));
	if (actions.length === 0) throw Invalid.field('due', 'None of these is yours to move.');
	const { moved, stayed } = await redateActions(ctx, { ...wish, actions, which: 'holding' });
	return { moved, stayed: stayed + Math.min(lines.length, MOST_TOGETHER) - actions.length, more: next !== null };
}
