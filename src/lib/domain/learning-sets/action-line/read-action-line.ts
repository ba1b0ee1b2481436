import type { Day } from '../../shared/clock';
import type { Id } from '../../shared/ids';
import { afterPhrase, type MinutesWords } from '../reading-minutes/minutes-words';
import { ownersAmong, type Owners } from '../reading-minutes/owners';
import { readDates, readDue } from '../reading-minutes/read-date';
import { spokenDay } from './spoken-day';

/** Somebody whom an action may be given to. */
export interface MayOwn {
	readonly person: Id;
	readonly name: string;
}

/** What a line about an action is read with. */
export interface ActionLineAround {
	readonly words: MinutesWords;
	/** Those in the room first; whoever is known besides is asked only where nobody of these is meant. */
	readonly mayOwn: readonly (readonly MayOwn[])[];
	/** Whoever writes, for "I to ring…". */
	readonly writer: MayOwn;
	/** The day on which it is said. */
	readonly since: Day;
}

/** An action as it was understood. What was not understood stays in its words, so that nothing is lost and nothing invented. */
export interface UnderstoodAction {
	readonly what: string;
	readonly owner: MayOwn | null;
	readonly due: Day | null;
	/** A time that is no certain day, as it was written. */
	readonly doubtful: string;
	readonly measure: string;
}

/** "Ben Okafor: ring the surgeries" */
const HEAD = /^([^:]{2,60}):\s+(?=\S)/;
const DASH = /\s+[–—]\s*|\s+-{1,2}\s+/;
const BY = /(?<![\p{L}\d])(?:on or before|no later than|not later than|due by|due on|due|by|before|until|on)\s+/giu;
const WRITER = /^(?:i(?=\s)|i[’']ll|i will|me(?=\s+to\s))/i;

/**
 * Reads a line such as `Ben to ring three small employers by 12 May – two visits booked`: who (by name, first name or initials,
 * where only one can be meant; of several the first, the others in what is done), by when, and after the dash how one will know.
 */
export function readActionLine(line: string, around: ActionLineAround): UnderstoodAction {
	const [first = '', ...rest] = line.trim().split(DASH);
	// "Ben – ring the surgeries – Friday"
	const ahead = rest.length > 0 ? namedIn(first, around) : null;
	const pieces = ahead ? rest : [first, ...rest];
	const timed = pieces.length > 1 && dayOf(pieces.at(-1)!, around)?.whole ? pieces.pop()! : '';
	const [words = '', ...measure] = pieces;
	const whom = ahead ? { owners: ahead, rest: words } : whoBegins(words, around);
	const when = takeTime(whom.rest, around);
	const due = (timed && dayOf(timed, around)?.day) || when.due;
	return {
		what: withOthers(sentence(when.rest), whom.owners.slice(1)),
		owner: whom.owners[0] ?? null,
		due,
		doubtful: due ? '' : (readDue(whom.rest, around.words, around.since)?.dueText ?? ''),
		measure: measure.join(' – ').trim()
	};
}

/** An action has one owner: whoever is named first. Who does it with them stands in its words. */
function withOthers(what: string, others: readonly MayOwn[]): string {
	return others.length === 0 || what === '' ? what : `${what}, with ${AND.format(others.map(({ name }) => name))}`;
}
const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The people whom a text names and nothing else; null where one of them is not known beyond doubt. */
function namedIn(text: string, { mayOwn, words }: ActionLineAround): readonly MayOwn[] | null {
	for (const people of mayOwn) {
		const named = ownersOf(people, words).of(text, true);
		if (named) return all(people, named);
	}
	return null;
}

/** Whom a text begins with, and what they will do: "Ben to ring…", "BK: ring…", "I’ll ring…". */
function whoBegins(text: string, around: ActionLineAround): { owners: readonly MayOwn[]; rest: string } {
	const self = WRITER.exec(text);
	if (self) return { owners: [around.writer], rest: deed(text.slice(self[0].length), around.words) };
	const head = HEAD.exec(text);
	const headed = head && namedIn(head[1]!, around);
	if (headed) return { owners: headed, rest: deed(text.slice(head![0].length), around.words) };
	for (const people of around.mayOwn) {
		const start = ownersOf(people, around.words).atStart(text);
		if (!start) continue;
		const rest = text.slice(start.length);
		const owners = all(people, start.owners);
		// "Ben and the college to meet" names somebody unknown as well; "Ben’s list" names nobody, nor does "Ben and Ada in the room".
		const isDeed = owners?.length === 1 || afterPhrase(rest.trim(), around.words.phrases.does) !== null;
		const goesOn = /(?:\sand|\sor|&|\+)$/i.test(text.slice(0, start.length)) || /^\s*(?:,|and\b|or\b|&|\+|[’'])/i.test(rest);
		return owners && isDeed && !goesOn ? { owners, rest: deed(rest, around.words) } : { owners: [], rest: text };
	}
	return { owners: [], rest: text };
}

const deed = (text: string, words: MinutesWords): string => {
	const bare = text.replace(/^[\s:,]+/, '');
	return afterPhrase(bare, words.phrases.does) ?? bare;
};

const ownersOf = (people: readonly MayOwn[], words: MinutesWords): Owners =>
	ownersAmong(
		people.map(({ name }) => ({ name, note: '', side: 'present' as const })),
		words
	);

/** Everybody of these names; null where two people have one of them, and cannot be told apart by it. */
function all(people: readonly MayOwn[], names: readonly string[]): readonly MayOwn[] | null {
	const called = names.map((name) => people.filter((each) => each.name === name));
	return called.every(({ length }) => length === 1) ? called.flat() : null;
}

/** The day that a text begins with, whether the text is nothing else, and how long it is. */
function dayOf(text: string, { words, since }: ActionLineAround): { day: Day | null; length: number; whole: boolean } | null {
	const by = new RegExp(`^\\s*(?:${BY.source})?`, 'iu').exec(text)![0].length;
	const rest = text.slice(by);
	const [dated] = readDates(rest, words, since);
	const lead = dated && dated.at <= 4 && /^(?:the )?$/i.test(rest.slice(0, dated.at)) ? dated : undefined;
	const found = lead ? { day: lead.day, length: lead.at + lead.text.length } : spokenDay(rest, since);
	if (!found) return null;
	const length = by + found.length;
	return { day: found.day, length, whole: !/[\p{L}\d]/u.test(text.slice(length)) };
}

/** Takes the last certain day out of a text, with the word before it. */
function takeTime(text: string, around: ActionLineAround): { due: Day | null; rest: string } {
	const starts = [...text.matchAll(BY)].map(({ index }) => index).reverse();
	const bare = [...text.matchAll(/(?<![\p{L}\d])(?:today|tomorrow|next|this|in|within)(?!\p{L})/giu)]
		.map(({ index }) => index)
		.reverse();
	for (const at of [...starts, ...bare]) {
		const found = dayOf(text.slice(at), around);
		if (!found?.day) continue;
		const rest = `${text.slice(0, at).trimEnd()} ${text.slice(at + found.length).trimStart()}`;
		return { due: found.day, rest: rest.replace(/\s+([.,;])/g, '$1').trim() };
	}
	return { due: null, rest: text };
}

/** As it will stand in the register: with a capital, without what hangs at its end. */
function sentence(text: string): string {
	const bare = text.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
	return bare.charAt(0).toLocaleUpperCase('en-GB') + bare.slice(1);
}
