import { everyOf } from '../../people';
import { asRule } from '../../shared/as-rule';
import { remove, type Change, type Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { practiceHandovers } from './practice-handover';

/** The offer of a practice that waits for an answer, if there is one, whoever reads it. */
export const waitingFor = (ctx: Pick<Context, 'store'>, practice: Id) =>
	everyOf(asRule(ctx), practiceHandovers, { practice, state: 'waits' });

/** Takes the offer of a practice away with it. */
export const withoutHandover = async (ctx: Context, practice: Id): Promise<Change[]> =>
	(await waitingFor(ctx, practice)).map((each) => remove(practiceHandovers, each));
