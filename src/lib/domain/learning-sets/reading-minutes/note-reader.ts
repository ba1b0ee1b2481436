import { characters } from '../../shared/document-block.ts';
import { labelOf, unnumbered, type Label } from './labels.ts';
import type { Line, TextLine } from './lines';
import { folded } from './minutes-words.ts';
import type { Placed } from './minutes-reading';
import { Placing } from './placing.ts';
import type { Around } from './around';
import { agreedDoer, doer } from './doers.ts';
import { action, dueOf, isOnlyWho, isTime, readAction } from './read-action.ts';
import { isUndertakable, pointedAction } from './rescue.ts';
import { isThingToDo } from './verb-endings.ts';
import { isReported } from './reported.ts';
import { readRows } from './read-rows.ts';
import { sentences } from './sentences.ts';
import { afterDecided, undertakings, undertakingsOf, withoutThat } from './decided.ts';
import { hasItems, isCried, isHeading, numberOf } from './note-headings.ts';
import { tickBefore } from './ticks.ts';

export { MOST_ACTIONS } from './placing.ts';

/**
 * What the lines below a heading are (`review`: actions of an earlier meeting, gone through again), and how high it stands. `items`: only
 * those with a bullet, others are the note.
 */
interface Below {
	readonly kind: 'action' | 'decision' | 'review';
	readonly level: number;
	readonly items: boolean;
	/** Whose actions they are, where the heading says so. */
	readonly whose: string;
	/** What counts the heading itself, NaN where nothing does. */
	readonly number: number;
}

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
		const isHead = isHeading(line) || (line.kind === 'text' && isCried(line.text) && !this.#around.owners.atStart(line.text));
		if (label?.kind === 'review' && label.rest === '') return this.#begin('review', line, after);
		if (this.#below?.kind === 'review' && numberOf(line.text) === this.#below.number + 1 && !label) this.#below = null;
		// "Action 3: …" where actions of an earlier meeting are gone through is one of them.
		if (this.#below?.kind === 'review' && label?.kind === 'action' && label.rest !== '' && /\d/.test(label.label))
			return this.#placing.asItStands(line.text);
		if (label?.kind === 'action' && !(this.#below?.kind === 'action' && label.rest === '' && !isHead))
			return label.rest === '' ? this.#begin('action', line, after, label.aside) : this.#actionLabel(line, label);
		if (label?.kind === 'decision') {
			if (label.rest === '') return this.#begin('decision', line, after);
			this.#below = null;
			this.#placing.say('label', label.label);
			return this.#placing.say('decision', label.rest);
		}
		if (isHead || label?.rest === '') {
			const isSub = this.#below && isHead && !label && line.kind === 'heading' && line.level > this.#below.level;
			if (!isSub) this.#below = null;
			return this.#placing.item(line.text, 'heading');
		}
		if (label && label.kind !== 'date' && label.kind !== 'place' && label.kind !== 'title' && line.kind !== 'item')
			this.#below = null;
		if (this.#isTold(line.text) || this.#inMargin(line.text)) return;
		const pointed = ARROW.test(line.text) ? readAction(line.text.replace(ARROW, ''), this.#around) : null;
		if (pointed && pointed.owners.length > 0) return this.#placing.action(pointed, line.text);
		if (/^!\s*\S/.test(line.text)) return this.#placing.action(readAction(line.text, this.#around), line.text);
		if (this.#below) return this.#inSection(line, this.#below);
		const told = line.kind === 'item' ? pointedAction(unnumbered(line.text), this.#around) : null;
		if (told) return this.#placing.action(told, line.text);
		this.#text(line);
	}

	/** "Person responsible: Ann Lee", "Deadline: 3 May" below the action that they are of. */
	#isTold(text: string): boolean {
		const { words } = this.#around;
		const field = /^(\p{L}[\p{L} ]{1,30}?)\s*[:：]\s*(\S.*)$/u.exec(text);
		const name = folded(field?.[1] ?? '');
		if (!field || !(words.set.ownerWords.has(name) || words.set.dueWords.has(name))) return false;
		return this.#placing.amend(text, (read) =>
			words.set.ownerWords.has(name)
				? read.owners.length > 0
					? null
					: action(read.text, this.#around.owners.written(field[2]!), read.dueText === '' ? null : read)
				: read.dueText !== ''
					? null
					: action(read.text, read.owners, dueOf(field[2]!, this.#around))
		);
	}

	/** Initials in the margin: the last sentence before them is what they undertook. */
	#inMargin(text: string): boolean {
		const margin = /^(.*\S)\s*\t+\s*([^\t]+)$/su.exec(text);
		if (!margin || !isOnlyWho(margin[2]!, this.#around)) return false;
		const said = sentences(margin[1]!.trim()).at(-1)!;
		if (said.split(/\s+/).length < 4 || !isUndertakable(said, this.#around)) return false;
		this.#placing.item(margin[1]!.slice(0, margin[1]!.length - said.length).trim());
		this.#placing.action(this.#saidBy(said, margin[2]!.trim()), `${said} ${margin[2]}`);
		return true;
	}

	/** A heading under which actions or decisions stand. */
	#begin(kind: Below['kind'], line: TextLine, after: readonly Line[], whose = ''): void {
		if (kind === 'review') this.#placing.item(line.text, 'heading');
		else this.#placing.say('label', line.text);
		this.#below = {
			kind,
			level: line.kind === 'heading' ? line.level : 99,
			items: hasItems(after),
			whose,
			number: numberOf(line.text)
		};
	}

	#actionLabel(line: TextLine, label: Label): void {
		if (isReported(label.rest, this.#around)) return this.#placing.asItStands(line.text);
		if (this.#around.words.set.nobody.has(folded(label.rest).replace(/[.]$/, ''))) {
			this.#below = null;
			return this.#placing.item(line.text);
		}
		// "Action: AB" below what was agreed: its last sentence is the action.
		const said = isOnlyWho(label.rest, this.#around) ? this.#placing.takeBackSentence() : null;
		if (said !== null)
			return this.#placing.action(this.#saidBy(said, label.rest.replace(/[().]+/g, ' ').trim()), `${said} ${line.text}`);
		if (!isHeading(line)) this.#below = null;
		const many = undertakingsOf(label.rest);
		this.#placing.say('label', label.label);
		if (label.aside === '' && many.length > 1 && many.every((each) => each.split(/\s+/).length > 3))
			for (const each of many) this.#placing.action(readAction(unnumbered(each), this.#around), each);
		else this.#placing.action(readAction(label.rest, this.#around, label.aside), label.rest);
	}

	#saidBy = (said: string, who: string) => readAction(`${said.replace(/\.$/, '')} (${who})`, this.#around);

	#inSection(line: TextLine, below: Below): void {
		const { words } = this.#around;
		const text = unnumbered(line.text);
		const isBullet = line.kind === 'item' || line.kind === 'row' || text !== line.text;
		if (words.set.nobody.has(folded(text).replace(/[.]$/, '')) || /:$/.test(text)) return this.#placing.item(line.text);
		if (below.kind === 'decision') {
			const owners = doer(text, this.#around);
			if (owners && isBullet) return this.#placing.action(readAction(text, this.#around, '', owners), line.text);
			const pointed = owners ? null : pointedAction(text, this.#around);
			if (pointed) return this.#placing.action({ ...pointed, rescued: false }, line.text);
			if (!below.items || isBullet) return this.#placing.say('decision', line.text);
			this.#below = null;
			return this.#text(line);
		}
		if (below.kind === 'review' ? isBullet : isReported(text, this.#around)) return this.#placing.asItStands(line.text);
		if (below.kind === 'review') return this.#text(line);
		const read = readAction(text, this.#around, below.whose);
		const isNumberedText = line.kind === 'text' && below.items;
		const isTold = read.owners.length > 0 || (read.dueText !== '' && (isBullet || isThingToDo(text, words)));
		const isTooShort = text.split(/\s+/).length < 3;
		// A day, and what is then: no action.
		if (read.owners.length === 0 && isTime(text.split(/[,–—]\s|\s[–—]/)[0]!, this.#around)) return this.#placing.item(line.text);
		const isNote = below.items ? !isBullet || isNumberedText : !isBullet && sentences(text).length > 2;
		if (!isTold && (isTooShort || isNote)) return this.#placing.item(line.text);
		this.#placing.action(read, line.text);
	}

	/** A line of the note: an action or decision where it says so, else an item. */
	#text(line: TextLine): void {
		if (this.#actionWithin(line.text)) return;
		const { words } = this.#around;
		const all = sentences(line.text);
		const decided = all.filter((each) => afterDecided(each, words) !== null);
		if (decided.length === 0) return this.#placing.item(line.text);
		for (const each of all) {
			const rest = decided.includes(each) ? afterDecided(each, words)! : null;
			if (rest === null) this.#placing.item(each);
			else {
				const owners = doer(rest, this.#around) ?? agreedDoer(rest, this.#around);
				if (!owners) {
					this.#placing.say('decision', each);
					continue;
				}
				const [first, ...more] = undertakings(rest, this.#around);
				const end = each.length - more.reduce((sum, one) => sum + one.length, 0);
				this.#placing.action(
					{ ...readAction(first!, this.#around, '', owners), text: each.slice(0, end).trim() },
					each.slice(0, end)
				);
				for (const one of more) this.#placing.action(readAction(withoutThat(one, words), this.#around), one);
			}
		}
	}

	/** "… was discussed. ACTION: AB to ring", "Ring the surgeries. Action: AB" */
	#actionWithin(text: string): boolean {
		for (const match of text.matchAll(/(?<=[.;!?)\]\t]|\p{L}{2})[\s([]+(?=(\p{L}[\p{L}-]*(?: \p{L}+)?)\s*(?:[:]|\s[–-]\s))/gu)) {
			if (this.#around.words.label.get(folded(match[1]!)) !== 'action') continue;
			const [before, all] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
			const again = new RegExp(`\\s(?=${match[1]!}\\s*:)`, 'u').exec(all.slice(match[1]!.length));
			const tail = again ? all.slice(0, match[1]!.length + again.index) : all;
			const rest = labelOf(tail.replace(/[)\]]+\.?$/, ''), this.#around.words)?.rest ?? '';
			if (rest === '') continue;
			const said = isOnlyWho(rest, this.#around) ? sentences(before).at(-1)! : '';
			this.#placing.item(before.slice(0, before.length - said.length).trim());
			if (said === '') this.#placing.action(readAction(rest, this.#around), tail);
			else this.#placing.action(this.#saidBy(said, rest), `${said} ${tail}`);
			if (again && !this.#actionWithin(`. ${all.slice(tail.length).trim()}`)) this.#placing.item(all.slice(tail.length));
			return true;
		}
		return false;
	}
}
