import * as v from 'valibot';
import { vocabulariesOf } from '../people';
import { create, type Change, type Context, type Reading } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { textOf } from '../shared/marked';
import { authorize } from '../shared/policy';
import type { AnswerWish } from './answer';
import { checkAnswers } from './check-answers';
import { keptAnswer } from './kept-answer';
import { optionsByForm } from './known-options';
import { newPractice } from './new-practice';
import { starterPolicy } from './policy';
import { practices } from './practice';
import { publishPracticeWish } from './publish-practice';
import { publishedPractices } from './published-practice';
import { shelfEntry } from './shelf-entry';
import { slug, templatesById, type Template } from './template';

/** A practice that comes with Grove, written from public knowledge rather than from one service. */
export interface StarterPractice {
	readonly handle: string;
	/** The name of the template it is written by. */
	readonly template: string;
	/** The day its facts were looked up, and where. */
	readonly checkedOn: string;
	readonly source: string;
	/** BCP 47. */
	readonly language: string;
	readonly answers: Readonly<Record<string, AnswerWish>>;
}

export interface StarterChoice {
	readonly handle: string;
	readonly title: string;
	/** For whom it is, in one line. */
	readonly forWhom: string;
	/** The practice of this name that stands in the library. */
	readonly there: Id | null;
}

/** Said beside the practice wherever it is shown. */
export const STARTER_NOTE = 'Came with Grove: written from public knowledge, not by a service of this workspace';

export const bringInStartersWish = v.object({
	starters: v.optional(v.pipe(v.array(slug), v.minLength(1, 'Choose at least one.'), v.maxLength(100)), []),
	readers: publishPracticeWish.entries.readers
});
export type BringInStartersWish = v.InferOutput<typeof bringInStartersWish>;

export const canBringInStarters = ({ actor }: Context): boolean => starterPolicy.bringIn(actor);

/** The practices that come with Grove, and which of them the library holds already by their names. For coordinators. */
export async function starterChoices(ctx: Context, starters: readonly StarterPractice[]): Promise<readonly StarterChoice[]> {
	authorize(starterPolicy, 'bringIn', ctx.actor, undefined, 'Coordinators bring in the practices that come with Grove.');
	const there = await Promise.all(starters.map((each) => inLibrary(ctx.read, titleOf(each))));
	return starters.map((each, at) => ({
		handle: each.handle,
		title: titleOf(each),
		forWhom: each.answers['target-group']?.inShort ?? '',
		there: there[at]!
	}));
}

/**
 * Puts chosen starters into the library at once, in one commit; what they do not tell is declared a gap. One that the library
 * holds by its name is left as it is. The actor owns them from then on, to revise or withdraw.
 */
export async function bringInStarters(
	ctx: Context,
	wish: BringInStartersWish,
	starters: readonly StarterPractice[]
): Promise<readonly Id[]> {
	const choices = await starterChoices(ctx, starters);
	const wanted = starters.filter((each, at) => wish.starters.includes(each.handle) && choices[at]!.there === null);
	if (wanted.length === 0) throw Invalid.field('starters', 'Choose at least one that the library does not hold yet.');
	const [editions, words] = await Promise.all([templatesById(ctx.read), vocabulariesOf(ctx.read)]);
	const optionsOf = optionsByForm(words);
	const put = wanted.map((starter) => {
		// As Grove brought it: the workspace may have made another form of it since.
		const template = [...editions.values()].find(({ name, edition }) => name === starter.template && edition === 1);
		if (!template) throw Invalid.field('starters', 'This workspace has no form for these practices.');
		checkAnswers(starter.answers, template, optionsOf(template));
		return shelved(ctx, starter, template, template.id, wish.readers);
	});
	const changes = put.flatMap((each) => each.changes);
	const subject = ref(practices.kind, put[0]!.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'bringInStarters', subject, changes, key: ctx.requestKey });
	return put.map(({ id }) => id);
}

function shelved(
	ctx: Context,
	{ answers, source, checkedOn, language }: StarterPractice,
	template: Template,
	templateId: Id,
	readers: BringInStartersWish['readers']
): { readonly id: Id; readonly changes: readonly Change[] } {
	const id = ctx.newId();
	const kept = Object.entries(answers).map(([key, answer]) => [key, keptAnswer(ctx, answer, undefined)] as const);
	const begun = { template: templateId, answers: Object.fromEntries(kept), source, checkedOn, language };
	const practice = newPractice(ctx, begun, STARTER_NOTE);
	const publication = { by: ctx.actor.id, at: ctx.clock.now(), revision: 1 };
	const { entry, withheld } = shelfEntry({ practice, written: practice.wording!, template, publication, readers });
	return {
		id,
		changes: [create(practices, id, { ...practice, wording: null, withheld, publication }), create(publishedPractices, id, entry)]
	};
}

const titleOf = ({ answers }: StarterPractice): string => answers['title']?.text ?? '';

/** Asked of the index: the names of a library may be a hundred thousand. */
async function inLibrary(read: Reading, title: string): Promise<Id | null> {
	const { hits } = await read.search({ words: title, kinds: [publishedPractices.kind], limit: 5 });
	return hits.find((hit) => textOf(hit.title) === title)?.id ?? null;
}
