import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { beginsInFuture, endsInInfinitive } from './verb-endings.ts';

/**
 * What somebody will do, after their name: behind a phrase that says so, or the verb itself in a form that does. Null where it says no
 * such thing.
 */
export function undertaken(rest: string, words: MinutesWords): string | null {
	return plainlyUndertaken(rest, words) ?? undertakenBesides(rest, words);
}

/** "also offered to get three quotes", "has kindly agreed to": with a word between that says how or what besides. Null where there is none. */
function undertakenBesides(rest: string, words: MinutesWords): string | null {
	if (!/^\p{Ll}/u.test(rest)) return null;
	for (const { index } of [...rest.slice(0, 80).matchAll(/(?<=^|\s)\p{Ll}/gu)].slice(0, 4)) {
		const besides = afterPhrase(rest.slice(index), words.phrases.adverbs)?.replace(/^,\s*/, '');
		const said = besides ?? (isAdverb(rest.slice(index), words) ? rest.slice(index).replace(/^\S+\s+/, '') : null);
		const left = said === null ? null : plainlyUndertaken(`${rest.slice(0, index)}${said}`, words);
		if (left !== null) return left;
	}
	return null;
}

/** "kindly", in a language that makes its adverbs so. */
const isAdverb = (text: string, { verbs = [] }: MinutesWords): boolean =>
	/^\p{Ll}{2,}ly\s/u.test(text) && verbs.some(({ grammar }) => grammar.plainInfinitive);

function plainlyUndertaken(rest: string, words: MinutesWords): string | null {
	// "en fera refaire une", "se encargará de la compra"
	const bare = /^\p{Ll}/u.test(rest) ? rest.replace(words.shapes.objectPronoun, '') : rest;
	const said = promised(rest, words) ?? (bare === rest ? null : promised(bare, words));
	if (said !== null) return said;
	if (isOfPresent(rest, words) || isParted(rest, words)) return rest;
	const isFuture =
		/^\p{Ll}/u.test(rest) && beginsInFuture(bare, words.verbs ?? []) && afterPhrase(rest, words.phrases.beings) === null;
	return isFuture ? rest : null;
}

/** Behind a phrase that promises: "will", "soll", in a language that has the verb at the end with one there. */
function promised(rest: string, words: MinutesWords): string | null {
	const said = afterPhrase(rest, words.phrases.does);
	if (said === null) return null;
	const first = /^\S+/.exec(rest)![0];
	const isFirst = rest.slice(first.length).trimStart() === said;
	// "i" is "to" in one language, and an article in another.
	const own = (words.verbs ?? []).flatMap(({ does }) => does);
	if (isFirst && first.length < 3 && own.length > 0 && !own.some((each) => folded(each) === folded(first))) return null;
	return isFirst && words.set.endVerbs.has(folded(first)) && !endsInInfinitive(said, words) ? null : said;
}

/** "schickt die Liste": a verb of the present that tells what somebody is to do. "Fragt, ob" is what they say, "prüft derzeit" what goes on already. */
function isOfPresent(rest: string, words: MinutesWords): boolean {
	const told = afterPhrase(rest, words.phrases.presents);
	return told !== null && /\p{L}/u.test(told) && afterPhrase(told, words.phrases.reports) === null && !isOngoing(told, words);
}

const isOngoing = (told: string, { set }: MinutesWords): boolean =>
	told
		.split(/\s+/)
		.slice(0, 3)
		.some((word) => set.ongoing.has(folded(word).replace(/[.,]$/, '')));

/** "stellt die Unterlagen zusammen": a verb that parts, and what it parts from at the end of its clause. */
function isParted(rest: string, words: MinutesWords): boolean {
	const [first = '', ...more] = rest.split(/\s+/);
	const ends = words.parted.get(folded(first));
	if (!ends || isOngoing(more.join(' '), words)) return false;
	return more.some((word, at) => {
		const isEnd = at > 0 && ends.includes(folded(word).replace(/[.,;:)!]+$/, ''));
		const next = more[at + 1];
		return (
			isEnd &&
			(next === undefined ||
				/[.,;:)!]$/.test(word) ||
				words.set.and.has(folded(next)) ||
				words.set.by.has(folded(next)) ||
				/^[([–—-]/.test(next))
		);
	});
}
