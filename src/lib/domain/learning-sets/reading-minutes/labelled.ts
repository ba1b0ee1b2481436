import type { Around } from './around';
import { placeUndertaker } from './beside-action.ts';
import { ownedClauses } from './clauses.ts';
import { undertakingsOf } from './decided.ts';
import { doer } from './doers.ts';
import { labelOf, unnumbered, type Label } from './labels.ts';
import type { TextLine } from './lines';
import { folded } from './minutes-words.ts';
import { nextSteps } from './next-steps.ts';
import { isHeading } from './note-headings.ts';
import type { Placing } from './placing';
import { isOnlyWho, readAction } from './read-action.ts';
import { isReported } from './reported.ts';
import { sentences } from './sentences.ts';
import { isThingToDo } from './verb-endings.ts';

/** "Decision: we meet in Oslo. Ann will send the times": what follows of next steps is no part of it. */
export function placeDecision({ label, rest }: Label, placing: Placing, around: Around): void {
	placing.say('label', label);
	const all = sentences(rest, around.words);
	const step = all.findIndex((each, at) => at > 0 && nextSteps(each, around, []).length > 0);
	placing.say('decision', (step < 0 ? all : all.slice(0, step)).join(' '));
	if (step >= 0) placing.item(all.slice(step).join(' '));
}

/** "Action: Ann to ring three firms". Gives whether what stood above the line ends with it. */
export function placeLabelledAction(line: TextLine, label: Label, placing: Placing, around: Around): boolean {
	if (isReported(label.rest, around)) {
		placing.asItStands(line.text);
		return false;
	}
	if (around.words.set.nobody.has(folded(label.rest).replace(/\.$/, ''))) {
		placing.item(line.text);
		return true;
	}
	// "Action: AB" below what was agreed: its last sentence is the action.
	if (isOnlyWho(label.rest, around) && placeUndertaker(label.rest, line.text, placing, around)) return false;
	// "Action: Ann to ring them. Action: Bob to order cups."
	const word = /^\p{L}[\p{L} ]*/u.exec(label.label)?.[0].trim();
	const again = word === undefined ? -1 : label.rest.search(new RegExp(`(?<=[.;!?)])\\s+(?=${word}\\s*:)`, 'iu'));
	const next = again > 0 ? labelOf(label.rest.slice(again).trim(), around.words) : null;
	if (next?.kind === 'action' && next.rest !== '') {
		placeLabelledAction(line, { ...label, rest: label.rest.slice(0, again).trim() }, placing, around);
		return placeLabelledAction(line, next, placing, around);
	}
	placing.say('label', label.label);
	placeActions(label, placing, around);
	return !isHeading(line);
}

function placeActions({ rest, aside }: Label, placing: Placing, around: Around): void {
	const isOwn = (each: string) =>
		each.split(/\s+/).length > 3 && (doer(each, around, true) !== null || isThingToDo(unnumbered(each), around.words));
	const many = undertakingsOf(rest, around);
	const clauses = aside === '' ? ownedClauses(rest, around) : null;
	if (clauses) for (const { said, source } of clauses) placing.action(readAction(said, around), source);
	else if (aside === '' && many.length > 1 && many.every(isOwn))
		for (const each of many) placing.action(readAction(unnumbered(each), around), each);
	else if (aside !== '' && many.length > 1 && many.every((each) => isThingToDo(unnumbered(each), around.words)))
		for (const each of many) placing.action(readAction(unnumbered(each), around, aside), each);
	else placing.action(readAction(rest, around, aside), rest);
}
