import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { splitAnd, splitOutside } from './splitting.ts';

/** Somebody named in a list, with what stands beside the name: a body, a role, how they joined. */
export interface Named {
	readonly name: string;
	readonly note: string;
}

const PARTICLES = new Set(
	'de da do dos das du del della di la le van von der den ten ter te zu zum al el bin ibn ap ab ferch y af st mac mc'.split(' ')
);
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[dlO]['’]\p{Lu}[\p{L}'’-]*|\p{Lo}[\p{L}\p{M}]*)$/u;
const MOST_WORDS = 6;
const HEADS = new Set<string>(['present', 'apologies', 'action', 'decision']);

/** The name that a text begins with and the rest, or null where it begins with none. `strict`: at least two words, as in running text. */
export function nameAt(text: string, words: MinutesWords, strict = false): Named | null {
	const tokens = text.trim().split(/\s+/);
	let count = 0;
	/** Titles that it begins with: "Prof. Dr. med." */
	let titles = 0;
	while (count < tokens.length && count < MOST_WORDS + 2) {
		const token = tokens[count]!;
		const bare = token.replace(/[,;:*†]+$/, '');
		const isTitle = count === titles && words.set.titles.has(folded(bare).replace(/\.$/, ''));
		if (isTitle) titles += 1;
		const after = tokens[count + 1] ?? '';
		const isParticle = count > 0 && PARTICLES.has(bare) && (NAME_WORD.test(after) || PARTICLES.has(after));
		if (!(NAME_WORD.test(bare) || isParticle || isTitle)) break;
		count += 1;
		// A point ends a sentence, unless it follows an initial or a title.
		if (bare !== token || (/\.$/.test(token) && !isTitle && bare.replace(/\./g, '').length > 1)) break;
	}
	const isOwnInitials = count > 2 && isInitialsOf(tokens[count - 1]!, tokens.slice(titles, count - 1));
	if (isOwnInitials) count -= 1;
	const name = tokens
		.slice(0, count)
		.join(' ')
		.replace(/[,;:*†]+$/, '')
		.replace(/(?<=\p{L}{2})\.$/u, '');
	const behind = text.trim().slice(tokens.slice(0, count).join(' ').length).trim();
	const rest = isOwnInitials ? behind.replace(/^\p{Lu}+/u, '($&)') : behind;
	const plain = folded(name)
		.split(' ')
		.filter((word) => word !== '');
	const own = plain.filter((word) => !words.set.titles.has(word.replace(/\.$/, '')));
	if (own.length === 0 || own.length > MOST_WORDS || own.length < (strict ? 2 : 1) || /\d/.test(name)) return null;
	if (own.length === 1 && own[0]!.replace('.', '').length < 2) return null;
	if (words.set.nobody.has(plain.join(' ')) || words.set.all.has(plain.join(' ')) || words.label.has(plain.join(' ')))
		return null;
	// A word of bodies and roles is a name only beside another that is one: "Ruth Church".
	const odd = own.filter((word, at) => !PARTICLES.has(word) && (words.set.bodies.has(word) || isDayIn(own, at, words)));
	if (odd.length > 0 && !(own.length === 2 && odd.length === 1 && own.every((word) => words.isName(word)))) return null;
	// Words that head lists and columns: "Action No", "Responsibility".
	if (own.some((word) => !PARTICLES.has(word) && (HEADS.has(words.label.get(word) ?? '') || words.set.ownerWords.has(word))))
		return null;
	return { name, note: rest };
}

/** "Court Brothers" behind "Neville Court" is where he comes from. */
const isFamilyFirm = (before: Named | undefined, found: Named | null): boolean =>
	before !== undefined && found !== null && found.name.split(' ')[0] === before.name.split(' ').at(-1);

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

/** Everyone named in a line of an attendance list; `rest` is what belongs to nobody. `list`: whether each line of it names one. */
export function namesIn(text: string, words: MinutesWords, list = false): { named: Named[]; rest: string[] } {
	const named: Named[] = [];
	const rest: string[] = [];
	/** Behind a dash stands a body or a post, unless it is nothing but a name. */
	const isSomebody = (text: string) =>
		words.isName(folded(text.split(' ')[0]!)) &&
		nameAt(text, words, true) !== null &&
		!folded(text)
			.split(/[\s,]+/)
			.some((word) => words.set.bodies.has(word));
	const one = (part: string, notes: readonly string[] = []): boolean => {
		const key = /^(\p{Lu}{2,4})\s*[=:–-]\s*(?=\p{Lu}\p{Ll})/u.exec(part);
		if (key) return one(`${part.slice(key[0].length)} (${key[1]})`, notes);
		// "Ann Lee – Forth Sector", "Forth Sector: Ann Lee"
		const [head, ...more] = part.split(/\s+[–—-]+\s+|\s*:\s+|\t+/);
		const heads = peopleJoined(head!, words);
		if (heads.length > 0 && more.every((each) => !isSomebody(each))) {
			heads.forEach((each, at) =>
				named.push(
					at < heads.length - 1 ? each : { name: each.name, note: [each.note, ...more, ...notes].filter(Boolean).join('; ') }
				)
			);
			return true;
		}
		const found = (heads.length > 0 ? [head!, ...more] : more).flatMap((each) => peopleJoined(each, words));
		if (found.length === 0) return false;
		if (heads.length === 0) rest.push(head!);
		named.push(...found);
		rest.push(...notes);
		return true;
	};
	const pieces = splitOutside(text.replace(/^@(?=\p{Lu})/u, '').replace(/\s+@(?=\p{Lu})/gu, ', '), ';');
	const isColumns = pieces.length > 1;
	for (const piece of pieces) {
		const parts = splitOutside(piece, ',')
			.map((part) => part.trim())
			.filter((part) => part !== '');
		if (parts.length === 0) continue;
		// "Ann Lee, Bob Ray, Cat Poe; Dan Fox joined by telephone"
		const areAllPeople = parts.length > 2 && parts.every((part) => isPersonAside(part, words));
		if ((isColumns || list) && parts.length > 1 && !areAllPeople) {
			if (!one(parts[0]!, parts.slice(1))) rest.push(piece.trim());
			continue;
		}
		const isFull = parts.filter((part) => nameAt(part, words)?.name.includes(' ')).length * 2 >= parts.length;
		for (const part of parts) {
			const found = nameAt(part.replace(/^(and|&)\s+/i, ''), words);
			const isAlone = found && isFull && !found.name.includes(' ') && !words.isName(folded(found.name)) && named.length > 0;
			if (!isAlone && !isFamilyFirm(named.at(-1), found) && one(part)) continue;
			const last = named.pop();
			if (last) named.push({ name: last.name, note: [last.note, part].filter(Boolean).join('; ') });
			else rest.push(part);
		}
	}
	return { named, rest };
}

/** "Ann Lee and Bob Ray (Forth Sector)": people joined by a word or sign, each with what follows the name. */
function peopleJoined(text: string, words: MinutesWords): Named[] {
	const parts = splitAnd(text, words);
	const found = parts.map((part) => nameAt(part.replace(/^[-–•*]\s*/, ''), words));
	// "Ann Lee and Bob Ray and were accepted": what is said of them ends the list.
	if (
		found.length > 2 &&
		found.at(-1) === null &&
		/^\p{Ll}/u.test(parts.at(-1)!) &&
		found.slice(0, -1).every((each) => each !== null)
	)
		return found.slice(0, -1).filter((each) => each !== null);
	if (found.every((each) => each !== null)) return found;
	const whole = nameAt(text, words);
	// Somebody, and then more that is nobody: "Ann Lee and two colleagues".
	return found[0]
		? [{ name: found[0].name, note: [found[0].note, ...parts.slice(1)].filter(Boolean).join('; ') }]
		: whole
			? [whole]
			: [];
}

/** Whether the second of two things set side by side is a person of its own rather than where the first comes from. */
export function isPersonAside(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	const all = found === null ? [] : folded(found.name).split(' ');
	// A courtesy title tells as much as a name that is known.
	return (
		found !== null &&
		/^(\([^)]*\))?$/.test(found.note) &&
		(words.set.titles.has(all[0]!.replace('.', '')) || all.some((word) => words.isName(word)))
	);
}

/** The names before one of these phrases: "Ann Lee and Bob Ray sent apologies." Null where none ends so. */
export function namesBefore(
	text: string,
	phrases: readonly string[],
	words: MinutesWords
): { named: Named[]; rest: string } | null {
	for (const { index } of text.matchAll(/(?<=[\s(])\S/g)) {
		const after = afterPhrase(text.slice(index), phrases);
		if (after === null || !/^[.,;)]?$|^[.,;)]\s/.test(after)) continue;
		const { named, rest } = namesIn(text.slice(0, index).replace(/[\s(–-]+$/, ''), words);
		return named.length > 0 && rest.length === 0 && named.every((each) => each.note.length < 60)
			? { named, rest: text.slice(index) }
			: null;
	}
	return null;
}
