import { characters } from '../../shared/document-block.ts';
import { labelOf, unnumbered, type Label } from './labels.ts';
import type { Line, TextLine } from './lines';
import { folded } from './minutes-words.ts';
import type { Placed } from './minutes-reading';
import { Placing } from './placing.ts';
import type { Around } from './around';
import { isMarginLine, isUndertakenBelow, placeField, placeMargin, placeUndertaker } from './beside-action.ts';
import { undertakingsOf } from './decided.ts';
import { doer } from './doers.ts';
import { placeBelow, type Below } from './lines-below.ts';
import { isOnlyWho, readAction } from './read-action.ts';
import { pointedAction } from './rescue.ts';
import { nextSteps } from './next-steps.ts';
import { isReported } from './reported.ts';
import { readRows } from './read-rows.ts';
import { hasItems, hasTicks, isCried, isHeading, numberOf } from './note-headings.ts';
import { sentences } from './sentences.ts';
import { placeText } from './text-of-note.ts';
import { tickBefore } from './ticks.ts';
import { isThingToDo } from './verb-endings.ts';

export { MOST_ACTIONS } from './placing.ts';

const ARROW = /^\s*(?:→|⇒|=>|->|➔|➜|►|▶)\s*/u;

/** Reads the note line by line; each line is placed once, as decision, action, item, label or unplaced. */
export class NoteReader {
	readonly #around: Around;
	readonly #placing: Placing;
	#below: Below | null = null;

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
		const label = labelOf(line.text, this.#around.words);
		// "Rosie to order fifty pads by Friday." in bold is no heading.
		const isBold = line.kind === 'strong' && /\.$/.test(line.text) && doer(line.text, this.#around) !== null;
		const isHead =
			(isHeading(line) && !isBold) || (line.kind === 'text' && isCried(line.text) && !this.#around.owners.atStart(line.text));
		if (label?.kind === 'review' && label.rest === '' && !hasTicks(after)) return this.#begin('review', line, after);
		// "The minutes were accepted. Actions from last time:"
		if (/:$/.test(line.text) && labelOf(sentences(line.text).at(-1)!, this.#around.words)?.kind === 'review')
			return this.#begin('review', line, after);
		if (this.#below?.agenda && line.kind === 'item') this.#below = null;
		if (this.#below?.kind === 'review' && numberOf(line.text) === this.#below.number + 1 && !label) this.#below = null;
		// "Action 3: …" where actions of an earlier meeting are gone through is one of them.
		if (this.#below?.kind === 'review' && label?.kind === 'action' && label.rest !== '' && /\d/.test(label.label))
			return this.#placing.asItStands(line.text);
		if (label?.kind === 'action' && !(this.#below?.kind === 'action' && label.rest === '' && !isHead))
			return label.rest === '' ? this.#begin('action', line, after, label.aside) : this.#actionLabel(line, label);
		if (label?.kind === 'decision') {
			if (label.rest === '') return this.#begin('decision', line, after);
			this.#below = null;
			return this.#decisionLabel(label);
		}
		// "AB" in the margin below what was said.
		if (
			isMarginLine(line, this.#around) &&
			placeUndertaker(
				line.text,
				line.text,
				this.#placing,
				this.#around,
				isUndertakenBelow(line.text, this.#around, after.length < 3)
			)
		)
			return;
		if (isHead || label?.rest === '') {
			const isSub = this.#below && isHead && !label && line.kind === 'heading' && line.level > this.#below.level;
			if (!isSub) this.#below = null;
			return this.#placing.item(line.text, 'heading');
		}
		if (label && label.kind !== 'date' && label.kind !== 'place' && label.kind !== 'title' && line.kind !== 'item')
			this.#below = null;
		// A box nobody has ticked before who or what is to be done: "Read before: [ ] The budget" is none.
		const boxed = line.open ? readAction(unnumbered(line.text), this.#around) : null;
		const said = boxed?.text.replace(/\s*\([^)]*\)\.?$/, '') ?? '';
		if (boxed && (boxed.owners.length > 0 || boxed.dueText !== '' || isThingToDo(said, this.#around.words)))
			return this.#placing.action(boxed, line.text);
		if (placeField(line.text, this.#placing, this.#around) || placeMargin(line.text, this.#placing, this.#around)) return;
		const pointed = ARROW.test(line.text) ? readAction(line.text.replace(ARROW, ''), this.#around) : null;
		if (pointed && pointed.owners.length > 0) return this.#placing.action(pointed, line.text);
		// "RB → space at the library?"
		const aimed = /^(\p{Lu}{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\s*(?:→|->|=>)\s*(?=\S.*\s)/u.exec(line.text);
		if (aimed && this.#below?.kind !== 'review' && !isReported(line.text, this.#around))
			return this.#placing.action(readAction(line.text.slice(aimed[0].length), this.#around, aimed[1]!), line.text);
		if (/^!\s*\S/.test(line.text)) return this.#placing.action(readAction(line.text, this.#around), line.text);
		if (this.#below) {
			if (!placeBelow(line, this.#below, this.#placing, this.#around)) this.#below = null;
			return;
		}
		const told = line.kind === 'item' ? pointedAction(unnumbered(line.text), this.#around) : null;
		if (told) return this.#placing.action(told, line.text);
		placeText(line.text, this.#placing, this.#around);
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

	/** "Decision: we meet in Oslo. Ann will send the times": what follows of next steps is no part of it. */
	#decisionLabel({ label, rest }: Label): void {
		this.#placing.say('label', label);
		const all = sentences(rest);
		const step = all.findIndex((each, at) => at > 0 && nextSteps(each, this.#around, []).length > 0);
		this.#placing.say('decision', (step < 0 ? all : all.slice(0, step)).join(' '));
		if (step >= 0) this.#placing.item(all.slice(step).join(' '));
	}

	#actionLabel(line: TextLine, label: Label): void {
		if (isReported(label.rest, this.#around)) return this.#placing.asItStands(line.text);
		if (this.#around.words.set.nobody.has(folded(label.rest).replace(/[.]$/, ''))) {
			this.#below = null;
			return this.#placing.item(line.text);
		}
		// "Action: AB" below what was agreed: its last sentence is the action.
		if (isOnlyWho(label.rest, this.#around) && placeUndertaker(label.rest, line.text, this.#placing, this.#around)) return;
		if (!isHeading(line)) this.#below = null;
		const many = undertakingsOf(label.rest, this.#around);
		this.#placing.say('label', label.label);
		const isOwn = (each: string) =>
			each.split(/\s+/).length > 3 &&
			(doer(each, this.#around, true) !== null || isThingToDo(unnumbered(each), this.#around.words));
		if (label.aside === '' && many.length > 1 && many.every(isOwn))
			for (const each of many) this.#placing.action(readAction(unnumbered(each), this.#around), each);
		else this.#placing.action(readAction(label.rest, this.#around, label.aside), label.rest);
	}
}
