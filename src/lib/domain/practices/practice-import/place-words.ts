import * as v from 'valibot';
import { change, remove, type Context } from '../../shared/context';
import { Conflict, NotFound } from '../../shared/errors';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { checkAnswers } from '../check-answers';
import { knownOptions } from '../known-options';
import { loadPractice, templateOf, wordingOf } from '../load-practice';
import { placedByHand, withPlaced } from '../placed-by-hand';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { MOST_LEFT } from '../reading-practice';
import { titleOf } from '../wording';
import { unplacedWords } from './unplaced-words';

/** The words of a document that wait beside its draft, with the sections they may go to. NotFound where none wait. */
export async function unplacedOf(ctx: Context, id: Id) {
	const held = await loadPractice(ctx, id);
	authorize(practicePolicy, 'revise', ctx.actor, held.practice);
	const [template, left] = await Promise.all([
		templateOf(ctx, wordingOf(held)),
		ctx.read.findUnique(unplacedWords, 'practice', id)
	]);
	if (!left) throw new NotFound();
	const { version } = held.practice;
	return {
		id,
		version,
		title: titleOf(wordingOf(held)),
		texts: left.texts,
		sections: template.parts.flatMap((part) => part.sections)
	};
}

export const placeWordsWish = v.object({
	/** The version of the practice that the page showed. */
	version: v.number(),
	unplaced: v.pipe(v.array(placedByHand), v.maxLength(MOST_LEFT))
});

/** Puts words that waited beside a draft into its sections, behind what stands there; those without a section are left out. For thirty days all of them can be brought back (ADR 170). */
export async function placeWords(ctx: Context, id: Id, wish: v.InferOutput<typeof placeWordsWish>): Promise<Id> {
	const held = await loadPractice(ctx, id);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	const left = await ctx.read.findUnique(unplacedWords, 'practice', id);
	if (!left) throw new NotFound();
	if (practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	const before = wordingOf(held);
	const template = await templateOf(ctx, before);
	const placed = withPlaced({}, wish.unplaced, before.answers);
	checkAnswers(placed, template, await knownOptions(ctx.read, template));
	const answers = { ...before.answers };
	for (const [key, { text = '' }] of Object.entries(placed)) answers[key] = { ...before.answers[key], text };
	const gaps = before.gaps.filter((key) => !(key in placed));
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: '' as const };
	const changes = [change(practices, practice, { wording: { ...before, answers, gaps }, saved }), remove(unplacedWords, left)];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'placeWords', subject, changes, key: ctx.requestKey })).subject.id;
}
