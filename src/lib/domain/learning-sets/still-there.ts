import { asRule } from '../shared/as-rule';
import { token, type Audience } from '../shared/audience';
import { today } from '../shared/clock';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { setStanding } from './set-standing';

/**
 * Throws Invalid at `words` where whoever said them cannot read them any more: a question about them would bring back what
 * closed with their leaving, and could never be answered.
 */
export async function checkStillThere(ctx: Context, person: Id, readers: Audience): Promise<void> {
	if (person === ctx.actor.id) return;
	const tokens = [token.person(person), ...(await setStanding(asRule(ctx), person, today(ctx.clock)))];
	if (!readers.some((each) => tokens.includes(each)))
		throw Invalid.field('words', 'Whoever said this has left the set and cannot be asked any more. It stays in the set.');
}
