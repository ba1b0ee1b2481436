import { readersToMention, type PersonToMention, type Standing } from '../people';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { lessons } from './lesson';

/** Whom a comment under a lesson can mention: people whom the actor knows and who read the lesson too. */
export async function readersOfLesson(
	ctx: Context,
	lesson: Id,
	standings: readonly Standing[],
	words: string
): Promise<readonly PersonToMention[]> {
	const { audience } = await ctx.read.find(lessons, lesson);
	return readersToMention(ctx, audience, standings, words);
}
