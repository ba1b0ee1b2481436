import type { Around } from './around';
import { carriedOver } from './carried-over.ts';
import { ownedClauses } from './clauses.ts';
import { decidedOf } from './decided-of.ts';
import { doer } from './doers.ts';
import { unnumbered } from './labels.ts';
import type { TextLine } from './lines';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import { action, isTime, readAction } from './read-action.ts';
import { readActionDue } from './read-date.ts';
import { isMeeting, isReported } from './reported.ts';
import { pointedAction } from './rescue.ts';
import { sentences } from './sentences.ts';
import { placeText } from './text-of-note.ts';
import { isThingToDo } from './verb-endings.ts';

/**
 * What the lines below a heading are (`review`: actions of an earlier meeting, gone through again), and how high it stands. `items`: only
 * those with a bullet, others are the note.
 */
export interface Below {
	readonly kind: 'action' | 'decision' | 'review';
	readonly level: number;
	/** Begun by an item of the agenda: the next one ends it. */
	readonly agenda: boolean;
	readonly items: boolean;
	/** Whose actions they are, where the heading says so. */
	readonly whose: string;
	/** What counts the heading itself, NaN where nothing does. */
	readonly number: number;
}

/** Places a line that stands below such a heading. False where what the heading heads is over. */
export function placeBelow(line: TextLine, below: Below, placing: Placing, around: Around): boolean {
	const text = unnumbered(line.text);
	const isBullet = line.kind === 'item' || line.kind === 'row' || text !== line.text;
	if (around.words.set.nobody.has(folded(text).replace(/[.]$/, '')) || /:$/.test(text)) placing.item(line.text);
	else if (below.kind === 'decision') return placeDecision(line, text, below.items && !isBullet, isBullet, placing, around);
	else if (below.kind === 'review' && carriedOver(text, around)) placing.action(carriedOver(text, around)!, line.text);
	else if (below.kind === 'review' ? isBullet : isReported(text, around)) placing.asItStands(line.text);
	else if (below.kind === 'review') placeText(line.text, placing, around);
	else placeAction(line, text, below, isBullet, placing, around);
	return true;
}

function placeDecision(
	{ text: source }: TextLine,
	text: string,
	isOver: boolean,
	isBullet: boolean,
	placing: Placing,
	around: Around
): boolean {
	const toDo = decidedOf(text, around);
	if (toDo) {
		placing.action(action(text, toDo, readActionDue(text, around.words, around.since)), source);
		return true;
	}
	const owners = doer(text, around);
	const pointed = owners ? null : pointedAction(text, around);
	if (owners && isBullet) placing.action(readAction(text, around, '', owners), source);
	else if (pointed) placing.action({ ...pointed, rescued: false }, source);
	else if (isOver) placeText(source, placing, around);
	else placing.say('decision', source);
	return !isOver || (owners !== null && isBullet) || pointed !== null;
}

/** A line of a list of actions, unless it says neither who nor when and is not set as one of the list. */
function placeAction(line: TextLine, text: string, below: Below, isBullet: boolean, placing: Placing, around: Around): void {
	const read = readAction(text, around, below.whose);
	const isNumberedText = line.kind === 'text' && below.items;
	const isTold = read.owners.length > 0 || (read.dueText !== '' && (isBullet || isThingToDo(text, around.words)));
	const isTooShort = text.split(/\s+/).length < 3;
	// A day, and what is then: no action.
	if (read.owners.length === 0 && isTime(text.split(/[,–—]\s|\s[–—]/)[0]!, around)) return placing.item(line.text);
	// Prose between them tells of actions as any other text does.
	const most = read.owners.length === 0 && read.dueText === '' ? 1 : 2;
	if (!isBullet && sentences(text, around.words).length > most) return placeText(line.text, placing, around);
	const isNote = below.items ? !isBullet || isNumberedText : !isBullet && sentences(text, around.words).length > 2;
	if (read.owners.length === 0 && isMeeting(text, around)) return placing.item(line.text);
	// "All best" is how a mail ends.
	// A name with a post and a body signs.
	if (read.dueText === '' && isTooShort === false && !/(?<!\p{L})\p{Ll}{2,}/u.test(text)) return placing.item(line.text);
	const isGreeting = isTooShort && read.dueText === '' && read.owners.every((each) => around.words.set.all.has(folded(each)));
	if ((!isTold || isGreeting) && (isTooShort || isNote)) return placing.item(line.text);
	const clauses = line.text.endsWith(text) ? ownedClauses(text, around) : null;
	if (!clauses) return placing.action(read, line.text);
	placing.count(line.text.slice(0, line.text.length - text.length));
	for (const { said, source } of clauses) placing.action(readAction(said, around), source);
}
