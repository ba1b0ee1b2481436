import * as v from 'valibot';
import { restoreRemoved } from '../../people';
import type { Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { unplacedWords, type UnplacedWords } from '../practice-import/unplaced-words';

/** Removals that are looked through, the latest first. */
const LOOKED_AT = 200;

/** Words without a place that the actor placed or left out within thirty days; none where some wait still. */
export async function unplacedLeftOut(ctx: Context, id: Id) {
	const [{ items }, waiting] = await Promise.all([
		ctx.read.removed({ limit: LOOKED_AT, after: null }),
		ctx.read.findUnique(unplacedWords, 'practice', id)
	]);
	if (waiting) return [];
	return items.flatMap(({ kind, id: words, at, value, act }) => {
		const { practice, texts } = value as UnplacedWords;
		// What went with its practice comes back with it.
		const isOwn = kind === unplacedWords.kind && practice === id && act.every((each) => each.kind !== practices.kind);
		return isOwn ? [{ id: words, at, texts }] : [];
	});
}

export const bringBackUnplacedWish = v.object({ words: field.id });

/** Lets words without a place wait again, all of them: also what was placed meanwhile. */
export async function bringBackUnplaced(ctx: Context, id: Id, wish: v.InferOutput<typeof bringBackUnplacedWish>): Promise<void> {
	const { practice } = await loadPractice(ctx, id);
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	const leftOut = await unplacedLeftOut(ctx, id);
	if (!leftOut.some((each) => each.id === wish.words)) throw new NotFound();
	await restoreRemoved(ctx, { kind: unplacedWords.kind, id: wish.words }, [unplacedWords]);
}
