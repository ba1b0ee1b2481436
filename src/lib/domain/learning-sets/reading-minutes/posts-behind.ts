import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, isSureAtStart, nameAt } from './name-at.ts';

/** "… and the Clerk, Mrs E. Lee": parts of a list in which a post stands before whoever holds it, with the post behind the name. */
export function withPostsBehind(parts: readonly string[], words: MinutesWords): string[] {
	const all = [...parts];
	for (let at = 0; at + 1 < all.length; at++) {
		const [, before, post] = words.shapes.postLast.exec(all[at]!) ?? [];
		const last = folded(post ?? '')
			.split(' ')
			.at(-1)!;
		const isPost = words.set.posts.has(last) || ['chair', 'writer'].includes(words.label.get(last) ?? '');
		if (before === undefined || !isPost || !isSureAtStart(all[at + 1]!, words)) continue;
		all[at] = before;
		all[at + 1] = `${all[at + 1]!} (${post})`;
	}
	return all;
}

/**
 * "il revisore dott. Marco Valsecchi", "agent Rik Vos": an article and a post in small letters, or one such word, before somebody beyond doubt; "Vicar
 * (Rev Ann Lee)": a post, and who holds it.
 */
export function behindPost(part: string, words: MinutesWords): string {
	const [, held, who] = /^(\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2})\s*\(([^(),]+)\)$/u.exec(part) ?? [];
	const last = folded(held ?? '')
		.split(' ')
		.at(-1)!;
	if (
		(words.set.posts.has(last) || words.set.bodies.has(last) || words.set.callings.has(folded(held ?? ''))) &&
		isSureAtStart(who!, words)
	)
		return `${who} (${held})`;
	// "Grounds maintenance (Neil Farnell)": nobody, and somebody beyond doubt in the bracket.
	if (who !== undefined && held!.includes(' ') && !isSureAtStart(held!, words) && isPersonAside(who, words))
		return `${who} (${held})`;
	const called = /^\p{Ll}{5,}\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/u.exec(part)?.[0] ?? '';
	if (called !== '' && nameAt(part, words) === null && isSureAtStart(part.slice(called.length), words))
		return part.slice(called.length);
	const post = words.shapes.postBefore.exec(part)?.[0] ?? '';
	return post !== '' && isSureAtStart(part.slice(post.length), words) ? part.slice(post.length) : part;
}
