import * as v from 'valibot';
import { change, type Change, type Context } from '../shared/context';
import { Conflict } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { aboutWish, keptAbout } from './about-wish';
import { answerWish, LONGEST_TEXT, saysSomething, type Answer } from './answer';
import { checkAnswers } from './check-answers';
import { partAtContacts } from './contact';
import { knownOptions } from './known-options';
import { keptAnswer } from './kept-answer';
import { loadPractice, templateOf, wordingOf, type Held } from './load-practice';
import { practicePolicy } from './policy';
import { isPublished, leftOver, MOST_LEFT_OVER, practices, type Practice } from './practice';
import { publishedPractices } from './published-practice';
import { sectionsOf, slug, type Template } from './template';
import type { Wording } from './wording';

export const revisePracticeWish = v.object({
	/** The version the form was opened with. */
	version: v.number(),
	/** The page that sends, so that its later savings follow its earlier ones. */
	form: v.optional(v.union([v.literal(''), field.id]), ''),
	/** By section; sections left out stay as they are. */
	answers: v.record(slug, answerWish),
	/** What is left of earlier forms; pieces without words go, and all stays as it is where the form does not send it. */
	leftOver: v.optional(
		v.pipe(v.array(v.object({ ...leftOver.entries, text: field.optionalProse(LONGEST_TEXT) })), v.maxLength(MOST_LEFT_OVER))
	),
	...aboutWish.entries
});
export type RevisePracticeWish = v.InferOutput<typeof revisePracticeWish>;

/**
 * Saves new words for a practice, section by section. What is published stays as it is until the new words are published too;
 * only a contact who no longer agrees to be shown leaves it at once. Throws Conflict where somebody else saved meanwhile.
 */
export async function revisePractice(ctx: Context, id: Id, wish: RevisePracticeWish): Promise<Id> {
	const held = await loadPractice(ctx, id);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	if (!follows(practice, wish)) throw new Conflict([refText(ref(practices.kind, id))]);
	const before = wordingOf(held);
	const template = await templateOf(ctx, before);
	checkAnswers(wish.answers, template, await knownOptions(ctx.read, template));
	const wording = reworded(ctx, before, wish, template);
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: wish.form };
	const left = wish.leftOver && { leftOver: wish.leftOver.filter(({ text }) => text !== '') };
	const changes = [change(practices, practice, { wording, saved, ...left }), ...consentsTakenBack(held, wording, template)];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'revisePractice', subject, changes, key: ctx.requestKey })).subject.id;
}

/** Whether a saving was made on top of what is kept: the version was seen, or is this very page's own. */
const follows = (practice: Practice & { readonly version: number }, wish: RevisePracticeWish): boolean =>
	practice.version === wish.version || (wish.form !== '' && practice.saved.form === wish.form);

function reworded(ctx: Context, before: Wording, wish: RevisePracticeWish, template: Template): Wording {
	const answers: Record<string, Answer> = { ...before.answers };
	for (const [key, answer] of Object.entries(wish.answers)) {
		const kept = keptAnswer(ctx, answer, before.answers[key]?.contact);
		if (saysSomething(kept)) answers[key] = kept;
		else delete answers[key];
	}
	return { template: before.template, answers, ...keptAbout(wish, answers, template) };
}

/** Consent that ends, ends at once, also in what is published. */
function consentsTakenBack({ practice, published }: Held, wording: Wording, template: Template): Change[] {
	if (!isPublished(practice) || !published?.wording) return [];
	const asked = new Set(sectionsOf(template).map(({ key }) => key));
	let ended = false;
	const answers = Object.entries(published.wording.answers).map(([key, answer]) => {
		// A section that a newer edition does not ask for says nothing of a consent.
		if (!answer.contact?.consent || wording.answers[key]?.contact?.consent || !asked.has(key)) return [key, answer] as const;
		ended = true;
		return [key, { ...answer, contact: { ...answer.contact, consent: null } }] as const;
	});
	if (!ended) return [];
	const parted = partAtContacts({ ...published.wording, answers: Object.fromEntries(answers) }, template);
	// The editions before name them too: nobody looks back to these.
	return [change(publishedPractices, published, { wording: parted.published, toldFrom: published.version + 1 })];
}
