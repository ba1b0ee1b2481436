import { LONGEST_LINE } from './lines.ts';
import { afterPhrase, folded, tellsAway, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, isSure, isSureAtStart, type Named } from './name-at.ts';
import { namesBefore } from './names-before.ts';
import { namesIn } from './read-people.ts';
import { sentences } from './sentences.ts';

export type Side = 'present' | 'apologies';
/** Somebody in the list, where the name was found, and what stood beside it. */
export interface Attendance extends Named {
	readonly side: Side;
}
/** What a line gave: people, and the words that belong to nobody. */
export interface Taken {
	readonly people: readonly Attendance[];
	readonly rest: readonly string[];
}

/** "AL⇥Ann Lee⇥Forth Sector": initials in a column of their own, put behind the name. */
export function initialsBehind(text: string): string {
	const key = /^(\p{Lu}{2,4})\t+\s*([^\t]+)(.*)$/su.exec(text);
	return key && !/^\p{Lu}+$/u.test(key[2]!) ? `${key[2]!.trim()} (${key[1]})${key[3]}` : text;
}

/** "Ann Lee – apologies", "Bob Ray (sent apologies)" */
function saysAway(note: string, words: MinutesWords): boolean {
	const said = note
		.replace(/^[([]|[)\].]+$/g, '')
		.split(/[;,]/)[0]!
		.trim();
	return words.label.get(folded(said)) === 'apologies' || afterPhrase(said, words.phrases.apologiesAfter) === '';
}

/** The people that a text of a list names; `isList`: one of them, with what stands beside the name. */
export function peopleOfText(text: string, side: Side, words: MinutesWords, isList: boolean): Taken {
	if (text.length > LONGEST_LINE) return { people: [], rest: [text] };
	// "23 members including Ann Lee"
	const among = words.shapes.including.exec(text)?.[0];
	if (among) {
		const found = peopleOfText(text.slice(among.length), side, words, isList);
		return { people: found.people, rest: [among.trim(), ...found.rest] };
	}
	// "Councillors Ann Lee and Bob Ray"
	const post = /^(\p{Lu}\p{L}+|\p{Lu}\p{Ll}? \p{Lu}\p{L}+)\s+(?=\p{Lu}[\p{L}.]+ \p{Lu})/u.exec(text);
	if (post && words.label.get(folded(post[1]!)) === 'present')
		return peopleOfText(text.slice(post[0].length), side, words, isList);
	const plain = folded(text).replace(/[.\s]+$/, '');
	if (plain === '' || words.set.nobody.has(plain)) return { people: [], rest: text.trim() === '' ? [] : [text] };
	const [first = '', ...cells] = text.split('\t').filter((cell) => cell.trim() !== '');
	const inside = cells.length > 0 && cells.every((cell) => isPersonAside(cell, words)) ? [first, ...cells] : null;
	const found = (inside ?? [[first, ...cells].join(' – ')]).map((each) =>
		namesIn(each.replace(/[.]\s*$/, ''), words, isList && !inside)
	);
	return {
		people: found.flatMap(({ named }) =>
			named.map((each) => ({ ...each, side: isList && saysAway(each.note, words) ? ('apologies' as const) : side }))
		),
		rest: found.flatMap(({ rest }) => rest)
	};
}

/** What stands after a label: a list, perhaps with a sentence behind it that says more. "Ann Lee and Bob Ray. Apologies from Cat Poe." */
export function peopleAfterLabel(text: string, side: Side, words: MinutesWords): Taken {
	const all = text.includes('\t') ? [text] : sentences(text, words);
	const isSentence = (each: string) => all.length > 1 || /\.$/.test(each.trim());
	// "Vice-Chairman Maj. Ann Lee": what is cut short ends no sentence.
	const isBehind = (at: number) => {
		const last = at === 0 ? undefined : /(\p{L}{3,}|\))\.$/u.exec(all[at - 1]!.trim())?.[1];
		return last !== undefined && !words.set.titles.has(folded(last));
	};
	const isShort = (each: string) => each.split(/\s+/).length < 11;
	const toldBy = (each: string, at: number) =>
		sentencePeople(each, words) ?? (isBehind(at) && isShort(each) ? (namedLast(each, words) ?? excusedIn(each, words)) : null);
	const more = all.findIndex((each, at) => isSentence(each) && toldBy(each, at) !== null);
	const list = (more < 0 ? all : all.slice(0, more)).join(' ');
	const taken = [
		...(list === '' ? [] : [peopleOfText(list, side, words, text.includes('\t'))]),
		...(more < 0 ? [] : all.slice(more)).map((each, at) => toldBy(each, more + at) ?? { people: [], rest: [each] })
	];
	return { people: taken.flatMap(({ people }) => people), rest: taken.flatMap(({ rest }) => rest) };
}

/** "Facilitated by Ruth Lee.", "Sorry from: Colin Ward": a few words behind a list, and nothing but people behind them. Null where they are more. */
function namedLast(text: string, words: MinutesWords): Taken | null {
	const lead = /^\p{Lu}[^:\d]{2,30}?(?::\s+|\s+)(?=\p{Lu})/u.exec(text)?.[0];
	if (lead === undefined || lead.split(/\s+/).length > 5 || isSureAtStart(text, words)) return null;
	const side = tellsAway(lead, words) ? ('apologies' as const) : ('present' as const);
	const { people, rest } = peopleOfText(text.slice(lead.length).replace(/\.$/, ''), side, words, false);
	const areAll = rest.length === 0 && people.every((each) => isSure(each, words) && (each.note === '' || /^\(/.test(each.note)));
	return people.length > 0 && areAll && (people.length === 1 || lead.includes(':')) ? { people, rest: [] } : null;
}

/**
 * Whom a sentence below "Apologies" names, however it says that they were not there: "Ann Lee had a clash", "The chair passed on word from Bob Ray that
 * he was away". Null where a word of those that tell of apologies is missing, or more is said of them.
 */
export function excusedIn(text: string, words: MinutesWords): Taken | null {
	const tells = (said: string) => tellsAway(said, words);
	if (text.split(/\s+/).length > MOST_WORDS) return null;
	const people = (said: string) => {
		const found = namesIn(said.replace(/[.]\s*$/, ''), words);
		const isAll = found.rest.length === 0 && found.named.every((each) => isSure(each, words) && each.note.length < 60);
		return isAll && found.named.length > 0 ? found.named.map((each) => ({ ...each, side: 'apologies' as const })) : null;
	};
	if (isSureAtStart(text, words)) {
		for (const { index } of text.matchAll(/(?<=\s)\p{Ll}/gu)) {
			const found = tells(text.slice(index)) && text.slice(index).split(/\s+/).length < 25 ? people(text.slice(0, index)) : null;
			if (found) return { people: found, rest: [] };
		}
		return null;
	}
	for (const { index } of text.matchAll(/(?<=\s)\p{Lu}/gu)) {
		if (text.slice(0, index).split(/\s+/).length > 9) return null;
		if (!isSureAtStart(text.slice(index), words)) continue;
		const found = tells(text.slice(0, index)) ? people(text.slice(index)) : null;
		return found && { people: found, rest: [] };
	}
	return null;
}
const MOST_WORDS = 30;

/** "The Vicar, Canon Ann Lee, was in the chair and opened the meeting": whoever presided was there. */
export function whoPresided(text: string, words: MinutesWords): Taken | null {
	for (const { index } of text.slice(0, 120).matchAll(/(?<=\s)\p{Ll}/gu)) {
		if (afterPhrase(text.slice(index), words.phrases.presided) === null) continue;
		const { named } = namesIn(text.slice(0, index).replace(/[\s,]+$/, ''), words);
		const sure = named.filter((each) => isSure(each, words));
		if (sure.length !== 1) return null;
		const beside = peopleBehind(text.slice(index), words);
		return { people: [...sure.map((each) => ({ ...each, side: 'present' as const })), ...beside], rest: [text.slice(index)] };
	}
	return null;
}

/** "… took the chair and with her were Bob Ray, Cat Poe and Dan Fox": three at least at the end of such a sentence, and nobody else. */
function peopleBehind(text: string, words: MinutesWords): Attendance[] {
	for (const { index } of text.matchAll(/(?<=\s)\p{Lu}/gu)) {
		if (!isSureAtStart(text.slice(index), words)) continue;
		const { people, rest } = peopleOfText(text.slice(index).replace(/\.$/, ''), 'present', words, false);
		const areAll =
			rest.length === 0 && people.every((each) => isSure(each, words) && (each.note === '' || /^[([]/.test(each.note)));
		return areAll && people.length > 2 && !tellsAway(text.slice(0, index), words) ? [...people] : [];
	}
	return [];
}

/** "Apologies were received from Ann Lee and Bob Ray. "Cat Poe joined by telephone." */
export function sentencePeople(text: string, words: MinutesWords): Taken | null {
	// "Members attending were Ann Lee and Bob Ray": a label, and a verb in place of its colon.
	const said = words.shapes.were.exec(text);
	const labelled = said ? words.label.get(folded(said[1]!)) : undefined;
	if (said && (labelled === 'present' || labelled === 'apologies')) {
		const found = peopleOfText(text.slice(said[0].length).replace(/\.$/, ''), labelled, words, false);
		if (found.people.length > 0) return found;
	}
	for (const [side, before, after] of [
		['apologies', words.phrases.apologiesFrom, words.phrases.apologiesAfter],
		['present', words.phrases.presentWere, words.phrases.joinedAfter]
	] as const) {
		const rest = afterPhrase(text, before);
		if (rest !== null && rest !== '') {
			const [first] = sentences(rest, words);
			const list = first!.replace(/\.$/, '');
			const found = peopleOfText(list.replace(/^:\s*/, ''), side, words, false);
			const more = rest.slice(first!.length).trim();
			const further = more === '' ? null : sentencePeople(more, words);
			if (found.people.length > 0 || words.set.nobody.has(folded(list)))
				return {
					people: [...found.people, ...(further?.people ?? [])],
					rest: [...found.rest, ...(further ? further.rest : more ? [more] : [])]
				};
		}
		if (text.split(/\s+/).length > 30) continue;
		const found = namesBefore(text, after, words);
		if (found) return { people: found.named.map((each) => ({ ...each, side })), rest: [] };
	}
	return null;
}
