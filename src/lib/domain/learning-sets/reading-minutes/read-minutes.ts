import type { DocumentBlock } from '../../shared/document-block';
import { readAttendance, type Attendance, type Side } from './attendance';
import { labelOf, linesOf, type Line, type TextLine } from './lines';
import { afterPhrase, characters, folded, type MinutesWords } from './minutes-words';
import { ownersAmong } from './owners';
import { readPreamble } from './preamble';
import { sentences } from './sentences';
import { action, doer, dueOf, isOnlyWho, readAction, rescue, type Around, type ReadAction } from './read-action';

/** One piece of the note, in order: a heading, or what was said. */
export interface ReadItem {
	readonly kind: 'heading' | 'note';
	readonly text: string;
}

/**
 * Minutes as they were read. Dates are `YYYY-MM-DD` or null; what a doubtful one says stands in its text. `labels` are words that only
 * said what follows them, `unplaced` what found no place, `checks` sentences about what somebody should look at.
 */
export interface MinutesReading {
	readonly title: string;
	readonly date: string | null;
	readonly dateText: string;
	readonly place: string;
	readonly present: readonly string[];
	readonly apologies: readonly string[];
	/** What stood beside a name: a body, a role, "by telephone". */
	readonly attendance: readonly Attendance[];
	readonly decisions: readonly string[];
	readonly actions: readonly ReadAction[];
	readonly items: readonly ReadItem[];
	readonly labels: readonly string[];
	readonly unplaced: readonly string[];
	readonly checks: readonly string[];
	/** Letters and digits of the document, and of the lines as each was placed once: the two are the same. */
	readonly charactersIn: number;
	readonly charactersOut: number;
}

/** More actions than any meeting agrees; what is beyond stays in the note. */
const MOST_ACTIONS = 500;

/** Reads minutes from the pieces of a document. Nothing is added to what stands there, and nothing left out. */
export function readMinutes(blocks: readonly DocumentBlock[], words: MinutesWords): MinutesReading {
	const lines = linesOf(blocks, words);
	const people = readAttendance(lines, words);
	const preamble = readPreamble(lines, people, words);
	const attendance = once([...people.values()].flatMap((taken) => taken.people));
	const side = (wanted: Side) => attendance.filter((each) => each.side === wanted).map(({ name }) => name);
	const [present, apologies] = [side('present'), side('apologies')];
	const around: Around = { words, owners: ownersAmong(attendance, words), since: preamble.date?.day ?? null };
	const reading = new Body(around);
	lines.forEach((line, at) => {
		const taken = people.get(at);
		if (taken) reading.takeAttendance(line, taken.rest);
		else if (preamble.taken.has(at)) reading.placed(line);
		else if (line.kind === 'table') reading.table(line);
		else if (line.kind === 'edge') reading.unplaced(line.text);
		else reading.line(line, lines.slice(at + 1, at + 30));
	});
	const both = present.filter((name) => apologies.includes(name));
	return {
		title: preamble.title,
		date: preamble.date?.day ?? null,
		dateText: preamble.date?.text ?? '',
		place: preamble.place,
		present,
		apologies,
		attendance,
		...reading.found,
		checks: [
			...(preamble.date && !preamble.date.day ? [`Check this date: ${preamble.date.text}`] : []),
			...both.map((name) => `${name} stands among those present and among the apologies.`),
			...reading.found.actions.flatMap(({ due, dueText }) =>
				dueText !== '' && !due && /\d/.test(dueText) ? [`Check this date: ${dueText}`] : []
			),
			...(reading.tooMany ? [`There are more than ${MOST_ACTIONS} actions; those beyond stay in the note.`] : [])
		],
		charactersIn: blocks.reduce(
			(sum, block) => sum + characters(block.kind === 'table' ? block.rows.flat().join(' ') : block.text),
			0
		),
		charactersOut: reading.characters
	};
}

function once(people: readonly Attendance[]): Attendance[] {
	const seen = new Map<string, Attendance>();
	for (const each of people) {
		const key = `${each.side} ${folded(each.name)}`;
		const before = seen.get(key);
		if (!before) seen.set(key, each);
		else if (before.note === '' && each.note !== '') seen.set(key, { ...before, note: each.note });
	}
	return [...seen.values()];
}

/** The note itself, line by line: each is placed once, as decision, action, item, label or unplaced, and counted there. */
class Body {
	readonly found = {
		decisions: [] as string[],
		actions: [] as ReadAction[],
		items: [] as ReadItem[],
		labels: [] as string[],
		unplaced: [] as string[]
	};
	characters = 0;
	tooMany = false;
	readonly #around: Around;
	/** What the lines below a heading are, and how high it stands. `items`: only those with a bullet, others are the note. */
	#below: { kind: 'action' | 'decision'; level: number; items: boolean } | null = null;

	constructor(around: Around) {
		this.#around = around;
	}

	/** A line whose words stand at the head of the reading. */
	placed(line: Line): void {
		this.characters += characters(line.kind === 'table' ? [...line.head, ...line.rows.flat()].join(' ') : line.text);
	}
	takeAttendance(line: Line, rest: readonly string[]): void {
		this.placed(line);
		this.found.unplaced.push(...rest.filter((each) => /[\p{L}\p{N}]/u.test(each)));
		this.#below = null;
	}
	unplaced(text: string): void {
		this.characters += characters(text);
		this.found.unplaced.push(text);
	}
	#label(text: string): void {
		this.characters += characters(text);
		this.found.labels.push(text.trim());
	}
	#item(text: string, kind: ReadItem['kind'] = 'note'): void {
		if (text.trim() === '') return;
		this.characters += characters(text);
		this.found.items.push({ kind, text: text.trim() });
		if (kind === 'note') for (const each of sentences(text)) this.#rescue(each);
	}
	#rescue(sentence: string): void {
		const draft = rescue(sentence, this.#around);
		if (draft) this.#add(draft);
	}
	#decision(text: string): void {
		this.characters += characters(text);
		this.found.decisions.push(text.trim());
	}
	/** `source` is what is counted: all the words the action was read from. */
	#action(read: ReadAction, source: string): void {
		if (this.found.actions.length >= MOST_ACTIONS || read.text === '') {
			this.tooMany ||= read.text !== '';
			this.characters += characters(source);
			return void this.found.items.push({ kind: 'note', text: source });
		}
		this.characters += characters(source);
		this.#add(read);
	}
	#add(read: ReadAction): void {
		if (this.found.actions.length >= MOST_ACTIONS) this.tooMany = true;
		else if (
			!this.found.actions.some((other) => folded(other.text) === folded(read.text) && other.owners.join() === read.owners.join())
		)
			this.found.actions.push(read);
	}

	line(line: TextLine, after: readonly Line[]): void {
		const { words } = this.#around;
		const label = labelOf(line.text, words);
		const isHead = line.kind === 'heading' || line.kind === 'strong';
		if (label?.kind === 'action' && !(this.#below?.kind === 'action' && label.rest === '' && !isHead))
			return this.#actionLabel(line, label, after);
		if (label?.kind === 'decision') {
			if (label.rest === '') {
				this.#label(line.text);
				this.#below = { kind: 'decision', level: isHead ? line.level : 99, items: isItems(after) };
				return;
			}
			this.#below = null;
			this.#label(label.label);
			return this.#decision(label.rest);
		}
		if (isHead || (label && label.rest === '')) {
			const isSub = this.#below && isHead && !label && line.kind === 'heading' && line.level > this.#below.level;
			if (!isSub) this.#below = null;
			return this.#item(line.text, 'heading');
		}
		if (label && label.kind !== 'date' && label.kind !== 'place' && label.kind !== 'title' && line.kind !== 'item')
			this.#below = null;
		if (/^!\s*\S/.test(line.text)) return this.#action(readAction(line.text, this.#around), line.text);
		if (this.#below) return this.#inSection(line);
		this.#text(line);
	}

	#actionLabel(line: TextLine, label: NonNullable<ReturnType<typeof labelOf>>, after: readonly Line[]): void {
		const isHead = line.kind === 'heading' || line.kind === 'strong';
		if (label.rest === '') {
			this.#label(line.text);
			this.#below = { kind: 'action', level: isHead ? line.level : 99, items: isItems(after) };
			return;
		}
		if (this.#around.words.set.nobody.has(folded(label.rest).replace(/[.]$/, ''))) {
			this.#below = null;
			return this.#item(line.text);
		}
		// "Action: AB" below what was agreed: its last sentence is the action.
		const only = isOnlyWho(label.rest, this.#around);
		const last = this.found.items.at(-1);
		if (only && last?.kind === 'note') {
			const said = sentences(last.text).at(-1)!;
			const at = this.found.actions.findLastIndex((each) => each.rescued && folded(each.text) === folded(said));
			if (at >= 0) this.found.actions.splice(at, 1);
			this.found.items.pop();
			const rest = last.text.slice(0, last.text.length - said.length).trim();
			if (rest !== '') this.found.items.push({ kind: 'note', text: rest });
			this.characters -= characters(said);
			return this.#action(
				readAction(`${said.replace(/\.$/, '')} (${label.rest.replace(/[().]+/g, ' ').trim()})`, this.#around),
				`${said} ${line.text}`
			);
		}
		if (!isHead || this.#below === null) this.#below = null;
		const many = label.rest.split(/\s*;\s+|\s+(?=\(?\d{1,2}[.)]\s)/).filter((each) => each.trim() !== '');
		this.#label(label.label.slice(0, label.label.length));
		if (label.aside === '' && many.length > 1 && many.every((each) => each.split(/\s+/).length > 3))
			for (const each of many) this.#action(readAction(unnumbered(each), this.#around), each);
		else this.#action(readAction(label.rest, this.#around, label.aside), label.rest);
	}

	#inSection(line: TextLine): void {
		const { words } = this.#around;
		const text = unnumbered(line.text);
		const isBullet = line.kind === 'item' || line.kind === 'row' || text !== line.text;
		const count = text.split(/\s+/).length;
		if (words.set.nobody.has(folded(text).replace(/[.]$/, '')) || /:$/.test(text)) return this.#item(line.text);
		if (this.#below!.kind === 'decision') {
			if (this.#below!.items && !isBullet) {
				this.#below = null;
				return this.#text(line);
			}
			return this.#decision(line.text);
		}
		const read = readAction(text, this.#around);
		const isTold = read.owners.length > 0 || read.dueText !== '';
		if (count < 3 && !isTold) return this.#item(line.text);
		if (this.#below!.items && !isBullet && !isTold) return this.#item(line.text);
		if (!isBullet && sentences(text).length > 2 && !isTold) return this.#item(line.text);
		this.#action(read, line.text);
	}

	/** A line of the note: an action or decision where it says so, else an item. */
	#text(line: TextLine): void {
		const { words } = this.#around;
		// "… was discussed. ACTION: AB to ring", "Ring the surgeries. Action: AB"
		for (const match of line.text.matchAll(
			/(?<=[.;!?)\]\t]|\p{L}{2})[\s([]+(?=(\p{L}[\p{L}-]*(?: \p{L}+)?)\s*(?:[:]|\s[–-]\s))/gu
		)) {
			const at = match.index + match[0].length;
			if (words.label.get(folded(match[1]!)) !== 'action') continue;
			const [before, tail] = [line.text.slice(0, match.index), line.text.slice(at)];
			const rest = labelOf(tail.replace(/[)\]]+\.?$/, ''), words)?.rest ?? '';
			if (rest === '') continue;
			if (isOnlyWho(rest, this.#around)) {
				const said = sentences(before).at(-1)!;
				const lead = before.slice(0, before.length - said.length).trim();
				this.#item(lead);
				return this.#action(readAction(`${said.replace(/\.$/, '')} (${rest})`, this.#around), `${said} ${tail}`);
			}
			this.#item(before);
			return this.#action(readAction(rest, this.#around), tail);
		}
		const all = sentences(line.text);
		const decided = all.filter((each) => afterPhrase(each, words.phrases.decided) !== null);
		if (decided.length === 0) return this.#item(line.text);
		for (const each of all) {
			const rest = decided.includes(each) ? afterPhrase(each, words.phrases.decided)! : null;
			if (rest === null) this.#item(each);
			else if (doer(rest, this.#around)) this.#action({ ...readAction(rest, this.#around), text: each.trim() }, each);
			else this.#decision(each);
		}
	}

	table(table: Extract<Line, { kind: 'table' }>): void {
		const { columns, head, rows } = table;
		this.#below = null;
		this.#label(head.filter((cell) => cell !== '').join(' | '));
		for (const row of rows) {
			const source = row.filter((cell) => cell.trim() !== '').join(' | ');
			const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
			const text = cell(columns.of === 'actions' ? columns.text : columns.decision).replaceAll('\n', ' ');
			if (text === '' || this.#around.words.set.nobody.has(folded(text).replace(/[.]$/, ''))) this.#item(source);
			else if (columns.of === 'decisions') this.#decision(source);
			else {
				const read = readAction(text, this.#around);
				const named =
					columns.owner === undefined || cell(columns.owner) === ''
						? read.owners
						: this.#around.owners.written(cell(columns.owner));
				const due = dueOf(cell(columns.due), this.#around) ?? (read.dueText === '' ? null : read);
				this.#action(
					action(
						columns.owner === undefined ? read.text : text,
						named.filter((each) => /\p{L}/u.test(each)),
						due
					),
					source
				);
			}
		}
	}
}

const isItems = (after: readonly Line[]): boolean => {
	const end = after.findIndex(({ kind }) => kind === 'heading' || kind === 'strong');
	return (end < 0 ? after : after.slice(0, end)).some(({ kind }) => kind === 'item');
};

const unnumbered = (text: string): string => text.replace(/^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zA-Z]\))\s+/, '');
