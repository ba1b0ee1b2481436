import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';

/**
 * Whether what stands behind "will" is something done: more than one word, and neither a state ("be sixty"), nor news of whoever it is ("retire",
 * "gaat met pensioen"). "Be in touch" is something done.
 */
export const isStep = (does: string, { phrases, set }: MinutesWords): boolean =>
	/\S\s+\S/.test(does) &&
	(afterPhrase(does, phrases.states) === null || afterPhrase(does, phrases.acts) !== null) &&
	!(
		does.split(/\s+/).length < MOST_NEWS &&
		folded(does)
			.split(/[^\p{L}-]+/u)
			.some((word) => set.ownNews.has(word))
	);

/** Words of a sentence that tells only that somebody leaves, or is away. */
const MOST_NEWS = 7;
