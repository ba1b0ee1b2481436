import { characters } from '../../shared/document-block.ts';
import { labelOf, unnumbered, type Label } from './labels.ts';
import type { Line, TextLine } from './lines';
import type { Placed } from './minutes-reading';
import { Placing } from './placing.ts';
import type { Around } from './around';
import { isMarginLine, isUndertakenBelow, placeField, placeMargin, placeUndertaker } from './beside-action.ts';
import { placeDecision, placeLabelledAction } from './labelled.ts';
import { placeBelow, type Below } from './lines-below.ts';
import { isNameAbove, ownersOfNext } from './named-above.ts';
import { placeBoxed, placePointed } from './pointed-out.ts';
import { pointedAction } from './rescue.ts';
import { readAction } from './read-action.ts';
import { readRows } from './read-rows.ts';
import { hasItems, hasTicks, isHeadLine, isToDoBelow, numberOf } from './note-headings.ts';
import { sentences } from './sentences.ts';
import { placeText } from './text-of-note.ts';
import { tickBefore } from './ticks.ts';

export { MOST_ACTIONS } from './placing.ts';

/** What a line may say of the meeting without ending a list. */
const FIELDS: ReadonlySet<string> = new Set(['date', 'place', 'title']);

/** Reads the note line by line; each line is placed once, as decision, action, item, label or unplaced. */
export class NoteReader {
	readonly #around: Around;
	readonly #placing: Placing;
	#below: Below | null = null;
	/** Whose the next line is, which tells what is to be done. */
	#whose: readonly string[] | null = null;

	constructor(around: Around) {
		this.#around = around;
		this.#placing = new Placing(around);
	}

	get placed(): readonly Placed[] {
		return this.#placing.placed;
	}
	get characters(): number {
		return this.#placing.characters;
	}
	get tooMany(): boolean {
		return this.#placing.tooMany;
	}

	/** A line whose words stand at the head of the reading. */
	takeHead(line: Line): void {
		this.#placing.count(line.kind === 'table' ? [...line.head, ...line.rows.flat()].join(' ') : line.text);
	}
	takeAttendance(line: Line, rest: readonly string[]): void {
		this.#placing.from = line.from;
		this.takeHead(line);
		const unread = rest.filter((each) => characters(each) > 0);
		for (const text of unread) this.#placing.placed.push({ from: line.from, kind: 'unplaced', text });
		this.#below = null;
	}

	/** `after`: the lines that come next, which tell whether a heading has items below it. */
	read(line: Line, after: readonly Line[]): void {
		this.#placing.from = line.from;
		this.#placing.listed = line.kind === 'item';
		this.#placing.tick = '';
		if (line.kind === 'table') {
			if (this.#below?.kind === 'review')
				for (const row of [line.head, ...line.rows]) this.#placing.asItStands(row.filter(Boolean).join(' | '));
			else readRows(line, this.#placing, this.#around);
			this.#below = null;
		} else if (line.kind === 'long') this.#placing.asItStands(line.text);
		else if (line.kind === 'edge') this.#placing.say('unplaced', line.text);
		else this.#line(this.#unticked(line), after);
	}

	/** A line without the ticked box that it begins with, which its action or its words keep. */
	#unticked(line: TextLine): TextLine {
		const tick = tickBefore(line.text);
		this.#placing.tick = tick;
		this.#placing.count(tick);
		return tick === '' ? line : { ...line, text: line.text.slice(tick.length) };
	}

	#line(line: TextLine, after: readonly Line[]): void {
		const whose = this.#whose;
		this.#whose = null;
		if (whose !== null)
			return this.#placing.action({ ...readAction(line.text, this.#around, '', whose), owners: whose }, line.text);
		const label = this.#labelOf(line.text);
		const isHead = isHeadLine(line, this.#around);
		if (this.#beginsWithin(line, after, label)) return;
		if (this.#isPast(line, label)) this.#below = null;
		if (label && this.#isLabelled(line, after, label, isHead)) return;
		// "RESOLVED that -"
		if (line.kind === 'text' && this.#around.words.shapes.resolvedThat.test(line.text))
			return this.#begin('decision', line, after);
		// "Ann" above what she is to do, in a list of actions.
		if (this.#below?.kind === 'action' && isNameAbove(line, after[0], this.#around))
			return this.#begin('action', line, after, line.text);
		// "AB" in the margin below what was said.
		if (isMarginLine(line, this.#around) && this.#isUndertaken(line, after)) return;
		if (isHead || label?.rest === '') return this.#heading(line, label, isHead);
		if (label && !FIELDS.has(label.kind) && line.kind !== 'item') this.#below = null;
		if (placeBoxed(line, this.#placing, this.#around)) return;
		if (this.#isOwnedAbove(line, after)) return;
		if (placeField(line.text, this.#placing, this.#around) || placeMargin(line.text, this.#placing, this.#around)) return;
		if (placePointed(line, this.#below?.kind === 'review', this.#placing, this.#around)) return;
		if (this.#below) {
			if (!placeBelow(line, this.#below, this.#placing, this.#around)) this.#below = null;
			return;
		}
		const told = line.kind === 'item' ? pointedAction(unnumbered(line.text), this.#around) : null;
		if (told) this.#placing.action(told, line.text);
		else placeText(line.text, this.#placing, this.#around);
	}

	/** What a line is labelled as; "AP: to send the list" is whoever has these initials. */
	#labelOf(text: string): Label | null {
		const label = labelOf(text, this.#around.words);
		const isShort = label?.kind === 'action' && /^\p{Lu}{2,3}\s*:\s*$/u.test(label.label) && label.rest !== '';
		return isShort && this.#around.owners.of(label.label.replace(/[\s:]+$/, ''), true)?.[0]?.includes(' ') ? null : label;
	}

	/** Whether lines begin with this one that stand below what it says, or its last sentence. */
	#beginsWithin(line: TextLine, after: readonly Line[], label: Label | null): boolean {
		const { words } = this.#around;
		const isReview = label?.kind === 'review' && label.rest === '' && !hasTicks(after);
		// "The minutes were accepted. Actions from last time:"
		if (isReview || (/:$/.test(line.text) && labelOf(sentences(line.text, words).at(-1)!, words)?.kind === 'review')) {
			this.#begin('review', line, after);
			return true;
		}
		if (!/[.!?]\s[^.!?]*:$/.test(line.text) || !hasItems(after) || !isToDoBelow(line.text, this.#around.words)) return false;
		const head = sentences(line.text, words).at(-1)!;
		this.#placing.item(line.text.slice(0, line.text.length - head.length));
		this.#begin('action', { ...line, text: head }, after);
		return true;
	}

	/** Whether the line stands no longer below what was begun: it is the next number. */
	#isPast(line: TextLine, label: Label | null): boolean {
		if (this.#below?.agenda && line.kind === 'item') return true;
		return this.#below?.kind === 'review' && numberOf(line.text) === this.#below.number + 1 && !label;
	}

	/** Takes a line that says that it is an action, or a decision. */
	#isLabelled(line: TextLine, after: readonly Line[], label: Label, isHead: boolean): boolean {
		const isEmpty = label.rest === '';
		if (label.kind === 'action') {
			// "Action 3: …" where actions of an earlier meeting are gone through is one of them.
			if (this.#below?.kind === 'review' && !isEmpty && /\d/.test(label.label)) this.#placing.asItStands(line.text);
			else if (!isEmpty) {
				if (placeLabelledAction(line, label, this.#placing, this.#around)) this.#below = null;
			} else if (this.#below?.kind === 'action' && !isHead) return false;
			else this.#begin('action', line, after, label.aside);
			return true;
		}
		if (label.kind !== 'decision') return false;
		if (isEmpty) this.#begin('decision', line, after);
		else {
			this.#below = null;
			placeDecision(label, this.#placing, this.#around);
		}
		return true;
	}

	/** Takes "To be actioned by: Head of Homes" above what they are to do. */
	#isOwnedAbove({ text }: TextLine, after: readonly Line[]): boolean {
		this.#whose = ownersOfNext(text, after[0], this.#placing, this.#around);
		if (this.#whose) this.#placing.say('label', text);
		return this.#whose !== null;
	}

	#isUndertaken({ text }: TextLine, after: readonly Line[]): boolean {
		const isBelow = isUndertakenBelow(text, this.#around, after.length < 3);
		return placeUndertaker(text, text, this.#placing, this.#around, isBelow);
	}

	#heading(line: TextLine, label: Label | null, isHead: boolean): void {
		const isSub = this.#below && isHead && !label && line.kind === 'heading' && line.level > this.#below.level;
		if (!isSub) this.#below = null;
		this.#placing.item(line.text, 'heading');
	}

	/** A heading under which actions or decisions stand. */
	#begin(kind: Below['kind'], line: TextLine, after: readonly Line[], whose = ''): void {
		if (kind === 'review') this.#placing.item(line.text, 'heading');
		else this.#placing.say('label', line.text);
		this.#below = {
			kind,
			level: line.kind === 'heading' ? line.level : 99,
			agenda: line.kind === 'item' && after[0] !== undefined && after[0].kind !== 'item' && !/:$/.test(line.text),
			items: hasItems(after),
			whose,
			number: numberOf(line.text)
		};
	}
}
