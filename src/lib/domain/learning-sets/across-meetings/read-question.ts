import { ME } from '../../people';
import { piecesOf, unquoted } from '../../shared/line-pieces';
import { readPeriod } from '../../shared/period';
import { LONGEST_QUESTION, type AskedKind, type AskedState, type MeetingQuestion } from './question';

const KINDS: Readonly<Record<string, AskedKind>> = {
	action: 'action',
	actions: 'action',
	decision: 'decision',
	decisions: 'decision',
	question: 'question',
	questions: 'question',
	learning: 'learning',
	information: 'information',
	meeting: 'meeting',
	meetings: 'meeting'
};
const STATES: Readonly<Record<string, AskedState>> = { open: 'open', done: 'done', dropped: 'dropped', 'given-up': 'dropped' };

const KNOWN = 'It knows is:, set:, before:, after:, @ and #.';
const KNOWN_IS = 'open, done, dropped, action, decision, question, learning, information or meeting';

type Reading = { -readonly [name in keyof MeetingQuestion]: MeetingQuestion[name] extends string ? string : string[] };

/**
 * Reads a line such as `is:open is:action @me #decision set:north after:2026-05 "named contact"`. Every text at all can be read;
 * what says nothing here is left out and told. Time linear in its length.
 */
export function readQuestion(line: string): MeetingQuestion {
	const read: Reading = { words: '', kinds: [], states: [], who: [], sets: [], after: '', before: '', misunderstood: [] };
	const words: string[] = [];
	for (const piece of piecesOf(line.slice(0, LONGEST_QUESTION))) readPiece(piece, read, words);
	const kinds = [...new Set(read.kinds as AskedKind[])];
	return {
		...read,
		words: words.join(' '),
		// Only actions stand open or are done: who asks for that beside other kinds asks for such actions too.
		kinds: read.states.length > 0 && kinds.length > 0 && !kinds.includes('action') ? [...kinds, 'action'] : kinds,
		states: [...new Set(read.states as AskedState[])]
	};
}

function readPiece(piece: string, read: Reading, words: string[]): void {
	const [, sign, named] = /^([@#])(.*)$/.exec(piece) ?? [];
	const [, key, value] = /^([a-z]+):(?!\/)(.+)$/i.exec(piece) ?? [];
	if (sign === '@') readName(unquoted(named!), read);
	else if (sign === '#') readTag(unquoted(named!), read, words);
	else if (key !== undefined) readKey(key.toLowerCase(), unquoted(value!), piece, read);
	else words.push(piece);
}

function readName(name: string, read: Reading): void {
	if (name === '') read.misunderstood.push('Write a name right behind the @, or @me.');
	else read.who.push(name.toLowerCase() === ME ? ME : name);
}

/** `#decision` is a kind; any other is looked for as it is written, a hyphen standing for a space. */
function readTag(tag: string, read: Reading, words: string[]): void {
	const kind = KINDS[tag.toLowerCase()];
	if (tag === '') read.misunderstood.push('Write a word right behind the #.');
	else if (kind) read.kinds.push(kind);
	else words.push(`"${tag.replaceAll('-', ' ')}"`);
}

function readKey(key: string, value: string, piece: string, read: Reading): void {
	const told = `“${piece}” was left out.`;
	if (key === 'is') {
		const [kind, state] = [KINDS[value.toLowerCase()], STATES[value.toLowerCase()]];
		if (kind) read.kinds.push(kind);
		else if (state) read.states.push(state);
		else read.misunderstood.push(`${told} Behind is: stands ${KNOWN_IS}.`);
	} else if (key === 'set') {
		if (value === '') read.misunderstood.push(`${told} Write the name of a set behind it.`);
		else read.sets.push(value);
	} else if (key === 'before' || key === 'after') {
		if (readPeriod(value) === null) read.misunderstood.push(`${told} Write a day such as 2026-05-12, a month or a year.`);
		else if (read[key] !== '') read.misunderstood.push(`${told} One ${key}: is enough.`);
		else read[key] = value;
	} else read.misunderstood.push(`${told} ${KNOWN}`);
}
