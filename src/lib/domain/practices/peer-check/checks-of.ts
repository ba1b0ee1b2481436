import { everyOf } from '../../people';
import type { Audience } from '../../shared/audience';
import type { Saved } from '../../shared/collection';
import { change, remove, type Change, type Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import type { Practice } from '../practice';
import { practiceChecks, type PracticeCheck } from './practice-check';
import { practiceComments } from './practice-comment';

/** Whether a check is of the words that wait to be published now, and not of an edition before. */
export const isOfThisRound = (check: Pick<PracticeCheck, 'asking'>, practice: Pick<Practice, 'publication'>): boolean =>
	practice.publication === null || check.asking.at > practice.publication.at;

/** Whether a check lets its practice be published without a word of why. */
export const saysReady = (check: Pick<PracticeCheck, 'asking' | 'result'>, practice: Pick<Practice, 'publication'>): boolean =>
	isOfThisRound(check, practice) && check.result?.said === 'ready';

export const checksOf = (ctx: Pick<Context, 'read'>, practice: Id): Promise<readonly Saved<PracticeCheck>[]> =>
	everyOf(ctx.read, practiceChecks, { practice });

const commentsOf = (ctx: Pick<Context, 'read'>, practice: Id) => everyOf(ctx.read, practiceComments, { practice });

/** What was said in checks goes with the practice: to whoever reads it from now on, and keeps. */
export async function checksFollow(ctx: Context, practice: Id, owner: Id, readers: Audience): Promise<Change[]> {
	const [checks, comments] = await Promise.all([checksOf(ctx, practice), commentsOf(ctx, practice)]);
	const audience = [...readers];
	return [
		...checks.map((each) => change(practiceChecks, each, { owner, audience })),
		...comments.map((each) => change(practiceComments, each, { audience }))
	];
}

/** Takes all that was said in checks away, with a practice that is deleted. */
export async function withoutChecks(ctx: Context, practice: Id): Promise<Change[]> {
	const [checks, comments] = await Promise.all([checksOf(ctx, practice), commentsOf(ctx, practice)]);
	return [...checks.map((each) => remove(practiceChecks, each)), ...comments.map((each) => remove(practiceComments, each))];
}
