import { expect, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { decideOnLesson, type DecideOnLessonWish } from '../learning-tree';
import { LOCKED, supervisionPolicy } from './policy';
import { supervisionReaders, supervisions } from './supervision';

/** Records what a session decides about a lesson. The lesson's readers see the step; where it was decided, the session's people alone. */
export async function decideInSupervision(ctx: Context, id: Id, wish: DecideOnLessonWish): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'write', ctx.actor, seen, LOCKED);
	const source = ref(supervisions.kind, id);
	await decideOnLesson(ctx, wish, { source, readers: supervisionReaders(seen), expects: [expect(supervisions, seen)] });
}
