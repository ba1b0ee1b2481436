import { groupOfPeople } from './group-of-people.ts';
import { labelOf, type Label } from './labels.ts';
import { leadTo } from './leading-lines.ts';
import type { Line, TextLine } from './lines';
import { groupAt, isLineOfPeople } from './lines-of-people.ts';
import { peopleOfGroup } from './listed-people.ts';
import { folded, tellsAway, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, nameAt } from './name-at.ts';
import {
	excusedIn,
	peopleAfterLabel,
	peopleOfText,
	sentencePeople,
	whoPresided,
	type Side,
	type Taken
} from './people-of-text.ts';
import { peopleOfTable } from './people-table.ts';
import { sentences } from './sentences.ts';
import { spelledOut } from './spelled-out.ts';
import { unlabelledPeople } from './unlabelled-people.ts';
import { withoutAbsent } from './without-absent.ts';
import { withoutBodies } from './without-bodies.ts';

/** Lines at the head of minutes, where sentences tell who was there. */
const NEAR = 40;

/** Who was there and who sent apologies, by the number of the line that says so. */
export function readAttendance(lines: readonly Line[], words: MinutesWords): Map<number, Taken> {
	const taken = new Map<number, Taken>();
	/** The labels by their lines, and whether they say who was not there and nothing of apologies. */
	const labels: [at: number, isAbsence: boolean][] = [];
	let section: { sides: Side[]; isList: boolean; isTabbed?: boolean } | null = null;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		if (line.kind === 'table') {
			if (line.columns.of === 'people') taken.set(at, peopleOfTable(line, section?.sides[0] ?? 'present', words));
			section = null;
			continue;
		}
		if (line.kind === 'edge' || line.kind === 'long') continue;
		const heads = line.text.split(/\t+/).map((cell) => labelOf(cell, words));
		const sides = heads.map((head) => head?.kind).filter((kind): kind is Side => kind === 'present' || kind === 'apologies');
		if (heads.length > 1 && sides.length === heads.length && heads.every((head) => head!.rest === '')) {
			section = { sides, isList: true };
			taken.set(at, { people: [], rest: [] });
			continue;
		}
		const label = labelOf(line.text, words);
		if (label) {
			labels.push([at, label.kind === 'apologies' && words.set.absences.has(folded(label.label.replace(/[\s:.–—-]+$/, '')))]);
			// "Minutes: Ann Lee" says who took them, "Minutes" what they are.
			const isWriter = label.kind === 'minutes' && isWriterNamed(label.rest, words);
			const side = sideOf(isWriter ? 'writer' : label.kind, section !== null || at < NEAR);
			const open: { sides: Side[]; isList: boolean } | null = section;
			section = null;
			// "Who: Ann, Bob" at the head; below an action it says who does it.
			if (label.rest !== '' && /^who\b/i.test(line.text) && at > 8) continue;
			if (side && (label.kind === 'present' || label.kind === 'apologies'))
				section = {
					sides: [side],
					isList:
						label.rest === '' ||
						label.rest.includes('\t') ||
						(/\t\s*$/.test(label.label) && line.kind !== 'row') ||
						isCellBelow(at),
					isTabbed: label.rest !== '' && /\t\s*$/.test(label.label)
				};
			if (!side || (label.rest === '' && label.kind !== 'present' && label.kind !== 'apologies')) continue;
			// One person is in the chair; what follows the name is where they come from.
			const isOfPost = isWriter || isPost(label);
			// "Chair: Ann Lee" within a list is one of its lines.
			if (isOfPost && open?.isList && isPersonAside(label.rest.replace(/\s*[([].*$/s, ''), words) && taken.has(at - 1)) {
				section = open;
				// Behind a colon it says who took the notes, wherever it stands.
				const among = /[:：\t]\s*$/.test(label.label) ? 'present' : open.sides[0]!;
				taken.set(at, peopleOfText(label.rest, among, words, true));
				continue;
			}
			const isOneEach = line.kind === 'row' && isCellBelow(at);
			const found =
				isOfPost || isOneEach ? peopleOfText(label.rest, side, words, true) : peopleAfterLabel(label.rest, side, words);
			// A heading such as "Present" takes nothing by itself; "Online" alone neither.
			if (label.rest !== '' || found.people.length > 0 || next(at)) taken.set(at, found);
			else section = null;
			continue;
		}
		const led = leadTo(lines, at, section?.isList ? section.sides[0]! : null, words);
		if (led) {
			section = { sides: [led], isList: true };
			taken.set(at, { people: [], rest: [] });
			continue;
		}
		// Within a list "Ann Lee, by telephone" is one of its lines.
		const isListed = section !== null && section.isList && taken.has(at - 1) && !/\.$/.test(line.text);
		const isBelowApologies = section?.sides.length === 1 && section.sides[0] === 'apologies' && section.isList;
		const isLate = isAwayTold() && ![...taken.keys()].some((line) => line < at && at - line < 7);
		const readSentence = (each: string) =>
			(isLate ? null : sentencePeople(each, words)) ??
			(at < NEAR ? whoPresided(each, words) : null) ??
			(isBelowApologies || (at < NEAR && tellsAway(firstWord(each), words)) ? excusedIn(each, words) : null) ??
			// "Eight were there: Ann Lee, … and Bob Ray. Apologies were received from Cat Poe."
			(at < NEAR && each.length < line.text.length && !isToldAlready()
				? groupOfPeople([{ ...line, text: each }], words, 3)
				: null) ??
			each;
		const told = isListed ? [] : sentences(line.text).map(readSentence);
		if (told.some((each) => typeof each !== 'string')) {
			taken.set(at, {
				people: told.flatMap((each) => (typeof each === 'string' ? [] : each.people)),
				rest: told.flatMap((each) => (typeof each === 'string' ? [each] : each.rest))
			});
			continue;
		}
		const isInHead = at < 12 && lines.slice(0, at).filter(({ kind }) => kind === 'heading').length < 2;
		const isBelow = (taken.get(at - 1)?.people.length ?? 0) > 0;
		const cellLines = cellBelow(line, at);
		const further = isBelow || isInHead ? groupOfPeople([line, ...cellLines], words, isBelow ? 1 : 3) : null;
		if (further) {
			taken.set(at, further);
			for (let rest = 0; rest < cellLines.length; rest++) taken.set(++at, { people: [], rest: [] });
			continue;
		}
		if (!section) continue;
		const group = section.isTabbed && /^[^\t:]{2,40}:\s*\t/.test(line.text) ? [] : groupAt(lines, at, section.isList, words);
		if (group.length === 0) {
			section = null;
			continue;
		}
		peopleOfGroup(group, section.sides, words).forEach((found, offset) => taken.set(at + offset, found));
		at += group.length - 1;
	}
	// One of them alone may be a guest.
	const said = [...taken].flatMap(([at, { people }]) =>
		isPostLine(lines[at]!) ? [] : people.filter(({ side }) => side === 'present')
	);
	for (const [at, found] of said.length > 1 ? [] : unlabelledPeople(lines, taken, words)) taken.set(at, found);
	return spelledOut(
		withoutAbsent(withoutBodies(taken), (line) => labels.findLast(([at]) => at <= line)?.[1] === true, words),
		lines
	);

	/** Whether apologies stand above: somebody who could not come is spoken of further on. */
	function isAwayTold(): boolean {
		return [...taken.values()].some(({ people }) => people.some(({ side }) => side === 'apologies'));
	}
	/** Whether a list says already who came: a group in a sentence further on is one for some task. */
	function isToldAlready(): boolean {
		return [...taken.values()].some(({ people }) => people.filter(({ side }) => side === 'present').length > 2);
	}

	/** Whether a line says who was in the chair or took notes, and not who else came. */
	function isPostLine(line: Line): boolean {
		const kind = line.kind === 'table' ? undefined : labelOf(line.text, words)?.kind;
		return kind === 'chair' || kind === 'writer' || kind === 'minutes';
	}

	/** Whether somebody stands in the line after this one. */
	function next(at: number): boolean {
		const line = lines[at + 1];
		if (line === undefined || line.kind === 'long' || line.kind === 'edge') return false;
		if (line.kind === 'table') return line.columns.of === 'people';
		const label = labelOf(line.text, words);
		return (
			isLineOfPeople(lines, line, true, words) ||
			groupAt(lines, at + 1, true, words).length > 1 ||
			leadTo(lines, at + 1, 'present', words) !== null ||
			(isPost(label) && isPersonAside(label!.rest, words))
		);
	}
	function isCellBelow(at: number): boolean {
		const below = lines[at + 1];
		return below?.kind === 'row' && below.level === 1 && below.from === lines[at]!.from;
	}
	/** The further lines of the cell that a line of two cells begins. */
	function cellBelow({ kind, text, from }: TextLine, at: number): TextLine[] {
		const below: TextLine[] = [];
		for (const next of kind === 'row' && text.includes('\t') ? lines.slice(at + 1) : []) {
			if (next.kind !== 'row' || next.level === 0 || next.from !== from) break;
			below.push(next);
		}
		return below;
	}
}

/** Whether somebody alone stands behind "Minutes": beyond doubt, or known by what they do in them. */
function isWriterNamed(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	const isKnown = found?.note === '' && words.doers?.has(found.name.split(' ')[0]!) === true;
	return isKnown || isPersonAside(text, words);
}

const firstWord = (text: string) => /^\p{L}+/u.exec(text.trim())?.[0] ?? '';

const isPost = (label: Label | null): boolean => label?.kind === 'chair' || label?.kind === 'writer';

function sideOf(kind: string, isNear: boolean): Side | null {
	if (kind === 'present' || kind === 'apologies') return kind;
	return isNear && (kind === 'chair' || kind === 'writer') ? 'present' : null;
}
