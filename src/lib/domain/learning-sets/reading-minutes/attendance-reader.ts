import { goesOnBelow, isFirstOfList, isInHead, isNamedNext, isPost, isSaidInCells, isWriterNamed } from './around-attendance.ts';
import { cellBelow, isCellBelow } from './cell-below.ts';
import { groupOfPeople } from './group-of-people.ts';
import { labelOf, type Label } from './labels.ts';
import { leadTo } from './leading-lines.ts';
import type { Line, TextLine } from './lines';
import { groupAt } from './lines-of-people.ts';
import { peopleOfGroup } from './listed-people.ts';
import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside } from './name-at.ts';
import { peopleAfterLabel, peopleOfText, type Side, type Taken } from './people-of-text.ts';
import { peopleOfTable } from './people-table.ts';
import { peopleTold } from './people-told.ts';

/** The list that lines stand in: whom it is of, by its columns. */
interface Section {
	readonly sides: Side[];
	/** Whether whatever comes next may be one of its lines. */
	readonly isList: boolean;
	/** Whether it began behind a tab, as what it says of others does. */
	readonly isTabbed?: boolean;
}

/** Lines at the head of minutes, where sentences tell who was there. */
const NEAR = 40;
/** Lines from which "Who: …" is of an action, no longer of the meeting. */
const ACTIONS = 8;

const NOBODY: Taken = { people: [], rest: [] };

/** Goes through minutes line by line, for who was there and who sent apologies. */
export class AttendanceReader {
	/** Whom a line names, by its number. */
	readonly taken = new Map<number, Taken>();
	/** The labels by their lines, and whether they say who was not there and nothing of apologies. */
	readonly #labels: [at: number, isAbsence: boolean][] = [];
	readonly #lines: readonly Line[];
	readonly #words: MinutesWords;
	#section: Section | null = null;

	constructor(lines: readonly Line[], words: MinutesWords) {
		this.#lines = lines;
		this.#words = words;
	}

	read(): void {
		for (let at = 0; at < this.#lines.length; at++) at = this.#line(at);
	}

	/** Whether the label above a line says who was not there, and nothing of apologies. */
	isBelowAbsence(line: number): boolean {
		return this.#labels.findLast(([at]) => at <= line)?.[1] === true;
	}

	/** Reads a line, and those that belong to it. Gives the last of them. */
	#line(at: number): number {
		const line = this.#lines[at]!;
		if (line.kind === 'table') {
			if (line.columns.of === 'people')
				this.taken.set(at, peopleOfTable(line, this.#section?.sides[0] ?? 'present', this.#words));
			this.#section = null;
			return at;
		}
		if (line.kind === 'edge' || line.kind === 'long' || isSaidInCells(line) || this.#isHeadOfColumns(line, at)) return at;
		const label = labelOf(line.text, this.#words);
		if (label) {
			this.#label(at, line, label);
			return at;
		}
		const led = leadTo(this.#lines, at, this.#section?.isList ? this.#section.sides[0]! : null, this.#words);
		if (led) {
			this.#section = { sides: [led], isList: true };
			this.taken.set(at, NOBODY);
			return at;
		}
		if (this.#isTold(line, at)) return at;
		return this.#unlabelledGroup(line, at) ?? this.#groupOfSection(line, at);
	}

	/** "Present \t Apologies": labels side by side, and nothing else. */
	#isHeadOfColumns(line: TextLine, at: number): boolean {
		const heads = line.text.split(/\t+/).map((cell) => labelOf(cell, this.#words));
		const sides = heads.map((head) => head?.kind).filter((kind): kind is Side => kind === 'present' || kind === 'apologies');
		if (heads.length < 2 || sides.length < heads.length || heads.some((head) => head!.rest !== '')) return false;
		this.#section = { sides, isList: true };
		this.taken.set(at, NOBODY);
		return true;
	}

	#label(at: number, line: TextLine, label: Label): void {
		const { set } = this.#words;
		this.#labels.push([at, label.kind === 'apologies' && set.absences.has(folded(label.label.replace(/[\s:.–—-]+$/, '')))]);
		// "Minutes: Ann Lee" says who took them, "Minutes" what they are.
		const isWriter = label.kind === 'minutes' && isWriterNamed(label.rest, this.#words);
		const side = sideOf(isWriter ? 'writer' : label.kind, this.#section !== null || at < NEAR);
		const open = this.#section;
		this.#section = null;
		// "Who: Ann, Bob" at the head; below an action it says who does it.
		if (label.rest !== '' && set.ownerWords.has(folded(label.label).replace(/[\s:]+$/, '')) && at > ACTIONS) return;
		const isOfSide = label.kind === 'present' || label.kind === 'apologies';
		if (side && isOfSide) this.#section = this.#sectionBehind(at, line, label, side);
		if (!side || (label.rest === '' && !isOfSide)) return;
		// One person is in the chair; what follows the name is where they come from.
		const isOfPost = isWriter || isPost(label);
		if (isOfPost && open?.isList && this.#isLineOfList(at, label)) {
			this.#section = open;
			// Behind a colon it says who took the notes, wherever it stands.
			const among = /[:：\t]\s*$/.test(label.label) ? 'present' : open.sides[0]!;
			this.taken.set(at, peopleOfText(label.rest, among, this.#words, true));
			return;
		}
		const isOneEach = (line.kind === 'row' && isCellBelow(this.#lines, at)) || isFirstOfList(this.#lines, at, label, this.#words);
		const found =
			isOfPost || isOneEach ? peopleOfText(label.rest, side, this.#words, true) : peopleAfterLabel(label.rest, side, this.#words);
		// A heading such as "Present" takes nothing by itself; "Online" alone neither.
		if (label.rest !== '' || found.people.length > 0 || isNamedNext(this.#lines, at, this.#words)) this.taken.set(at, found);
		else this.#section = null;
	}

	#sectionBehind(at: number, line: TextLine, { label, rest }: Label, side: Side): Section {
		const endsInTab = /\t\s*$/.test(label);
		const isList =
			rest === '' ||
			rest.includes('\t') ||
			(endsInTab && line.kind !== 'row') ||
			isCellBelow(this.#lines, at) ||
			goesOnBelow(this.#lines, at, this.#words);
		return { sides: [side], isList, isTabbed: rest !== '' && endsInTab };
	}

	/** "Chair: Ann Lee" within a list is one of its lines. */
	#isLineOfList(at: number, { rest }: Label): boolean {
		return isPersonAside(rest.replace(/\s*[([].*$/s, ''), this.#words) && this.taken.has(at - 1);
	}

	/** Whether sentences tell of people, who are taken then. */
	#isTold(line: TextLine, at: number): boolean {
		const section = this.#section;
		// Within a list "Ann Lee, by telephone" is one of its lines.
		if (section?.isList && this.taken.has(at - 1) && !/\.$/.test(line.text)) return false;
		const told = peopleTold(line, this.#words, {
			isNear: at < NEAR,
			isBelowApologies: section?.sides.length === 1 && section.sides[0] === 'apologies' && section.isList,
			isLate: this.#isAwayTold() && ![...this.taken.keys()].some((each) => each < at && at - each < 7),
			isToldAlready: () => this.#isToldAlready()
		});
		if (told) this.taken.set(at, told);
		return told !== null;
	}

	/** People who stand below no label: at the head, or below others. Gives the last line that they are in. */
	#unlabelledGroup(line: TextLine, at: number): number | null {
		const cells = cellBelow(this.#lines, at);
		const isBelow = this.#isBelowPeople(at);
		if (!isBelow && !isInHead(this.#lines, at)) return null;
		const further = groupOfPeople([line, ...cells], this.#words, isBelow ? 1 : cells.length > 0 ? 2 : 3);
		if (!further) return null;
		this.taken.set(at, further);
		for (const offset of cells.keys()) this.taken.set(at + 1 + offset, NOBODY);
		return at + cells.length;
	}

	/** The lines from here on that the list goes on with. Gives the last of them; where there is none the list has ended. */
	#groupOfSection(line: TextLine, at: number): number {
		if (!this.#section) return at;
		const { isTabbed, isList, sides } = this.#section;
		const group = isTabbed && /^[^\t:]{2,40}:\s*\t/.test(line.text) ? [] : groupAt(this.#lines, at, isList, this.#words);
		if (group.length === 0) {
			this.#section = null;
			return at;
		}
		peopleOfGroup(group, sides, this.#words).forEach((found, offset) => this.taken.set(at + offset, found));
		return at + group.length - 1;
	}

	/** Whether apologies stand above: somebody who could not come is spoken of further on. */
	#isAwayTold(): boolean {
		return [...this.taken.values()].some(({ people }) => people.some(({ side }) => side === 'apologies'));
	}

	/** Whether a list says already who came: a group in a sentence further on is one for some task. */
	#isToldAlready(): boolean {
		return [...this.taken.values()].some(({ people }) => people.filter(({ side }) => side === 'present').length > 2);
	}

	/** Whether the line before this one names people, or the cell that it is in. */
	#isBelowPeople(at: number): boolean {
		for (let above = at - 1; this.taken.has(above); above--) {
			if (this.taken.get(above)!.people.length > 0) return true;
			const isLabel = this.#labels.some(([label]) => label === above);
			if (this.#lines[above]!.from !== this.#lines[at]!.from || isLabel) return false;
		}
		return false;
	}
}

function sideOf(kind: string, isNear: boolean): Side | null {
	if (kind === 'present' || kind === 'apologies') return kind;
	return isNear && (kind === 'chair' || kind === 'writer') ? 'present' : null;
}
