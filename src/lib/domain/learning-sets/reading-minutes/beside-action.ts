import type { Around } from './around';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import type { TextLine } from './lines';
import { action, dueOf, isOnlyWho, saidBy, type ReadAction } from './read-action.ts';
import { nextSteps } from './next-steps.ts';
import { isReported } from './reported.ts';
import { isUndertakable } from './rescue.ts';
import { sentences } from './sentences.ts';
import { placeToldBeside, toldBeside } from './told-beside.ts';

/** "Person responsible: Ann Lee", "Deadline: 3 May" below the action that they are of. False where the line is no such field. */
export function placeField(text: string, placing: Placing, around: Around): boolean {
	const { words } = around;
	const field = /^(\p{L}[\p{L} ]{1,30}?)\s*[:：]\s*(\S.*)$/u.exec(text);
	const name = folded(field?.[1] ?? '');
	if (!field || !(words.set.ownerWords.has(name) || words.set.dueWords.has(name))) return false;
	return placing.amend(text, (read) =>
		words.set.ownerWords.has(name)
			? read.owners.length > 0
				? null
				: action(read.text, around.owners.written(field[2]!), read.dueText === '' ? null : read)
			: read.dueText !== ''
				? null
				: action(read.text, read.owners, dueOf(field[2]!, around))
	);
}

/** Initials in the margin: the last sentence before them is what they undertook. False where none stand there. */
export function placeMargin(text: string, placing: Placing, around: Around): boolean {
	const margin = /^(.*\S)\s*\t+\s*([^\t]+)$/su.exec(text);
	// "ACTION KB"
	const cried = /^(\p{Lu}{4,})\s+(\S.*)$/u.exec(margin?.[2] ?? '');
	if (margin && cried && around.words.label.get(folded(cried[1]!)) === 'action' && around.owners.of(cried[2]!, true)) {
		placing.count(cried[1]!);
		margin[2] = cried[2]!;
	}
	if (!margin || !isOnlyWho(margin[2]!, around)) return false;
	const told = toldBeside(margin[1]!.trim(), margin[2]!, around);
	if (told) {
		placeToldBeside(told, placing, around);
		placing.count(margin[2]!);
		return true;
	}
	const said = sentences(margin[1]!.trim(), around.words).at(-1)!;
	if (said.split(/\s+/).length < 4 || !isUndertakable(said, around)) return false;
	placing.item(margin[1]!.slice(0, margin[1]!.length - said.length).trim());
	placing.action(saidBy(said, margin[2]!.trim(), around), `${said} ${margin[2]}`);
	return true;
}

/** Whether a line is nothing but somebody known, initials or a post, as it stands at the margin: "AB", "Clerk", "All". */
export const isMarginLine = ({ kind, text }: TextLine, { owners, words }: Around): boolean =>
	(kind === 'text' || kind === 'strong') &&
	text.length < 30 &&
	/^\p{Lu}/u.test(text) &&
	!/[:.?!]$/.test(text) &&
	owners.of(text, true) !== null &&
	(owners.of(text, true)!.some((each) => !words.set.all.has(folded(each))) || text.length < 5);

/**
 * Whether a sentence can be what somebody undertook who stands below it: a name at the end of a mail is whoever wrote it, a post at the end
 * of minutes (`isAtEnd`) whoever signs them.
 */
export const isUndertakenBelow =
	(who: string, around: Around, isAtEnd: boolean) =>
	(said: string): boolean =>
		isNotOthers(who, nextSteps(said, around, []), around) ||
		(said.split(/\s+/).length > 3 &&
			/[.!]$/.test(said) &&
			(/^\p{Lu}{2,4}$/u.test(who) ||
				around.words.set.all.has(folded(who)) ||
				(around.words.label.has(folded(who)) && !isAtEnd)) &&
			isUndertakable(said, around) &&
			!isReported(said, around));

/** Whether there is a step that is not said to be somebody else's: a name on its own below "Ann will ring" may head what comes next. */
function isNotOthers(who: string, steps: readonly ReadAction[], { owners, words }: Around): boolean {
	const isCalled = /^\p{Lu}\p{Ll}+$/u.test(who) && !words.label.has(folded(who)) && !words.set.bodies.has(folded(who));
	const mine = owners.of(who, true) ?? [];
	const isOthers = (step: ReadAction) =>
		step.owners.length > 0 &&
		step.owners.every(
			(each) => !mine.includes(each) && owners.of(each, true) !== null && words.isName(folded(each.split(' ')[0]!))
		);
	return steps.length > 0 && !(isCalled && steps.every(isOthers));
}

/** Somebody named below what they undertook: what was said last is theirs. False where nothing was said. */
export function placeUndertaker(
	who: string,
	source: string,
	placing: Placing,
	around: Around,
	isSaid: (said: string) => boolean = () => true
): boolean {
	const bare = who.replace(/[().]+/g, ' ').trim();
	if (placing.confirm(around.owners.of(bare) ?? [])) {
		placing.say('label', source);
		return true;
	}
	const people = around.owners.of(bare) ?? [];
	const note = people.length > 1 ? placing.lastNote() : null;
	const told = note === null ? null : toldBeside(note, people.join('\n'), around);
	const owned = told?.flatMap(({ steps }) => steps.flatMap(({ owners }) => owners)) ?? [];
	if (told && people.every((each) => owned.includes(each))) {
		placing.takeBackNote();
		placeToldBeside(told, placing, around);
		placing.say('label', source);
		return true;
	}
	const said = placing.takeBackSentence(isSaid);
	if (said === null) return false;
	placing.action(saidBy(said, bare, around), `${said} ${source}`);
	return true;
}
