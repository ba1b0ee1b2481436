import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, isSure, isSureAtStart, nameAt, type Named } from './name-at.ts';
import { isTitleWord } from './name-words.ts';
import { behindPost, withPostsBehind } from './posts-behind.ts';
import { splitAnd, splitOutside } from './splitting.ts';
import { withSurnamesLast } from './surname-last.ts';

/** "Court Brothers" behind "Neville Court" is where he comes from. */
const isFamilyFirm = (before: Named | undefined, found: Named | null): boolean =>
	before !== undefined && found !== null && found.name.split(' ')[0] === before.name.split(' ').at(-1);

/** Everyone named in a line of an attendance list; `rest` is what belongs to nobody. `list`: whether each line of it names one. */
export function namesIn(text: string, words: MinutesWords, list = false): { named: Named[]; rest: string[] } {
	const named: Named[] = [];
	const rest: string[] = [];
	// "Ann Lee | Bob Ray · Cat Poe"
	const plain = text
		.replaceAll('[', '(')
		.replaceAll(']', ')')
		// "Ann Lee (Chair) Bob Ray (Clerk)": lines of a list that ran together.
		.replace(BRACKETED, (pair) => pair.replace(/\)\s+/gu, '); '))
		.replace(/\s[|·•]\s/gu, '; ')
		// "Bob Ray and me (Ann Lee)"
		.replace(words.shapes.meMeant, '$1');
	const dashed = spacedApart(plain, words) ? plain.replace(/\s[–—]\s/gu, '; ') : plain;
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
		// "me (Ann Lee, secretary)", "The Chair (Bob Ray)"
		const meant = /^([^()]{1,30}?)\s*\(([^()]+)\)(.*)$/su.exec(part);
		if (meant && nameAt(meant[1]!, words) === null && isSureAtStart(meant[2]!, words)) {
			const [who, ...more] = splitOutside(meant[2]!, ',').map((each) => each.trim());
			return one(who!, [...more, meant[1]!, meant[3]!.trim(), ...notes].filter(Boolean));
		}
		// "Grace House (manager: Ann Lee)"
		const held = /^([^()]{1,60}?)\s*\(\p{L}[\p{L} ]{2,30}:\s*([^()]+)\)$/u.exec(part);
		if (held && isPersonAside(held[2]!.trim(), words)) return one(held[2]!.trim(), [held[1]!, ...notes]);
		// "Ann Lee – Chair and Bob Ray – Forth Sector"
		const apart = /\s[–—-]\s|:\s/.test(part) ? membersIn(part, words) : [];
		if (apart.length > 1 && apart.every((each) => isSureAtStart(each, words)))
			return apart.map((each, at) => one(each, at === apart.length - 1 ? notes : [])).every(Boolean);
		// "Ann Lee – Forth Sector", "Forth Sector: Ann Lee"
		const [head, ...more] = part.split(/\s+[–—-]+\s+|\s*:\s+(?:[–—-]+\s+)?|\t+/);
		const joined = peopleJoined(head!, words);
		// Somebody beyond doubt behind what only looks like a name: "Hallam Works – Ann Lee"
		const isBody =
			joined.length === 1 &&
			!isSure(joined[0]!, words) &&
			!isKnown(joined[0]!.name.split(' ')[0]!) &&
			more.length > 0 &&
			(isPersonAside(plainPart(more[0]!), words) ||
				(!joined[0]!.name.includes(' ') && !isKnown(joined[0]!.name) && isSureAtStart(more[0]!, words)));
		const heads = isBody ? [] : joined;
		if (heads.length > 0 && more.every((each) => !isSomebody(each))) {
			heads.forEach((each, at) =>
				named.push(at < heads.length - 1 ? each : { ...each, note: [each.note, ...more, ...notes].filter(Boolean).join('; ') })
			);
			return true;
		}
		const found = (heads.length > 0 ? [head!, ...more] : more).flatMap((each) => peopleJoined(each, words));
		if (found.length === 0) {
			// "and members Mr Bob Ray"
			const titled = /^(?:\S+\s+){1,3}?(?=(\S+)\s+\p{Lu})/u.exec(part);
			const isTitled =
				titled !== null && titled[1]!.length > 1 && isTitleWord(titled[1]!, words) && titled[0].length < part.length;
			return isTitled && isSureAtStart(part.slice(titled[0].length), words) ? one(part.slice(titled[0].length), notes) : false;
		}
		if (heads.length === 0) rest.push(head!);
		named.push(...found);
		rest.push(...notes);
		return true;
	};
	/** One word that is a name, or that somebody is called who does things in these minutes: "Suki to ring them". */
	const isKnown = (name: string) => words.isName(folded(name)) || words.doers?.has(name) === true;
	const pieces = splitOutside(dashed.replace(/^@(?=\p{Lu})/u, '').replace(/\s+@(?=\p{Lu})/gu, ', '), ';');
	const isColumns = pieces.length > 1;
	for (const piece of pieces) {
		const parts = withSurnamesLast(
			withPostsBehind(
				splitOutside(piece, ',')
					.map((part) => part.trim())
					.filter((part) => part !== ''),
				words
			),
			words
		);
		if (parts.length === 0) continue;
		// "Ann Lee, Bob Ray, Cat Poe; Dan Fox joined by telephone"
		const areAllPeople =
			areSetAlike(parts, words) ||
			((parts.length > 2 || (isColumns && parts.length === 2 && membersIn(parts[1]!, words).length > 1)) &&
				parts.flatMap((part) => membersIn(part, words)).every((each) => INITIALED.test(each) || isPersonAside(each, words)));
		if ((isColumns || list) && parts.length > 1 && !areAllPeople) {
			if (!one(parts[0]!, parts.slice(1))) rest.push(piece.trim());
			continue;
		}
		const names = parts.flatMap((part) => nameAt(part, words)?.name ?? []);
		const isFull = names.filter((name) => name.includes(' ')).length * 2 >= names.length;
		for (const each of parts) {
			const part = each.replace(words.shapes.joints, '').replace(/^&\s+/, '');
			const found = nameAt(part, words);
			const isAlone =
				found &&
				isFull &&
				!found.name.includes(' ') &&
				!isKnown(found.name) &&
				named.length > 0 &&
				!(parts.length > 2 && /^\S+ \(\p{Ll}[^)]*\)$/u.test(part));
			if (!isAlone && !isFamilyFirm(named.at(-1), found) && one(part)) continue;
			const last = named.pop();
			if (last) named.push({ ...last, note: [last.note, part].filter(Boolean).join('; ') });
			else rest.push(part);
		}
	}
	return { named, rest };
}

/** "Ann Lee (Forth), Xqo Poe (Tay), Bob Ray (Dee)": a name and a bracket each, of whom the first is known. */
const areSetAlike = (parts: readonly string[], words: MinutesWords): boolean =>
	parts.length > 1 &&
	isPersonAside(parts[0]!, words) &&
	parts.every((part) => /^\([^()]+\)\.?$/.test(nameAt(part, words, true)?.note ?? ''));

/** Two names or more, each with a bracket behind it, and nothing else. */
const BRACKETED = /^(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3} \([^()]*\)\s*){2,}$/u;

/** "Cllr Ann Lee – Cllr Bob Ray – Cllr Cat Poe": dashes between people who are all called so, or three at least. */
function spacedApart(text: string, words: MinutesWords): boolean {
	const parts = text.split(/\s[–—]\s/);
	const found = parts.map((part) => nameAt(part, words, true));
	const areSure = parts.length > 1 && found.every((each) => each !== null && isSure(each, words));
	const called = new Set(found.map((each) => each?.title?.split(' ')[0] ?? ''));
	return areSure && (parts.length > 2 || (called.size === 1 && !called.has('')));
}

/** "J Cotterill", "J. R. Tolland" */
const INITIALED = /^(?:\p{Lu}\.? ?){1,3} ?\p{Lu}\p{Ll}[\p{L}'’-]*$/u;

const plainPart = (part: string) => part.replace(/\s*[([][^)\]]*[)\]]$/, '');

/** "Ann Lee and Bob Ray (Forth Sector)": people joined by a word or sign, each with what follows the name. */
function peopleJoined(text: string, words: MinutesWords): Named[] {
	const parts = membersIn(text, words);
	const found = parts.map((part) => nameAt(part.replace(/^[-–•*]\s*/, ''), words));
	// "Ann Lee and Bob Ray and were accepted": what is said of them ends the list.
	if (
		found.length > 2 &&
		found.at(-1) === null &&
		/^\p{Ll}/u.test(parts.at(-1)!) &&
		found.slice(0, -1).every((each) => each !== null)
	)
		return found.slice(0, -1).filter((each) => each !== null);
	if (found.every((each) => each !== null)) return withSharedName(found, words);
	const whole = nameAt(text, words);
	// Somebody, and then more that is nobody: "Ann Lee and two colleagues".
	return found[0] ? [{ ...found[0], note: [found[0].note, ...parts.slice(1)].filter(Boolean).join('; ') }] : whole ? [whole] : [];
}

const membersIn = (text: string, words: MinutesWords) =>
	splitAnd(text, words).map((part, at) => behindPost(at === 0 ? part : membersBefore(part, words), words));

/** "members Bob Ray": what the rest are called, before the first of them. */
function membersBefore(part: string, words: MinutesWords): string {
	const called = /^(?:\p{L}[\p{L}’']*\s+){1,3}?(?=\p{Lu}\S*\s+\S)/u.exec(part)?.[0] ?? '';
	const first = called.split(/\s+/).find((word) => word.length > 3) ?? '';
	const isCalled = words.label.get(folded(first)) === 'present' || /^\p{Ll}/u.test(first);
	return isCalled && nameAt(part, words) === null && isSureAtStart(part.slice(called.length), words)
		? part.slice(called.length)
		: part;
}

/** "John and Mary Smith": a given name right before somebody's whole name shares their surname. */
function withSharedName(found: readonly Named[], words: MinutesWords): Named[] {
	const isWhole = ({ name }: Named) => name.includes(' ');
	if (found.filter((each) => !isWhole(each)).length !== 1) return [...found];
	return found.map((each, at) => {
		const next = found[at + 1];
		if (isWhole(each) || !next || each.note !== '' || /^\p{Lu}+$/u.test(each.name)) return each;
		const [given, ...surname] = next.name.split(' ');
		const isPair = [each.name, given!].some((name) => words.isName(folded(name)));
		return isPair ? { ...each, name: `${each.name} ${surname.join(' ')}` } : each;
	});
}
