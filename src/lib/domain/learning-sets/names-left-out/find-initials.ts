import { KNOWN_SHORT } from './ordinary-words';
import type { TextWord } from './words-of';

/** What somebody does whose initials stand before it. */
const DOES =
	/^(?:to|will|would|said|says|asked|asks|agreed|offered|reported|reports|suggested|suggests|rang|rings|felt|feels|thinks|thought|noted|brought|brings|presented|presents|explained|told|has|is|was|wondered|mentioned|shared|shares|volunteered|confirmed)$/;
const OWNS = /^(?:action|actions|owner|owners|lead|who|by|with)$/;

/**
 * Up to which word somebody’s initials stand from this one on: “AM”, “A.M.” in capitals. Letters that are known for something else
 * count only where a person would stand: before what they do, at the head of a line, in brackets, beside other initials.
 */
export function initialsAt(
	text: string,
	words: readonly TextWord[],
	at: number,
	initials: ReadonlySet<string>
): { to: number; genitive: false } | null {
	const spelt = speltAt(words, at);
	if (!spelt || !initials.has(spelt.letters)) return null;
	const [first, last] = [words[at]!, words[spelt.to - 1]!];
	if (/\d[\s\u00A0]*$/.test(text.slice(Math.max(0, first.start - 4), first.start))) return null;
	if (isExplained(text, words, at, spelt)) return null;
	const isSomebody = !KNOWN_SHORT.has(spelt.letters) || standsAsPerson(text, words, at, spelt.to, initials) || last.possessive;
	return isSomebody ? { to: spelt.to, genitive: false } : null;
}

/** Letters that stand together, or with full stops between. */
function speltAt(words: readonly TextWord[], at: number): { letters: string; to: number } | null {
	const word = words[at]!;
	const mixed = word.plain[0]!.length > 1 && /^\p{Lu}\p{L}{0,3}\p{Lu}$/u.test(word.text);
	if (mixed) return { letters: word.plain[0]!, to: at + 1 };
	let [letters, to] = ['', at];
	while (to < words.length && /^\p{Lu}$/u.test(words[to]!.text) && (to === at || /^\.\s?$/.test(words[to]!.gap)))
		letters += words[to++]!.plain[0]!;
	return letters.length > 1 ? { letters, to } : null;
}

/** “incapacity benefit (IB)”: the words before say what it stands for. */
function isExplained(text: string, words: readonly TextWord[], at: number, { letters }: { letters: string }): boolean {
	if (!/\(\s*$/.test(words[at]!.gap)) return false;
	const before = words.slice(Math.max(0, at - letters.length), at);
	return before.map(({ plain }) => plain[0]![0]).join('') === letters;
}

function standsAsPerson(
	text: string,
	words: readonly TextWord[],
	at: number,
	to: number,
	initials: ReadonlySet<string>
): boolean {
	const [first, next, before] = [words[at]!, words[to], words[at - 1]];
	const after = text.slice(words[to - 1]!.end, words[to - 1]!.end + 3);
	if (/^\.?\)/.test(after) && /\(\s*$/.test(first.gap)) return true;
	if (first.opensSentence && /^\.?(?::|\s[–—-])/.test(after)) return true;
	if (next && /^\.?\s+$/.test(next.gap) && next.plain.some((each) => DOES.test(each))) return true;
	if (before && /[:;]\s*$/.test(first.gap) && before.plain.some((each) => OWNS.test(each))) return true;
	const isBesideOther = (other: TextWord | undefined, gap: string | undefined): boolean =>
		other !== undefined && /^\s*[/&,+]\s*$/.test(gap ?? '') && /^\p{Lu}{2,4}$/u.test(other.text) && initials.has(other.plain[0]!);
	return isBesideOther(next, next?.gap) || isBesideOther(before, first.gap);
}
