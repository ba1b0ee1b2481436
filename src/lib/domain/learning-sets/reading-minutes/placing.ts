import { characters } from '../../shared/document-block.ts';
import type { Placed, ReadItem } from './minutes-reading';
import { folded } from './minutes-words.ts';
import { sentences } from './sentences.ts';
import { withNamesBehind } from './names-behind.ts';
import type { Around } from './around';
import type { ReadAction } from './read-action';
import { nextSteps } from './next-steps.ts';
import { isOnlyWho } from './read-action.ts';

/** More actions than any meeting agrees; what is beyond stays in the note. */
export const MOST_ACTIONS = 500;

/** "2.3  " before a sentence. */
const COUNT = /^[\d.]{1,8}[.)]?\s+(?=\p{Lu})/u;

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
	#spokenOf: { readonly from: number; readonly who: readonly string[] } = { from: -1, who: [] };

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
			for (const each of withNamesBehind(sentences(text, this.#around.words), this.#around)) {
				for (const draft of nextSteps(each, this.#around, this.#spokenOf.from === this.from ? this.#spokenOf.who : []))
					this.#add(draft);
				this.#speakOf(each);
			}
	}
	/** Whom a sentence begins with, for "she" in those behind it. */
	#speakOf(sentence: string): void {
		const who = this.#around.owners.atStart(sentence.replace(COUNT, ''))?.owners;
		const isSomebody = who?.every((each) => !this.#around.words.set.all.has(folded(each)));
		if (who && isSomebody) this.#spokenOf = { from: this.from, who };
		else if (this.#spokenOf.from !== this.from) this.#spokenOf = { from: this.from, who: [] };
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
		// Somebody's name alone says of nothing that it is to be done.
		if (isOnlyWho(read.text, this.#around)) return void this.placed.push(this.#note(source));
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

	/** Whether the action right before names whose it is. */
	isOwned(): boolean {
		const last = this.placed.at(-1);
		return last?.kind === 'action' && last.action.owners.length > 0;
	}

	/**
	 * Takes back what was said last, where whoever is named below it undertook it: it turns out to be an action. Of a text its last sentence, or
	 * the last that tells of a next step. Null where nothing was said. Its letters are counted where it is placed anew.
	 */
	takeBackSentence(isSaid: (said: string) => boolean): string | null {
		const at = this.placed.findLastIndex(({ kind }) => kind === 'note' || kind === 'heading' || kind === 'decision');
		const last = this.placed[at];
		if (last?.kind === 'decision') {
			if (!isSaid(last.text)) return null;
			this.characters -= characters(last.text);
			return last.text;
		}
		if (last?.kind !== 'note') return null;
		const all = sentences(last.text, this.#around.words);
		const said = all.findLast((each) => nextSteps(each, this.#around, []).length > 0) ?? all.at(-1)!;
		if (!isSaid(said)) return null;
		const draft = this.placed.findLastIndex(
			(each) => each.kind === 'action' && each.action.rescued && folded(each.action.text) === folded(said)
		);
		if (draft >= 0) {
			this.placed.splice(draft, 1);
			this.#actions -= 1;
		}
		const rest = all.filter((each) => each !== said).join(' ');
		this.placed.splice(this.placed.indexOf(last), 1, ...(rest === '' ? [] : [{ ...last, text: rest }]));
		this.characters -= characters(said);
		return said;
	}

	/** The text of the note that was said last, where nothing stands below it but what it tells of. */
	lastNote(): string | null {
		const last = this.placed.findLast(({ kind, ...each }) => kind !== 'action' || !('action' in each && each.action.rescued));
		return last?.kind === 'note' ? last.text : null;
	}
	/** Takes back that note with what it tells of: it is placed anew. */
	takeBackNote(): void {
		const at = this.placed.findLastIndex(({ kind }) => kind === 'note');
		this.#actions -= this.placed.length - at - 1;
		this.characters -= characters(this.lastNote() ?? '');
		this.placed.splice(at);
	}

	/**
	 * Whether next steps were told of right above, of nobody but these: then what names them below tells nothing more, and they are actions.
	 * Those that name nobody are theirs where it is one only.
	 */
	confirm(who: readonly string[]): boolean {
		const from = this.placed.findLastIndex(({ kind }) => kind !== 'action');
		const drafts = this.placed
			.slice(from + 1)
			.flatMap((each, nth) => (each.kind === 'action' && each.action.rescued ? [[from + 1 + nth, each.action] as const] : []));
		const owned = drafts.filter(([, { owners }]) => owners.length > 0 && owners.every((each) => who.includes(each)));
		if (owned.length === 0 || !who.every((each) => owned.some(([, { owners }]) => owners.includes(each)))) return false;
		for (const [at, action] of owned)
			this.placed[at] = { from: this.placed[at]!.from, kind: 'action', action: { ...action, rescued: false } };
		return true;
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
