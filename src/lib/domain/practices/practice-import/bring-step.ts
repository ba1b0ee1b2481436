import * as v from 'valibot';
import type { Saved } from '../../shared/collection';
import { change, create, type Change, type Context } from '../../shared/context';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { aboutWish, keptAbout } from '../about-wish';
import type { AnswerWish } from '../answer';
import { broughtAmong } from '../brought-before';
import { checkAnswers } from '../check-answers';
import { newAnswers } from '../kept-answer';
import { knownOptions, type KnownOptions } from '../known-options';
import { newPractice } from '../new-practice';
import { templatePolicy } from '../policy';
import { practices } from '../practice';
import { templates, type Template } from '../template';
import { claimUntil } from './claim-import';
import { importParts, practiceImports, type ImportLine, type PracticeImport } from './practice-import';
import { unplacedWords } from './unplaced-words';

/** What a document or a row says: what could become a practice, or why it cannot. */
export type WhatItSays =
	| { readonly refused: string }
	| {
			readonly template: Id;
			readonly answers: Readonly<Record<string, AnswerWish>>;
			readonly unplaced: readonly string[];
			readonly about: Partial<v.InferInput<typeof aboutWish>>;
			readonly fingerprints: readonly string[];
	  };

/** The same with which of them it is, from one, and what it is called. */
export type ToBring = { readonly at: number; readonly name: string } & WhatItSays;

/**
 * One step of an import: each document or row comes in whole as a draft of its bringer's, or not at all, and what became of it is
 * written down, in one commit. Whatever its bringer has already, or may read, is not brought in a second time.
 * @param ctx its bringer's, as of this moment
 */
export async function bringStep(ctx: Context, seen: Saved<PracticeImport>, those: readonly ToBring[]): Promise<void> {
	const known = new Map(
		await broughtAmong(
			ctx,
			those.flatMap((each) => ('refused' in each ? [] : each.fingerprints))
		)
	);
	const forms = await formsOf(ctx, those);
	const changes: Change[] = [];
	const lines: ImportLine[] = [];
	for (const each of those) {
		const came = cameIn(ctx, seen.id, each, { known, forms });
		lines.push(came.line);
		changes.push(...came.changes);
	}
	const of = (is: ImportLine['is']) => lines.filter((each) => each.is === is).length;
	const counts = {
		...seen.counts,
		in: seen.counts.in + of('in'),
		same: seen.counts.same + of('same'),
		refused: seen.counts.refused + of('refused'),
		unplaced: seen.counts.unplaced + lines.filter(({ unplaced }) => unplaced > 0).length
	};
	const done = seen.done + those.length;
	const part = { import: seen.id, owner: seen.owner, from: seen.done, lines, begun: seen.begun };
	const over = done >= seen.total;
	changes.push(
		create(importParts, ctx.newId(), part),
		change(practiceImports, seen, {
			done,
			counts,
			claim: over ? null : seen.claim && { ...seen.claim, until: claimUntil(ctx.clock) },
			...(over && { blob: null, end: { at: ctx.clock.now(), as: 'through', because: '' } })
		})
	);
	await ctx.store.commit({ by: seen.owner, verb: 'bringInMany', subject: ref(practiceImports.kind, seen.id), changes });
}

type Forms = ReadonlyMap<Id, { readonly template: Saved<Template>; readonly options: KnownOptions }>;

/** The forms by which these are described, as far as the bringer may use them. */
async function formsOf(ctx: Context, those: readonly ToBring[]): Promise<Forms> {
	const wanted = [...new Set(those.flatMap((each) => ('refused' in each ? [] : [each.template])))];
	const found = await ctx.read.findMany(wanted.map((id) => ref(templates.kind, id)));
	const mine = found.map(({ record }) => record as Saved<Template>).filter((each) => templatePolicy.draft(ctx.actor, each));
	const options = await knownOptions(ctx.read, ...mine);
	return new Map(mine.map((template) => [template.id, { template, options }]));
}

interface Around {
	/** By fingerprint what the same became, also within this step. */
	readonly known: Map<string, Id>;
	readonly forms: Forms;
}

function cameIn(ctx: Context, of: Id, each: ToBring, { known, forms }: Around): { line: ImportLine; changes: Change[] } {
	const line = { at: each.at, name: each.name.slice(0, 200), practice: null, because: '', sections: 0, unplaced: 0 };
	const refused = (because: string) => ({
		line: { ...line, is: 'refused' as const, because: because.slice(0, 500) },
		changes: []
	});
	if ('refused' in each) return refused(each.refused);
	const same = each.fingerprints.map((one) => known.get(one)).find((id) => id !== undefined);
	if (same !== undefined) return { line: { ...line, is: 'same', practice: same }, changes: [] };
	try {
		const form = forms.get(each.template);
		if (!form) throw new Forbidden('This form is for staff. Partners can write a short case study.');
		checkAnswers(each.answers, form.template, form.options);
		const answers = newAnswers(ctx, each.answers);
		const about = v.parse(aboutWish, each.about);
		const begun = { template: form.template.id, answers, ...keptAbout(about, answers, form.template) };
		const practice = { ...newPractice(ctx, begun, '', each.fingerprints), import: of };
		if (!v.is(practices.schema, practice)) throw Invalid.field('', 'Something in it is longer than its place in the form.');
		const id = ctx.newId();
		for (const one of each.fingerprints) known.set(one, id);
		const left = each.unplaced.filter((text) => text !== '');
		const changes = [create(practices, id, practice)];
		if (left.length > 0)
			changes.push(create(unplacedWords, ctx.newId(), { practice: id, owner: ctx.actor.id, texts: [...left] }));
		const sections = Object.keys(answers).length;
		return { line: { ...line, is: 'in', practice: id, sections, unplaced: left.length }, changes };
	} catch (trouble) {
		if (trouble instanceof Invalid || trouble instanceof Forbidden || trouble instanceof NotFound)
			return refused(trouble.message);
		if (v.isValiError(trouble)) return refused('Something in it is longer than its place in the form.');
		throw trouble;
	}
}
