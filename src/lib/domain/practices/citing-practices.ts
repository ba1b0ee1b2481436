import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { loadPractice, wordingOf } from './load-practice';
import { practicePolicy } from './policy';
import { practicesAtWork } from './practice-lines';
import { titleOf } from './wording';

/** The practices on which the actor is at work, with whether each cites the lesson. */
export async function citingPractices(
	ctx: Context,
	lesson: Id
): Promise<readonly { readonly id: Id; readonly title: string; readonly cites: boolean }[]> {
	const { mine, offered } = await practicesAtWork(ctx);
	const ids = [...new Set([...mine, ...(offered ?? [])].map(({ id }) => id))];
	const held = await Promise.all(ids.map((id) => loadPractice(ctx, id)));
	return held
		.filter(({ practice }) => abilities(practicePolicy, ctx.actor, practice).link)
		.map((each) => ({
			id: each.practice.id,
			title: titleOf(wordingOf(each)),
			cites: each.practice.lessons.includes(lesson)
		}));
}
