import { entryPage } from '#lib/domain/learning-files';
import type { Context } from '#lib/domain/shared/context';
import type { WordsAsked } from '#lib/server/http';

/** Fields that are filled from the model and vocabularies of whatever entry. */
export const CHOSEN = { model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' } as const;

/** An entry is asked about where it opens to the supervisor; what only its author reads is not, and wider readers get a wording. */
export const entryWords: WordsAsked<{ readonly readers: string }> = {
	of: 'learning-entry',
	unasked: { ...CHOSEN, from: 'chosen' },
	when: ({ readers }) => readers === 'supervisor'
};

/** An entry that stands already and opens to the supervisor with a form. `at`: the field that names it, if not the address. */
export const openingWords = (at?: string): WordsAsked => ({
	of: 'learning-entry',
	...(at ? { at } : {}),
	standing: async (ctx: Context, entry: string) => {
		const { text, mine, toSupervisor } = await entryPage(ctx, entry);
		return mine && toSupervisor !== 'open' ? text : '';
	}
});
