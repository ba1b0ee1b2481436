import { folded, type MinutesWords } from './minutes-words.ts';
import type { Attendance } from './people-of-text';

/** A body of the attendance list that a text begins with, as it is written there, and how many letters it takes up with its article. */
export type BodyAt = (text: string) => { readonly body: string; readonly length: number } | null;

/**
 * Bodies that stand beside people of the list undertake things as people do: "Northgate Skills will prepare it". Two words of their name are
 * enough ("Il Ponte" of Cooperativa Il Ponte), and the first where it is nobody's name and no word that many bodies have.
 */
export function bodiesBeside(people: readonly Attendance[], words: MinutesWords): BodyAt {
	const { article } = words.shapes;
	const known = new Set<string>();
	for (const { note } of people)
		for (const piece of note.split(/\s*[,;()/]\s*|\s[–—-]\s/)) {
			const body = folded(piece.trim().replace(article, ''));
			const all = body.split(' ');
			if (!/^\p{Lu}/u.test(piece.trim()) || body.length < 3 || all.length > 8 || words.label.has(body)) continue;
			known.add(body);
			for (let from = 0; from < all.length; from++)
				for (let to = from + 2; to <= all.length; to++) if (from > 0 || to < all.length) known.add(all.slice(from, to).join(' '));
			const [first] = all;
			if (all.length > 1 && first!.length > 4 && !words.set.bodies.has(first!) && !words.isName(first!)) known.add(first!);
		}
	// "Il Ponte": what looks like an article may be part of the name.
	return (text) => behind(text, '') ?? behind(text, article.exec(text)?.[0] ?? '');

	function behind(text: string, article: string): ReturnType<BodyAt> {
		const tokens = text.slice(article.length).split(/\s+/, 8);
		for (let count = Math.min(tokens.length, 8); count > 0; count--) {
			const body = tokens.slice(0, count).join(' ').replace(/[.,]$/, '');
			if (known.has(folded(body))) return { body, length: article.length + lengthOf(text.slice(article.length), count) };
		}
		return null;
	}
}

/** How many letters the first words of a text take up. */
function lengthOf(text: string, count: number): number {
	const last = [...text.matchAll(/\S+/g)][count - 1]!;
	return last.index + last[0].replace(/[:.,]$/, '').length;
}
