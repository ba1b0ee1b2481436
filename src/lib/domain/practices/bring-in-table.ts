import { create, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import type { AnswerWish } from './answer';
import { checkAnswers } from './check-answers';
import { formOnOffer } from './form-on-offer';
import { newAnswers } from './kept-answer';
import { knownOptions } from './known-options';
import { newPractice } from './new-practice';
import { practices } from './practice';
import type { PracticeRow } from './reading-table';

const MOST_AT_ONCE = 2_000;
/** Rows that a refusal names. */
const NAMED = 10;

/** A row with what tells it from any other; `before`: the practice that the same row became when it came in before. */
export type RowToBring = PracticeRow & { readonly fingerprint: string; readonly before: Id | null };

/**
 * Brings a table of practices in as drafts that only the actor reads, in one commit. Rows that came in before are left out. With
 * `whole`, nothing comes in unless every other row holds; without, those that hold. Invalid at `csv`, naming rows, where nothing can.
 * Returns how many came in.
 */
export async function bringInTable(
	ctx: Context,
	form: Id,
	rows: readonly RowToBring[],
	{ whole }: { whole: boolean }
): Promise<number> {
	const template = await formOnOffer(ctx, form);
	const holding = rowsToBring(rows, { whole });
	const options = await knownOptions(ctx.read, template);
	const made = holding.map(({ answers, area, source, fingerprint }) => {
		const wished = withoutConsent(answers);
		checkAnswers(wished, template, options);
		const begun = { template: template.id, answers: newAnswers(ctx, wished), area, source };
		return create(practices, ctx.newId(), newPractice(ctx, begun, '', [fingerprint]));
	});
	const subject = ref(practices.kind, made[0]!.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'bringInTable', subject, changes: made, key: ctx.requestKey });
	return made.length;
}

/** The rows that come in, as {@link bringInTable} says; Invalid at `csv` where none may. */
export function rowsToBring(rows: readonly RowToBring[], { whole }: { whole: boolean }): readonly RowToBring[] {
	const fresh = rows.filter(({ before }) => before === null);
	const wrong = fresh.filter(({ issues }) => issues.length > 0);
	if (whole && wrong.length > 0)
		throw new Invalid(
			wrong.slice(0, NAMED).map(({ row, issues }) => ({ field: 'csv', message: `Row ${row}: ${issues.join(' ')}` }))
		);
	const holding = fresh.filter(({ issues }) => issues.length === 0);
	if (holding.length === 0) throw Invalid.field('csv', 'There is no row in it that can come in.');
	if (holding.length > MOST_AT_ONCE)
		throw Invalid.field('csv', `Bring at most ${MOST_AT_ONCE.toLocaleString('en-GB')} practices at once.`);
	return holding;
}

/** A table does not tell whether somebody agreed to be named. */
export const withoutConsent = (answers: PracticeRow['answers']): Readonly<Record<string, AnswerWish>> =>
	Object.fromEntries(
		Object.entries(answers).map(([key, { contact, ...rest }]) => [
			key,
			{ ...rest, ...(contact && { contact: { ...contact, consent: false } }) }
		])
	);
