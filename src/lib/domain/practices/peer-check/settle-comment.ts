import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { answerOf } from '../wording';
import { isSameEffect } from './check-practice';
import { practiceChecks } from './practice-check';
import { practiceComments, type PracticeComment } from './practice-comment';

export const settlePracticeCommentWish = v.object({ comment: field.id, words: v.optional(field.optionalProse(2_000), '') });

/** Says that what a checker commented is settled, with an answer if there is one. */
export async function settlePracticeComment(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof settlePracticeCommentWish>
): Promise<void> {
	const [{ practice }, comment] = await Promise.all([loadPractice(ctx, id), commentOf(ctx, id, wish.comment)]);
	authorize(practicePolicy, 'settle', ctx.actor, practice, 'Its owner or a coordinator settles what was commented.');
	if (comment.resolution) throw Invalid.field('', 'It has been settled already.');
	await keep(ctx, comment, 'settlePracticeComment', { by: ctx.actor.id, at: ctx.clock.now(), words: wish.words });
}

/** Opens a settled comment again: whoever wrote it, or whoever may settle it. */
export async function reopenPracticeComment(ctx: Context, id: Id, wish: { readonly comment: Id }): Promise<void> {
	const [{ practice }, comment] = await Promise.all([loadPractice(ctx, id), commentOf(ctx, id, wish.comment)]);
	if (comment.writer !== ctx.actor.id && !practicePolicy.settle(ctx.actor, practice))
		throw new Forbidden('Whoever wrote it, its owner or a coordinator opens it again.');
	if (!comment.resolution) throw Invalid.field('', 'It is open.');
	await keep(ctx, comment, 'reopenPracticeComment', null);
}

type Kept = PracticeComment & { readonly id: Id; readonly version: number };

async function commentOf(ctx: Context, practice: Id, id: Id): Promise<Kept> {
	const comment = await ctx.read.find(practiceComments, id);
	if (comment.practice !== practice) throw new NotFound();
	return comment;
}

async function keep(ctx: Context, comment: Kept, verb: string, resolution: PracticeComment['resolution']): Promise<void> {
	const subject = ref(practices.kind, comment.practice);
	const changes = [change(practiceComments, comment, { resolution })];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, key: ctx.requestKey });
}

export const takeUpJudgementWish = v.object({
	/** The version of the practice that was read. */
	version: v.number(),
	check: field.id,
	/** Which of the judgements of that check. */
	at: v.pipe(v.number(), v.integer(), v.minValue(0))
});

/** Claims of an effect what a checker says can be claimed of it. Throws Invalid where its words were changed meanwhile. */
export async function takeUpJudgement(ctx: Context, id: Id, wish: v.InferOutput<typeof takeUpJudgementWish>): Promise<void> {
	const [held, check] = await Promise.all([loadPractice(ctx, id), ctx.read.find(practiceChecks, wish.check)]);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	if (check.practice !== id) throw new NotFound();
	if (practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	const judged = check.judgements[wish.at];
	const wording = wordingOf(held);
	const { effects = [], ...answer } = judged ? answerOf(wording, judged.section) : {};
	const isMeant = (effect: (typeof effects)[number]) => isSameEffect({ section: judged!.section, ...effect }, judged!);
	if (!judged || !effects.some(isMeant))
		throw Invalid.field('', 'The words of this effect were changed since. Look at it again.');
	const claimed = effects.map((effect) => (isMeant(effect) ? { ...effect, claim: judged.says } : effect));
	const answers = { ...wording.answers, [judged.section]: { ...answer, effects: claimed } };
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: '' as const };
	const changes = [change(practices, practice, { wording: { ...wording, answers }, saved })];
	const subject = ref(practices.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'takeUpJudgement', subject, changes, key: ctx.requestKey });
}
