import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { isClosed } from './change-vocabulary';
import { namesOf } from './names';
import { administers } from './policy';
import { shapeOf } from './term-wish';
import { isOffered, vocabularies, vocabulariesOf, type Term } from './vocabulary';

/** What people who are helped are called is chosen once, in the settings of the workspace: its suggestions stand on no page. */
const SUGGESTIONS = 'beneficiary-words';

/** Every list of words of the workspace, for whoever may change them. */
export async function vocabulariesPage(ctx: Context) {
	if (!administers(ctx.actor)) throw new NotFound();
	return [...(await vocabulariesOf(ctx.read)).values()]
		.filter(({ name }) => name !== SUGGESTIONS)
		.map(({ id, name, label, terms }) => ({
			id,
			name,
			label,
			offered: terms.filter(isOffered).map((each) => each.label),
			retired: terms.filter((each) => !isOffered(each)).length
		}))
		.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

/** One list with all that can be changed of it. */
export async function vocabularyPage(ctx: Context, id: Id) {
	if (!administers(ctx.actor)) throw new NotFound();
	const { name, label, hint = '', version, terms, ...list } = await ctx.read.find(vocabularies, id);
	const names = await namesOf(
		ctx.read,
		terms.flatMap(({ retirement }) => retirement?.by ?? [])
	);
	return {
		id: list.id,
		name,
		label,
		hint,
		version,
		closed: isClosed(name),
		shape: shapeOf({ terms }),
		offered: terms.filter(isOffered).map(termAsWritten),
		retired: terms.flatMap(({ retirement, ...term }) =>
			retirement ? [{ ...termAsWritten(term), at: retirement.at, by: names.get(retirement.by) ?? '' }] : []
		)
	};
}
export type TermAsWritten = ReturnType<typeof termAsWritten>;

const termAsWritten = ({ term, label, hint = '', words = {}, prompts = [], groundRules = [] }: Term) => ({
	term,
	label,
	hint,
	words,
	prompts,
	groundRules
});
