import { whoIsInSet } from '#lib/domain/learning-sets';
import { audienceChoices, supervisorOf } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';

/** Whom an entry can be shared with, and for sets who would read it then. */
export async function offeredTo(ctx: Context) {
	const [choices, supervisor] = await Promise.all([audienceChoices(ctx), supervisorOf(ctx)]);
	return Promise.all(
		choices.map(async (choice) => ({
			...choice,
			inside: choice.token.startsWith('set:') ? await whoIsInSet(ctx, choice.token.slice('set:'.length), supervisor) : null
		}))
	);
}
