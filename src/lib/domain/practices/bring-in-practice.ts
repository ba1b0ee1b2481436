import * as v from 'valibot';
import { create, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { aboutWish, keptAbout } from './about-wish';
import { answerWish } from './answer';
import { broughtBefore } from './brought-before';
import { checkAnswers } from './check-answers';
import { fingerprints } from './fingerprints';
import { formOnOffer } from './form-on-offer';
import { newAnswers } from './kept-answer';
import { knownOptions } from './known-options';
import { newPractice } from './new-practice';
import { placedByHand, withPlaced } from './placed-by-hand';
import { practices } from './practice';
import { MOST_LEFT } from './reading-practice';
import { slug } from './template';

export const bringInPracticeWish = v.object({
	template: field.id,
	/** By section, as they were read and then mended. */
	answers: v.record(slug, answerWish),
	unplaced: v.optional(v.pipe(v.array(placedByHand), v.maxLength(MOST_LEFT)), []),
	/** Of the document it was read from. */
	fingerprints: v.optional(fingerprints, []),
	/** Kept although the same document came in before. */
	again: v.optional(v.boolean(), false),
	...aboutWish.entries
});
export type BringInPracticeWish = v.InferOutput<typeof bringInPracticeWish>;

/**
 * Keeps what was read from a document as a practice that only the actor can read, all of it in one commit. Invalid at `again` where
 * the same document came in before, as far as the actor may read what became of it, and they did not say that they want another.
 */
export async function bringInPractice(ctx: Context, wish: BringInPracticeWish): Promise<Id> {
	const template = await formOnOffer(ctx, wish.template);
	const answers = withPlaced(wish.answers, wish.unplaced);
	if (!answers['title']?.text) throw Invalid.field('answers.title.text', 'Give the practice a name. It can be changed later.');
	checkAnswers(answers, template, await knownOptions(ctx.read, template));
	if (!wish.again && (await broughtBefore(ctx, wish.fingerprints)).length > 0)
		throw Invalid.field('again', 'The same document came in before. Open what it became, or say that you want another.');
	const kept = newAnswers(ctx, answers);
	const id = ctx.newId();
	const begun = { template: template.id, answers: kept, ...keptAbout(wish, kept, template) };
	const changes = [create(practices, id, newPractice(ctx, begun, '', wish.fingerprints))];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'bringInPractice', subject, changes, key: ctx.requestKey })).subject
		.id;
}
