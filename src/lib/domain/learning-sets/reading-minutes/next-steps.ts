import type { Around } from './around';
import { askedOf } from './asked-of.ts';
import { clausesOf } from './clauses.ts';
import { undertaken } from './doers.ts';
import { isNews, leftToDo } from './left-to-do.ts';
import { afterPhrase, folded } from './minutes-words.ts';
import { action, type ReadAction } from './read-action.ts';
import { readActionDue, readDue } from './read-date.ts';
import { isMeeting, isReported } from './reported.ts';
import { namedBehind } from './names-behind.ts';
import { rescue } from './rescue.ts';
import { afterTime, dayWordsOf, isPast } from './time-first.ts';

/**
 * What a sentence of a note tells of that is to be done: by somebody known, in any of its clauses, or by nobody yet. `spokenOf`: whoever the
 * sentences before it were about, for "She undertook to ring them".
 */
export function nextSteps(sentence: string, around: Around, spokenOf: readonly string[]): ReadAction[] {
	if (isMeeting(sentence, around)) return [];
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
		.replace(/^(He|She|They)['’]ll /, '$1 will ')
		// "In response to Mrs Lee, he undertook to ring them"
		.replace(/^\p{Lu}[^,.:;]{3,60},\s+(?=(?:he|she|they)\s)/u, '');
	if (/\?$/.test(text) || text.split(/\s+/).length < 3) return null;
	const also = alsoWill(text, around);
	if (also) return action(text, also, readActionDue(text, around.words, around.since), true);
	if (isReported(text, around)) return null;
	const owners =
		meantByPronoun(text, around, spokenOf) ?? afterTime(text, around) ?? presentByDay(text, around) ?? leftToDo(text, around);
	return owners && action(sentence, owners, readActionDue(text, around.words, around.since), true);
}

/** "She undertook to ring them" behind a sentence about Ann. */
function meantByPronoun(text: string, { words }: Around, spokenOf: readonly string[]): readonly string[] | null {
	if (spokenOf.length === 0) return null;
	const rest = afterPhrase(text, words.phrases.pronouns);
	// "Comprometeu-se a enviar o mapa": languages that leave out who.
	const isWithout = words.verbs?.some(({ language }) => ['es', 'it', 'pt', 'pl'].includes(language)) === true;
	const left =
		rest === null && isWithout && /^\S+(?:\s+\S+)? (?:a|de|di|para|się)\s/u.test(text)
			? afterPhrase(text, words.phrases.does)
			: null;
	const does = rest === null ? left : undertaken(rest, words);
	return does !== null && /\S\s+\S/.test(does) && afterPhrase(does, words.phrases.states) === null ? spokenOf : null;
}

/** "Ann knows somebody there and will have a word" */
function alsoWill(text: string, { words, owners }: Around): readonly string[] | null {
	const start = owners.atStart(text);
	if (!start) return null;
	for (const match of text.slice(start.length).matchAll(/\s(?:and|but|und|et|y|e|en|och|i|oraz)\s+(?=\p{Ll})/gu)) {
		const between = text.slice(start.length, start.length + match.index);
		// "Ann explained that the forms are with them and will count": what she speaks of is no longer she.
		if (/[:;]|\b(?:that|dass|daß|que|che|dat|att|że)\s/.test(between)) break;
		const rest = text.slice(start.length + match.index + match[0].length);
		const own = rest.replace(/^(?:he|she|they|er|sie|il|elle|hij|zij|han|hon)\s+/u, '');
		const [first = '', second = ''] = own.split(/\s+/);
		const does = PROMISES.test(`${first} ${second}`) ? undertaken(own, words) : null;
		if (does !== null && /\S\s+\S/.test(does) && afterPhrase(does, words.phrases.states) === null) return start.owners;
	}
	return null;
}

const PROMISES =
	/^(?:will|is to|are to|is going|are going|said (?:he|she|they)['’]d|wird|va|zal|gaat|ska|agreed to|offered to|undertook to|volunteered to|promised to|has agreed|has offered)\b/;

/**
 * "Mme Lee demande une attestation avant le 31 janvier": in a language that says what will be done in the present, somebody known, a verb and a day by
 * which. "… berichtet, dass bis 31.1. …" is what somebody says.
 */
function presentByDay(text: string, around: Around): readonly string[] | null {
	const { words, owners, since } = around;
	const body = around.bodyAt(text);
	const start = owners.atStart(text) ?? (body && { owners: [body.body], length: body.length });
	const rest = start ? text.slice(start.length).trimStart() : '';
	const isPresent = words.verbs?.every(({ language }) => !['en', 'ga', 'cy'].includes(language));
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
