import type { WordingBefore } from '#lib/domain/learning-sets';
import { renderMarkdown } from '#lib/server/markdown';
import { calledBefore } from '../../../words';

type Texts = Pick<WordingBefore, 'limits' | 'safeguarding' | 'ring' | 'terms'>;

/**
 * What sets said that this one carries on, question by question, for whoever settles it anew. What all of them said in the same words
 * stands in the form already.
 */
export function wordsBefore(before: readonly WordingBefore[]) {
	const said = (text: (each: WordingBefore) => string, fewest = 2) => {
		const those = calledBefore(before.filter((each) => text(each) !== ''));
		if (new Set(those.map(text)).size < fewest) return [];
		return those.map((each) => ({ id: each.id, label: `${capital(each.called)} said`, html: renderMarkdown(text(each), 4) }));
	};
	return {
		purpose: said(({ purpose }) => purpose, 1),
		groundRules: said(({ groundRules }) => groundRules.map((rule) => `- ${rule}`).join('\n')),
		limits: said(({ limits }) => limits),
		safeguarding: said(({ safeguarding }) => safeguarding),
		ring: said(({ ring }) => ring),
		terms: said(({ terms }) => terms)
	};
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a contract begins with: what was said before where that is one text, nothing where there are two to choose from, else what is usual. */
export function startingWith(before: readonly WordingBefore[], usual: Texts): Texts {
	const start = (of: keyof Texts): string => {
		const texts = new Set(before.map((each) => each[of]).filter(Boolean));
		return texts.size === 0 ? usual[of] : texts.size === 1 ? [...texts][0]! : '';
	};
	return { limits: start('limits'), safeguarding: start('safeguarding'), ring: start('ring'), terms: start('terms') };
}
