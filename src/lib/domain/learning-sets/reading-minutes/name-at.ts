import { folded, type MinutesWords } from './minutes-words.ts';

/** Somebody named in a list, with what stands beside the name: a body, a role, how they joined. */
export interface Named {
	readonly name: string;
	readonly note: string;
}

const PARTICLES = new Set(
	'’t ‘t de da do dos das du del della di la le van von der den ten ter te zu zum al el bin ibn ap ab ferch y i e af st mac mc'.split(
		' '
	)
);
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[dlO]['’]\p{Lu}[\p{L}'’-]*|\p{Ll}{2,3}-\p{Lu}[\p{L}'’-]*|\p{Lo}[\p{L}\p{M}]*)$/u;
const MOST_WORDS = 6;
const HEADS = new Set<string>(['present', 'apologies', 'action', 'decision']);

/** The name that a text begins with and the rest, or null where it begins with none. `strict`: at least two words, as in running text. */
export function nameAt(text: string, words: MinutesWords, strict = false): Named | null {
	const tokens = withoutArticle(text, words).split(/\s+/);
	let count = 0;
	/** Titles that it begins with: "Prof. Dr. med." */
	let titles = 0;
	while (count < tokens.length && count < MOST_WORDS + 2) {
		const token = tokens[count]!;
		const bare = token.replace(/[,;:*†]+$/, '');
		const after = tokens[count + 1] ?? '';
		const isTitle = count === titles && isTitleWord(bare, words);
		// "Wm. Braithwaite": a first name cut short.
		const isCut =
			count === titles &&
			/^\p{Lu}\p{Ll}{1,4}\.$/u.test(bare) &&
			(!/[aeiouy]/.test(bare) || !words.isName(folded(bare.slice(0, -1))));
		const isShort = isCut && NAME_WORD.test(after);
		if (isTitle) titles += 1;
		const isParticle = count > 0 && PARTICLES.has(bare) && (NAME_WORD.test(after) || PARTICLES.has(after));
		if (!(NAME_WORD.test(bare) || isParticle || isTitle)) break;
		count += 1;
		// A point ends a sentence, unless it follows an initial or a title.
		if (bare !== token || (/\.$/.test(token) && !isTitle && !isShort && bare.replace(/\./g, '').length > 1)) break;
	}
	const isOwnInitials = count > 2 && isInitialsOf(tokens[count - 1]!, tokens.slice(titles, count - 1));
	if (isOwnInitials) count -= 1;
	// "Ann Lee OBE JP"
	while (!isOwnInitials && count - titles > 2 && isHonour(tokens.slice(titles, count))) count -= 1;
	const name = tokens
		.slice(0, count)
		.join(' ')
		.replace(/[,;:*†]+$/, '')
		.replace(/(?<=\p{L}{2})\.$/u, '');
	const behind = withoutArticle(text, words).slice(tokens.slice(0, count).join(' ').length).trim();
	const rest = isOwnInitials ? behind.replace(/^\p{Lu}+/u, '($&)') : behind;
	const plain = folded(name)
		.split(' ')
		.filter((word) => word !== '');
	const own = plain.filter((word) => !isTitleWord(word, words));
	if (own.length === 0 || own.length > MOST_WORDS || own.length < (strict ? 2 : 1) || /\d/.test(name)) return null;
	if (own.length === 1 && own[0]!.replace('.', '').length < 2) return null;
	if (words.set.nobody.has(plain.join(' ')) || words.set.all.has(plain.join(' ')) || words.label.has(plain.join(' ')))
		return null;
	// A word of bodies and roles is a name only beside another that is one: "Ruth Church".
	const odd = own.filter((word, at) => !PARTICLES.has(word) && (words.set.bodies.has(word) || isDayIn(own, at, words)));
	if (odd.length > 0 && !(own.length === 2 && odd.length === 1 && own.every((word) => words.isName(word)))) return null;
	// Words that head lists and columns: "Action No", "Responsibility".
	if (own.some((word) => !PARTICLES.has(word) && HEADS.has(words.label.get(word) ?? ''))) return null;
	// "Chi" asks for an owner in one language and is a name in others.
	if (own.every((word) => words.set.ownerWords.has(word) || words.set.bodies.has(word))) return null;
	return { name, note: rest };
}

/** "Mrs", "D.ª" */
export function isTitleWord(word: string, { set }: MinutesWords): boolean {
	const plain = folded(word).replace(/\.$/, '');
	return set.titles.has(plain) || set.titles.has(plain.replaceAll('.', ''));
}

/** "Y Cynghorydd Idwal Prosser", "the Revd Ann Lee": an article before a title is no part of a name. */
function withoutArticle(text: string, words: MinutesWords): string {
	const [, rest] = /^(?:the|yr?|an|el|la|le|il|der|die|de)\s+(.*)$/isu.exec(text.trim()) ?? [];
	return rest !== undefined && isTitleWord(/^\S*/.exec(rest)![0], words) ? rest : text.trim();
}

/** Letters behind a name that is not all in capitals. */
const isHonour = (name: readonly string[]): boolean =>
	/^\p{Lu}{2,4}[,;]?$/u.test(name.at(-1)!) && name.slice(0, -1).some((word) => /\p{Ll}/u.test(word));

/** "BO" behind "Brenda Oldroyd". */
const isInitialsOf = (word: string, name: readonly string[]): boolean =>
	/^\p{Lu}{2,4}$/u.test(word) &&
	word ===
		name
			.map((each) => each[0]!)
			.join('')
			.toUpperCase();

/** Whether a word is a month or a weekday: not a short one that is a name too ("Jan"), nor the last of a name ("Andrzej Lipiec"). */
const isDayIn = (own: readonly string[], at: number, words: MinutesWords): boolean => {
	const word = own[at]!;
	if (!words.month.has(word) && !words.weekday.has(word)) return false;
	return !(word.length <= 3 && words.isName(word)) && !(at === 1 && own.length === 2 && words.isName(own[0]!));
};

/** Whether the second of two things set side by side is a person of its own rather than where the first comes from. */
export function isPersonAside(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	const all = found === null ? [] : folded(found.name).split(' ');
	// A courtesy title tells as much as a name that is known.
	return (
		found !== null && /^(\([^)]*\))?$/.test(found.note) && (isTitleWord(all[0]!, words) || all.some((word) => words.isName(word)))
	);
}
