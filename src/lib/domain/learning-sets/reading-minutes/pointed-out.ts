import type { Around } from './around';
import { unnumbered } from './labels.ts';
import type { TextLine } from './lines';
import type { Placing } from './placing';
import { readAction } from './read-action.ts';
import { isReported } from './reported.ts';
import { isThingToDo } from './verb-endings.ts';

const ARROW = /^\s*(?:→|⇒|=>|->|➔|➜|►|▶)\s*/u;
/** "RB → space at the library?" */
const AIMED = /^(\p{Lu}{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\s*(?:→|->|=>)\s*(?=\S.*\s)/u;

/** A box nobody has ticked before who or what is to be done: "Read before: [ ] The budget" is none. */
export function placeBoxed(line: TextLine, placing: Placing, around: Around): boolean {
	const boxed = line.open ? readAction(unnumbered(line.text), around) : null;
	if (!boxed) return false;
	const said = boxed.text.replace(/\s*\([^)]*\)\.?$/, '');
	if (boxed.owners.length === 0 && boxed.dueText === '' && !isThingToDo(said, around.words)) return false;
	placing.action(boxed, line.text);
	return true;
}

/** A sign before what is to be done, or between that and who does it. `inReview`: actions of an earlier meeting are gone through. */
export function placePointed({ text }: TextLine, inReview: boolean, placing: Placing, around: Around): boolean {
	const pointed = ARROW.test(text) ? readAction(text.replace(ARROW, ''), around) : null;
	const aimed = AIMED.exec(text);
	if (pointed && pointed.owners.length > 0) placing.action(pointed, text);
	else if (aimed && !inReview && !isReported(text, around))
		placing.action(readAction(text.slice(aimed[0].length), around, aimed[1]!), text);
	else if (/^!\s*\S/.test(text)) placing.action(readAction(text, around), text);
	else return false;
	return true;
}
