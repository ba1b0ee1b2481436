import { signBefore } from './attendance-marks.ts';
import { groupOfPeople } from './group-of-people.ts';
import { initialsKey } from './initials-key.ts';
import { labelOf, unnumbered, type Label } from './labels.ts';
import type { Line, TextLine } from './lines';
import { afterPhrase, folded, tellsAway, type MinutesWords } from './minutes-words.ts';
import { mailHead, nameInMail } from './mail-head.ts';
import {
	excusedIn,
	initialsBehind,
	peopleAfterLabel,
	peopleOfText,
	sentencePeople,
	whoPresided,
	type Side,
	type Taken
} from './people-of-text.ts';
import { peopleOfTable } from './people-table.ts';
import { isPersonAside, isSure, nameAt } from './name-at.ts';
import { isSureAtStart, namesIn } from './read-people.ts';
import { splitOutside } from './splitting.ts';
import { sentences } from './sentences.ts';
import { unlabelledPeople } from './unlabelled-people.ts';

/** Lines at the head of minutes, where sentences tell who was there. */
const NEAR = 40;

/** Who was there and who sent apologies, by the number of the line that says so. */
export function readAttendance(lines: readonly Line[], words: MinutesWords): Map<number, Taken> {
	const taken = new Map<number, Taken>();
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
			// "Minutes: Ann Lee" says who took them, "Minutes" what they are.
			const isWriter = label.kind === 'minutes' && isPersonAside(label.rest, words);
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
				const among = /[:：]\s*$/.test(label.label) ? 'present' : open.sides[0]!;
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
		// Within a list "Ann Lee, by telephone" is one of its lines.
		const isListed = section !== null && section.isList && taken.has(at - 1) && !/\.$/.test(line.text);
		const isBelowApologies = section?.sides.length === 1 && section.sides[0] === 'apologies' && section.isList;
		const readSentence = (each: string) =>
			sentencePeople(each, words) ??
			(at < NEAR ? whoPresided(each, words) : null) ??
			(isBelowApologies || (at < NEAR && tellsAway(firstWord(each), words)) ? excusedIn(each, words) : null) ??
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
		const group = section.isTabbed && /^[^\t:]{2,40}:\s*\t/.test(line.text) ? [] : groupAt(at, section.isList);
		if (group.length === 0) {
			section = null;
			continue;
		}
		const signs = group.map(({ text }) => signBefore(text).side);
		const texts = group.map(({ text }) => initialsBehind(unnumbered(signBefore(text).rest)));
		const cells = texts.map((text) => text.split('\t').filter((cell) => cell.trim() !== ''));
		const beside = cells.filter((each) => each.length > 1);
		const isColumnsOfNames =
			section.sides.length > 1 || (beside.length > 0 && share(beside, (each) => isPersonAside(each[1]!, words)) > 0.5);
		const commas = group.map(({ text }) => splitOutside(text, ',')).filter((each) => each.length > 1);
		// What stands twice behind a comma is a body.
		const isOnce = new Set(commas.map((each) => folded(each[1]!))).size === commas.length;
		const isList =
			group.length > 1 && !(commas.length > 0 && isOnce && share(commas, (each) => isPersonAside(each[1]!.trim(), words)) > 0.5);
		texts.forEach((text, offset) => {
			const found = isColumnsOfNames
				? text
						.split(/\t+/)
						.map((cell, column) => peopleOfText(cell, section!.sides[Math.min(column, section!.sides.length - 1)]!, words, true))
				: [
						peopleOfText(
							group.length > 1 ? cells[offset]!.join(', ') : text,
							signs[offset] ?? section!.sides[0]!,
							words,
							isList || cells[offset]!.length > 1
						)
					];
			taken.set(at + offset, { people: found.flatMap(({ people }) => people), rest: found.flatMap(({ rest }) => rest) });
		});
		at += group.length - 1;
	}
	// One of them alone may be a guest.
	const said = [...taken].flatMap(([at, { people }]) =>
		isPostLine(lines[at]!) ? [] : people.filter(({ side }) => side === 'present')
	);
	for (const [at, found] of said.length > 1 ? [] : unlabelledPeople(lines, taken, words)) taken.set(at, found);
	return spelledOut(taken, lines);

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
		return isLineOfPeople(line, true) || (isPost(label) && isPersonAside(label!.rest, words));
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
	/** The lines from here on that name people, up to the first that does not. */
	function groupAt(at: number, isOpen: boolean): TextLine[] {
		const group: TextLine[] = [];
		for (let here = at; here < lines.length; here++) {
			const line = lines[here]!;
			if (line.kind === 'table' || line.kind === 'edge' || line.kind === 'long' || (line.kind === 'heading' && !isOpen)) break;
			// "Couldn't be with us: Ann Lee", "Guest: Bob Ray": a list of its own.
			const head = /^(\p{Lu}[^:.\d\t]{2,50}):\s/u.exec(line.text)?.[1];
			if (head !== undefined && (tellsAway(head, words) || !isOpen)) break;
			if (labelOf(line.text, words) || !isLineOfPeople(line, isOpen)) break;
			if (!(isOpen && !/\.$/.test(line.text)) && sentencePeople(line.text, words)) break;
			group.push(line);
		}
		return group;
	}
	/** Whether a numbered line and those around it name people, most of them beyond doubt. */
	function isLikePeople(at: number): boolean {
		const here = lines[at]!;
		if (here.kind === 'table' || here.kind === 'heading' || here.kind === 'strong') return false;
		const near = lines.slice(Math.max(0, at - 4), at + 5).filter((each): each is TextLine => each.kind === here.kind);
		const said = near.map(({ text }) => unnumbered(text)).filter((text, nth) => text !== near[nth]!.text);
		const sure = said.filter((text) => isSureAtStart(text, words)).length;
		return sure * 2 >= said.length && said.every((text) => nameAt(text, words, true) !== null);
	}
	function isLineOfPeople(line: TextLine, isOpen: boolean): boolean {
		if (line.kind === 'long') return false;
		const { named, rest } = namesIn(
			unnumbered(signBefore(line.text).rest)
				.replaceAll('\t', ' – ')
				.replace(/^[\s–]+/, ''),
			words,
			true
		);
		if (named.length === 0 || rest.some((each) => each.length > 60)) return false;
		// A numbered line below a list is as often the first heading.
		const bare = unnumbered(line.text);
		if (bare !== line.text && !named.some((each) => isSure(each, words)) && !(isOpen && isLikePeople(lines.indexOf(line))))
			return false;
		if (line.kind === 'heading' || line.kind === 'strong') return isOpen && named.every((each) => isSure(each, words));
		if (/[.!?]$/.test(line.text) && line.text.split(/\s+/).length > 7) return false;
		const tells = named.some(({ note }) => /^\p{Ll}/u.test(note) && afterPhrase(note, words.phrases.joinedAfter) === null);
		if (tells && /[.!?]$/.test(line.text)) return false;
		if (named.some(({ note }) => /^\p{Ll}/u.test(note) && note.split(/\s+/).length > 6)) return false;
		return isOpen && line.kind !== 'text'
			? true
			: named.every(({ name }) => name.includes(' ') || isOpen) && (isOpen || named.some((each) => isSure(each, words)));
	}
}

const firstWord = (text: string) => /^\p{L}+/u.exec(text.trim())?.[0] ?? '';

const isPost = (label: Label | null): boolean => label?.kind === 'chair' || label?.kind === 'writer';

function sideOf(kind: string, isNear: boolean): Side | null {
	if (kind === 'present' || kind === 'apologies') return kind;
	return isNear && (kind === 'chair' || kind === 'writer') ? 'present' : null;
}

const share = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length / all.length;

/** Names in place of initials and first names, where the minutes say whose they are; "me" is whoever sent them as a mail. */
function spelledOut(taken: Map<number, Taken>, lines: readonly Line[]): Map<number, Taken> {
	const texts = lines.flatMap((line) => (line.kind === 'table' || line.kind === 'long' ? [] : [line]));
	const mail = mailHead(texts);
	const all = [...taken.values()].flatMap(({ people }) => people);
	const hasInitials = all.some(({ name }) => /^\p{Lu}{2,4}$/u.test(name));
	if (!hasInitials && !mail) return taken;
	const key = initialsKey(texts.map(({ text }) => text));
	const whole = (name: string) => key.get(name) ?? (mail && !name.includes(' ') ? nameInMail(mail, name) : null) ?? name;
	return new Map(
		[...taken].map(([at, { people, rest }]) => {
			const named = people.map((each) => ({ ...each, name: whole(each.name) }));
			const isMe = (word: string) => /^(me|myself|i)\b(\s*\([^)]*\))?$/i.test(word.trim());
			const me = mail && mail.sender !== '' && rest.some(isMe) ? [{ name: mail.sender, note: '', side: 'present' as const }] : [];
			return [at, { people: [...me, ...named], rest: me.length > 0 ? rest.filter((word) => !isMe(word)) : rest }];
		})
	);
}
