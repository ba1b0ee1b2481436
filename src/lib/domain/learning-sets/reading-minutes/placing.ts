import { characters } from '../../shared/document-block.ts';
import type { Placed, ReadItem } from './minutes-reading';
import { folded } from './minutes-words.ts';
import { sentences } from './sentences.ts';
import type { Around } from './around';
import type { ReadAction } from './read-action';
import { rescue } from './rescue.ts';

/** More actions than any meeting agrees; what is beyond stays in the note. */
export const MOST_ACTIONS = 500;

/** What the lines of a document became, with the letters and digits of each counted once, where it was placed. */
export class Placing {
	readonly placed: Placed[] = [];
	/** The piece of the document that is being read. */
	from = 0;
	/** Whether the line that is being read is one of a list. */
	listed = false;
	/** The ticked box before the line that is being read, as it is written; empty where there is none. */
	tick = '';
	characters = 0;
	tooMany = false;
	readonly #around: Around;
	#actions = 0;

	constructor(around: Around) {
		this.#around = around;
	}

	/** Words that stand elsewhere in the reading, or are counted there. */
	count(text: string): void {
		this.characters += characters(text);
	}
	say(kind: 'decision' | 'label' | 'unplaced', text: string): void {
		this.count(text);
		this.placed.push({ from: this.from, kind, text: text.trim() });
	}
	/** Text of the note; a sentence of it that tells of a next step is proposed beside it. */
	item(text: string, kind: ReadItem['kind'] = 'note'): void {
		if (text.trim() === '') return;
		this.count(text);
		const said = text.trim();
		this.placed.push(kind === 'note' ? this.#note(said) : { from: this.from, kind, text: said });
		if (kind === 'note')
			for (const each of sentences(text)) {
				const draft = rescue(each, this.#around);
				if (draft) this.#add(draft);
			}
	}
	#note = (text: string): Placed => ({
		from: this.from,
		kind: 'note',
		text: this.tick === '' ? text : `☑ ${text}`,
		...(this.listed && { listed: true as const })
	});

	/** A text that is not looked through for actions. */
	asItStands(text: string): void {
		this.count(text);
		this.placed.push(this.#note(text));
	}
	/** `source` is what is counted: all the words the action was read from. */
	action(read: ReadAction, source: string): void {
		this.count(source);
		if (read.text !== '' && this.#actions < MOST_ACTIONS) return this.#add(read);
		this.tooMany ||= read.text !== '';
		this.placed.push({ from: this.from, kind: 'note', text: source });
	}

	/** Lets a line say more of the action right before it. False where there is none, or where `change` gives null. */
	amend(source: string, change: (read: ReadAction) => ReadAction | null): boolean {
		const last = this.placed.at(-1);
		if (last?.kind !== 'action' || last.action.rescued) return false;
		const next = change(last.action);
		if (!next) return false;
		const { done } = last.action;
		this.placed[this.placed.length - 1] = { from: last.from, kind: 'action', action: { ...next, ...(done && { done }) } };
		this.count(source);
		return true;
	}

	/**
	 * Takes back the last sentence of what was said last, where that is text: it turns out to be an action. Null where it is none.
	 * Its letters are counted where it is placed anew.
	 */
	takeBackSentence(): string | null {
		const at = this.placed.findLastIndex(({ kind }) => kind === 'note' || kind === 'heading');
		const last = this.placed[at];
		if (last?.kind !== 'note') return null;
		const said = sentences(last.text).at(-1)!;
		const draft = this.placed.findLastIndex(
			(each) => each.kind === 'action' && each.action.rescued && folded(each.action.text) === folded(said)
		);
		if (draft >= 0) {
			this.placed.splice(draft, 1);
			this.#actions -= 1;
		}
		const rest = last.text.slice(0, last.text.length - said.length).trim();
		this.placed.splice(this.placed.indexOf(last), 1, ...(rest === '' ? [] : [{ ...last, text: rest }]));
		this.characters -= characters(said);
		return said;
	}

	#add(action: ReadAction): void {
		if (this.#actions >= MOST_ACTIONS) this.tooMany = true;
		else if (
			!this.placed.some(
				(other) =>
					other.kind === 'action' &&
					folded(other.action.text) === folded(action.text) &&
					other.action.owners.join() === action.owners.join()
			)
		) {
			this.#actions += 1;
			this.placed.push({ from: this.from, kind: 'action', action: this.tick === '' ? action : { ...action, done: true } });
		}
	}
}
