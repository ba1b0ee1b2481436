import * as v from 'valibot';
import type { Saved } from '../../shared/collection';
import { change, create, remove, type Context } from '../../shared/context';
import { Conflict, Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id } from '../../shared/ids';
import { loadPractice, templateOf, wordingOf, type Held } from '../load-practice';
import { practices } from '../practice';
import { CLAIMS, sectionsOf, slug } from '../template';
import { answerOf } from '../wording';
import { checksOf, isOfThisRound } from './checks-of';
import { FINDINGS, practiceChecks, type Judgement, type PracticeCheck } from './practice-check';
import { practiceComments } from './practice-comment';

export const commentOnSectionWish = v.object({
	section: v.optional(v.union([v.literal(''), slug]), ''),
	words: field.prose(4_000, 'Write your comment.')
});

/** What the actor, who checks a practice, says of one section, or of all of it. */
export async function commentOnSection(ctx: Context, id: Id, wish: v.InferOutput<typeof commentOnSectionWish>): Promise<void> {
	const { held, check } = await asked(ctx, id);
	const template = await templateOf(ctx, wordingOf(held));
	if (wish.section !== '' && !sectionsOf(template).some(({ key }) => key === wish.section))
		throw Invalid.field('section', 'This practice has no such section.');
	const value = {
		practice: id,
		check: check.id,
		section: wish.section,
		writer: ctx.actor.id,
		words: wish.words,
		at: ctx.clock.now(),
		resolution: null,
		audience: check.audience
	};
	await keep(ctx, id, 'commentOnSection', [create(practiceComments, ctx.newId(), value)]);
}

export const aboutCommentWish = v.object({ comment: field.id });

/** Takes a comment of the actor's own away; what was settled stays. */
export async function takeCommentBack(ctx: Context, id: Id, wish: v.InferOutput<typeof aboutCommentWish>): Promise<void> {
	const comment = await ctx.read.find(practiceComments, wish.comment);
	if (comment.writer !== ctx.actor.id) throw new Forbidden('Whoever wrote a comment takes it back.');
	if (comment.resolution) throw Invalid.field('', 'It has been settled and stays to be seen.');
	await keep(ctx, id, 'takeCommentBack', [remove(practiceComments, comment)]);
}

export const judgeEffectsWish = v.object({
	/** The version of the practice that was read. */
	version: v.number(),
	/** By section and row, how sure one can be. */
	judged: v.pipe(
		v.array(v.object({ section: slug, row: v.pipe(v.number(), v.integer(), v.minValue(0)), says: v.picklist(CLAIMS) })),
		v.minLength(1),
		v.maxLength(60)
	)
});

/** Says of effects how sure one can be of them: as their writer claims, or otherwise. Earlier judgements of the same are replaced. */
export async function judgeEffects(ctx: Context, id: Id, wish: v.InferOutput<typeof judgeEffectsWish>): Promise<void> {
	const { held, check } = await asked(ctx, id);
	if (held.practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	const wording = wordingOf(held);
	const judged = wish.judged.map(({ section, row, says }): Judgement => {
		const effect = answerOf(wording, section).effects?.[row];
		if (!effect) throw Invalid.field('judged', 'This practice tells of no such effect.');
		return { section, group: effect.group, statement: effect.statement, was: effect.claim, says };
	});
	const others = check.judgements.filter((each) => !judged.some((now) => isSameEffect(now, each)));
	await keep(ctx, id, 'judgeEffects', [change(practiceChecks, check, { judgements: [...others, ...judged].slice(-200) })]);
}

/** Whether two things speak of one effect, in the very same words. */
export const isSameEffect = (
	a: Pick<Judgement, 'section' | 'group' | 'statement'>,
	b: Pick<Judgement, 'section' | 'group' | 'statement'>
): boolean => a.section === b.section && a.group === b.group && a.statement === b.statement;

export const finishCheckWish = v.object({
	said: v.picklist(FINDINGS, 'Say what you found.'),
	words: v.optional(field.optionalProse(2_000), '')
});

/** Ends the actor's check. Throws Invalid where work is needed and nothing says which. */
export async function finishCheck(ctx: Context, id: Id, wish: v.InferOutput<typeof finishCheckWish>): Promise<void> {
	const { check } = await asked(ctx, id);
	if (wish.said === 'needs-work' && !wish.words) throw Invalid.field('words', 'Say what has to be done first.');
	await keep(ctx, id, 'finishCheck', [change(practiceChecks, check, { result: { ...wish, at: ctx.clock.now() } })]);
}

/** The check that the actor was asked for and has not finished, of a practice that they read and that is still offered. */
async function asked(ctx: Context, id: Id): Promise<{ readonly held: Held; readonly check: Saved<PracticeCheck> }> {
	const [held, checks] = await Promise.all([loadPractice(ctx, id), checksOf(ctx, id)]);
	const mine = checks.filter(({ checker }) => checker === ctx.actor.id);
	const check = mine.find((each) => each.result === null && isOfThisRound(each, held.practice));
	if (!check || held.practice.offer === null)
		throw new Forbidden('Whoever was asked to check it says what they find, while it is offered.');
	return { held, check };
}

const keep = async (ctx: Context, id: Id, verb: string, changes: Parameters<Context['store']['commit']>[0]['changes']) =>
	void (await ctx.store.commit({ by: ctx.actor.id, verb, subject: ref(practices.kind, id), changes, key: ctx.requestKey }));
