import type { Around } from './around';
import { askedOf } from './asked-of.ts';
import { clausesOf } from './clauses.ts';
import { undertaken } from './undertaken.ts';
import { isNews, leftToDo } from './left-to-do.ts';
import { afterPhrase, folded } from './minutes-words.ts';
import { action, type ReadAction } from './read-action.ts';
import { readActionDue, readDue } from './read-date.ts';
import { markedOwners } from './marked-owners.ts';
import { isMeeting, isReported } from './reported.ts';
import { namedBehind } from './names-behind.ts';
import { rescue } from './rescue.ts';
import { writerWill } from './written-by.ts';
import { afterTime, dayWordsOf, isPast } from './time-first.ts';
import { isStep } from './is-step.ts';

/**
 * What a sentence of a note tells of that is to be done: by somebody known, in any of its clauses, or by nobody yet. `spokenOf`: whoever the
 * sentences before it were about, for "She undertook to ring them".
 */
export function nextSteps(said: string, around: Around, spokenOf: readonly string[]): ReadAction[] {
	// "[Ann to draft a letter]"
	const sentence = /^\[([^[\]]{10,})\]\.?$/su.exec(said.trim())?.[1] ?? said;
	if (isMeeting(sentence, around)) return [];
	const marked = markedOwners(sentence, around);
	if (marked) return marked;
	const named = namedBehind(sentence, around);
	if (named) return [action(named.said, named.owners, readActionDue(named.said, around.words, around.since), true)];
	const clauses = clausesOf(sentence, around);
	if (clauses.length > 1) return clauses.flatMap((each) => stepOf(each, around, spokenOf) ?? []);
	return [stepOf(sentence, around, spokenOf)].filter((each) => each !== null);
}

function stepOf(said: string, around: Around, spokenOf: readonly string[]): ReadAction | null {
	const asked = askedOf(said, around);
	if (asked === undefined) return rescue(said, around) ?? further(said, around, spokenOf);
	return asked && action(said, asked, readActionDue(said, around.words, around.since), true);
}

function further(sentence: string, around: Around, spokenOf: readonly string[]): ReadAction | null {
	// "She'll pass on the name"
	const text = sentence
		.trim()
		.replace(/^(\p{Lu}\p{Ll}+)['’]ll /u, (said, who: string) =>
			around.words.set.pronouns.has(folded(who)) ? `${who} will ` : said
		)
		// "In response to Mrs Lee, he undertook to ring them"
		.replace(around.words.shapes.asideBeforePronoun, '');
	if (/\?$/.test(text) || text.split(/\s+/).length < 3) return null;
	const also = alsoWill(text, around);
	if (also) return action(text, also, readActionDue(text, around.words, around.since), true);
	if (isReported(text, around)) return null;
	const owners =
		writerWill(text, around) ??
		saysTheyWill(text, around, spokenOf) ??
		meantByPronoun(text, around, spokenOf) ??
		afterTime(text, around) ??
		presentByDay(text, around) ??
		leftToDo(text, around);
	return owners && action(sentence, owners, readActionDue(text, around.words, around.since), true);
}

/** "She undertook to ring them" behind a sentence about Ann. */
function meantByPronoun(text: string, { words }: Around, spokenOf: readonly string[]): readonly string[] | null {
	if (spokenOf.length === 0) return null;
	const rest = afterPhrase(text, words.phrases.pronouns);
	// "Comprometeu-se a enviar o mapa": languages that leave out who.
	const isWithout = words.verbs?.some(({ grammar }) => grammar.dropsPronoun) === true;
	const left = rest === null && isWithout && words.shapes.unsaid.test(text) ? afterPhrase(text, words.phrases.does) : null;
	const does = rest === null ? left : undertaken(rest, words);
	return does !== null && isStep(does, words) ? spokenOf : null;
}

/** "Ann left it that she will ring them": whoever a sentence is about says in a clause what "she" will do, and nobody else stands between. */
function saysTheyWill(text: string, { words, owners }: Around, spokenOf: readonly string[]): readonly string[] | null {
	const start = owners.atStart(text);
	const pronoun = start === null && spokenOf.length > 0 ? afterPhrase(text, words.phrases.pronouns) : null;
	const rest = start ? text.slice(start.length).trimStart() : pronoun;
	if (rest === null || !/^\p{Ll}/u.test(rest)) return null;
	for (const { index } of [...rest.slice(0, 90).matchAll(/(?<=\s)\p{Ll}/gu)].slice(0, 6)) {
		if (/\p{Lu}|[.;:]/u.test(rest.slice(0, index))) return null;
		const that = words.shapes.that.exec(rest.slice(index))?.[0];
		const own = that === undefined ? null : afterPhrase(rest.slice(index + that.length), words.phrases.pronouns);
		const [first = '', second = ''] = own?.split(/\s+/) ?? [];
		const does = own !== null && words.shapes.promises.test(`${first} ${second}`) ? undertaken(own, words) : null;
		if (does !== null && isStep(does, words)) return start?.owners ?? spokenOf;
	}
	return null;
}

/** "Ann knows somebody there and will have a word" */
function alsoWill(text: string, { words, owners }: Around): readonly string[] | null {
	const start = owners.atStart(text);
	if (!start) return null;
	for (const match of text.slice(start.length).matchAll(words.shapes.jointBefore)) {
		const between = text.slice(start.length, start.length + match.index);
		// "Ann explained that the forms are with them and will count": what she speaks of is no longer she.
		const isTold = words.shapes.saysThat.test(between);
		const rest = text.slice(start.length + match.index + match[0].length);
		const plain = rest.replace(/^(\p{Ll}+)['’](?:d|ll) /u, '$1 will ');
		const own = /^\p{Ll}/u.test(plain) ? (afterPhrase(plain, words.phrases.pronouns) ?? plain) : plain;
		const [first = '', second = ''] = own.split(/\s+/);
		if (isTold && afterPhrase(own, words.phrases.undertook) === null) continue;
		const does = words.shapes.promises.test(`${first} ${second}`) ? undertaken(own, words) : null;
		if (does !== null && isStep(does, words)) return start.owners;
	}
	return null;
}

/**
 * "Mme Lee demande une attestation avant le 31 janvier": in a language that says what will be done in the present, somebody known, a verb and a day by
 * which. "… berichtet, dass bis 31.1. …" is what somebody says.
 */
function presentByDay(text: string, around: Around): readonly string[] | null {
	const { words, owners, since } = around;
	const body = around.bodyAt(text);
	const start = owners.atStart(text) ?? (body && { owners: [body.body], length: body.length });
	const rest = start ? text.slice(start.length).trimStart() : '';
	const isPresent = words.verbs?.every(({ grammar }) => grammar.presentPromises);
	if (!start || !isPresent || !/^\p{Ll}/u.test(rest) || afterPhrase(rest, words.phrases.beings) !== null) return null;
	if (isPast(rest, words) || (body && isNews(rest, words))) return null;
	const said = rest.replace(/^\S+\s*/, '');
	if (
		said
			.split(/[\s,]+/)
			.slice(0, 4)
			.some((word) => words.set.reports.has(folded(word)))
	)
		return null;
	// "den 6 november" is a day in one language, "den Fachtag" a thing in another.
	const own = dayWordsOf(words);
	for (const { index } of rest.matchAll(/(?<=[\s(])\p{L}/gu)) {
		// "deelt zijn verslag volgende week rond"
		const soon = afterPhrase(rest.slice(index), words.phrases.someTime);
		if (soon !== null && rest.length - index - soon.length > 9 && !isMeeting(rest.slice(index), around)) return start.owners;
		const when = afterPhrase(rest.slice(index), own);
		// Words longer than those that stand before any day ("avant le", not "el"), and right before one: "voor de open dag op 25 mei" is none.
		if (when === null || rest.length - index - when.length <= 3) continue;
		const due = readDue(rest.slice(index), words, since)?.dueText;
		const at = due ? when.indexOf(due) : -1;
		const gap = at >= 0 ? when.slice(0, at) : '';
		const isNext =
			at >= 0
				? /^[\s:]*$/.test(gap) || words.weekday.has(folded(gap.replace(/[\s,.:]+/g, '')))
				: due && rest.slice(index).indexOf(due) < 20;
		if (due && isNext) return start.owners;
	}
	return null;
}
