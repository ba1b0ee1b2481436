import { everyOf, namesOf } from '../../people';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { practices } from '../practice';
import { checksOf, isOfThisRound, saysReady } from './checks-of';
import type { Finding } from './practice-check';
import { practiceComments } from './practice-comment';

/** What a coordinator sees before publishing: who checked these words and what they found, and how much is not settled. */
export async function checksBeforePublishing(ctx: Context, id: Id) {
	const [practice, checks, comments] = await Promise.all([
		ctx.read.find(practices, id),
		checksOf(ctx, id),
		everyOf(ctx.read, practiceComments, { practice: id })
	]);
	const now = checks.filter((each) => isOfThisRound(each, practice));
	const names = await namesOf(
		ctx.read,
		now.map(({ checker }) => checker)
	);
	return {
		checks: now.map(({ id, checker, result }) => ({
			id,
			by: names.get(checker)!,
			said: (result?.said ?? null) as Finding | null,
			at: result?.at ?? null,
			changedSince: result !== null && practice.saved.at > result.at
		})),
		open: comments.filter(({ resolution }) => resolution === null).length,
		isReady: now.some((each) => saysReady(each, practice))
	};
}
