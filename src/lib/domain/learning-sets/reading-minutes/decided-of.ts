import type { Around } from './around';
import { folded, type MinutesWords } from './minutes-words.ts';

/** "the Skills Manager bring figures" behind "that", without the article. */
function behindThat(text: string, { shapes }: MinutesWords): string | undefined {
	const rest = text.replace(shapes.that, '').replace(shapes.article, '');
	return shapes.that.test(text) && /^\p{Lu}/u.test(rest) ? rest : undefined;
}

/** "that the Skills Manager bring figures": who is to do what was decided, a post or somebody known, and the verb as it is for a wish. */
export function decidedOf(text: string, { words, owners, isBody }: Around): readonly string[] | null {
	const { set } = words;
	const said = behindThat(text, words) ?? text.replace(words.shapes.article, '');
	const start = owners.atStart(said);
	const post = /^((?:\p{Lu}[\p{L}-]+ ){1,4})(?=\p{Ll})/u.exec(said)?.[1]?.trim();
	// "that the Group respond": who decides together gives nobody anything to do.
	if (!start && post !== undefined && set.deciders.has(folded(post))) return null;
	const who = start ?? (post !== undefined && isBody(post) ? { owners: [post], length: post.length } : null);
	const rest = who ? said.slice(who.length).trimStart() : '';
	const verb = /^(\p{Ll}+)\s+\S/u.exec(rest)?.[1];
	// "Ms Lee be requested to have the letter rewritten"
	if (who && words.shapes.beAsked.test(rest)) return who.owners;
	return who && verb && !words.set.surePassives.has(verb) && words.set.imperatives.has(verb) ? who.owners : null;
}
