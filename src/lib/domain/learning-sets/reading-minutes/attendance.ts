import { sentences } from './sentences';
import { labelOf, type Line, type TextLine } from './lines';
import { afterPhrase, folded, type MinutesWords } from './minutes-words';
import { isPersonAside, namesBefore, namesIn, splitOutside, type Named } from './read-people';

export type Side = 'present' | 'apologies';
/** Somebody in the list, where the name was found, and what stood beside it. */
export interface Attendance extends Named {
	readonly side: Side;
}
/** What a line gave: people, and the words that belong to nobody. */
export interface Taken {
	readonly people: readonly Attendance[];
	readonly rest: readonly string[];
}

/** Who was there and who sent apologies, by the number of the line that says so. */
export function readAttendance(lines: readonly Line[], words: MinutesWords): Map<number, Taken> {
	const taken = new Map<number, Taken>();
	let section: { sides: Side[]; isList: boolean } | null = null;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		if (line.kind === 'table') {
			if (line.columns.of === 'people') taken.set(at, peopleOfTable(line, section?.sides[0] ?? 'present', words));
			section = null;
			continue;
		}
		if (line.kind === 'edge') continue;
		const heads = line.text.split('\t').map((cell) => labelOf(cell, words));
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
			const side = sideOf(isWriter ? 'writer' : label.kind, section !== null || at < 40);
			section = null;
			if (side && (label.kind === 'present' || label.kind === 'apologies'))
				section = { sides: [side], isList: label.rest === '' || label.rest.includes('\t') };
			if (!side || (label.rest === '' && label.kind !== 'present' && label.kind !== 'apologies')) continue;
			const sentence = label.rest === '' ? null : sentencePeople(label.rest, words);
			const found = sentence ?? peopleOfText(label.rest, side, words, label.rest.includes('\t'));
			// A heading such as "Present" takes nothing by itself; "Online" alone neither.
			if (label.rest !== '' || found.people.length > 0 || next(at)) taken.set(at, found);
			else section = null;
			continue;
		}
		const told = sentences(line.text).map((each) => sentencePeople(each, words) ?? each);
		if (told.some((each) => typeof each !== 'string')) {
			taken.set(at, {
				people: told.flatMap((each) => (typeof each === 'string' ? [] : each.people)),
				rest: told.flatMap((each) => (typeof each === 'string' ? [each] : each.rest))
			});
			continue;
		}
		if (!section) continue;
		const group = groupAt(at, section.isList);
		if (group.length === 0) {
			section = null;
			continue;
		}
		const cells = group.map(({ text }) => text.split('\t').filter((cell) => cell.trim() !== ''));
		const beside = cells.filter((each) => each.length > 1);
		const isColumnsOfNames =
			section.sides.length > 1 || (beside.length > 0 && share(beside, (each) => isPersonAside(each[1]!, words)) > 0.5);
		const commas = group.map(({ text }) => splitOutside(text, ',')).filter((each) => each.length > 1);
		const isList =
			group.length > 1 && !(commas.length > 0 && share(commas, (each) => isPersonAside(each[1]!.trim(), words)) > 0.5);
		group.forEach(({ text }, offset) => {
			const found = isColumnsOfNames
				? text
						.split('\t')
						.map((cell, column) => peopleOfText(cell, section!.sides[Math.min(column, section!.sides.length - 1)]!, words, true))
				: [peopleOfText(text, section!.sides[0]!, words, isList || cells[offset]!.length > 1)];
			taken.set(at + offset, { people: found.flatMap(({ people }) => people), rest: found.flatMap(({ rest }) => rest) });
		});
		at += group.length - 1;
	}
	return taken;

	/** Whether somebody stands in the line after this one. */
	function next(at: number): boolean {
		const line = lines[at + 1];
		return line !== undefined && (line.kind === 'table' ? line.columns.of === 'people' : isLineOfPeople(line, true));
	}
	/** The lines from here on that name people, up to the first that does not. */
	function groupAt(at: number, isOpen: boolean): TextLine[] {
		const group: TextLine[] = [];
		for (let here = at; here < lines.length; here++) {
			const line = lines[here]!;
			if (line.kind === 'table' || line.kind === 'edge' || (line.kind === 'heading' && !isOpen)) break;
			if (labelOf(line.text, words) || sentencePeople(line.text, words) || !isLineOfPeople(line, isOpen)) break;
			group.push(line);
		}
		return group;
	}
	function isLineOfPeople(line: TextLine, isOpen: boolean): boolean {
		const { named, rest } = namesIn(line.text.replaceAll('\t', ' – ').replace(/^[\s–]+/, ''), words, true);
		if (named.length === 0 || rest.some((each) => each.length > 60)) return false;
		if (line.kind === 'heading' || line.kind === 'strong') return isOpen && named.every(({ name }) => isPersonAside(name, words));
		if (/[.!?]$/.test(line.text) && line.text.split(/\s+/).length > 7) return false;
		const tells = named.some(({ note }) => /^\p{Ll}/u.test(note) && afterPhrase(note, words.phrases.joinedAfter) === null);
		if (tells && /[.!?]$/.test(line.text)) return false;
		if (named.some(({ note }) => /^\p{Ll}/u.test(note) && note.split(/\s+/).length > 6)) return false;
		return isOpen && line.kind !== 'text'
			? true
			: named.every(({ name }) => name.includes(' ') || isOpen) &&
					(isOpen || named.some(({ name }) => isPersonAside(name, words)));
	}
}

function sideOf(kind: string, isNear: boolean): Side | null {
	if (kind === 'present' || kind === 'apologies') return kind;
	return isNear && (kind === 'chair' || kind === 'writer') ? 'present' : null;
}

const share = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length / all.length;

function peopleOfText(text: string, side: Side, words: MinutesWords, isList: boolean): Taken {
	const plain = folded(text).replace(/[.\s]+$/, '');
	if (plain === '' || words.set.nobody.has(plain)) return { people: [], rest: text.trim() === '' ? [] : [text] };
	const [first = '', ...cells] = text.split('\t').filter((cell) => cell.trim() !== '');
	const inside = cells.length > 0 && cells.every((cell) => isPersonAside(cell, words)) ? [first, ...cells] : null;
	const found = (inside ?? [[first, ...cells].join(' – ')]).map((each) =>
		namesIn(each.replace(/[.]\s*$/, ''), words, isList && !inside)
	);
	return {
		people: found.flatMap(({ named }) => named.map((each) => ({ ...each, side }))),
		rest: found.flatMap(({ rest }) => rest)
	};
}

/** "Apologies were received from Ann Lee and Bob Ray." "Cat Poe joined by telephone." */
function sentencePeople(text: string, words: MinutesWords): Taken | null {
	for (const [side, before, after] of [
		['apologies', words.phrases.apologiesFrom, words.phrases.apologiesAfter],
		['present', words.phrases.presentWere, words.phrases.joinedAfter]
	] as const) {
		const rest = afterPhrase(text, before);
		if (rest !== null && rest !== '') {
			const end = /(?<=\p{L}{3}|\))\.(?:\s+|$)/u.exec(rest);
			const list = end ? rest.slice(0, end.index) : rest;
			const found = peopleOfText(list.replace(/^:\s*/, ''), side, words, false);
			const more = end ? rest.slice(end.index + 1).trim() : '';
			const further = more === '' ? null : sentencePeople(more, words);
			if (found.people.length > 0 || words.set.nobody.has(folded(list)))
				return {
					people: [...found.people, ...(further?.people ?? [])],
					rest: [...found.rest, ...(further ? further.rest : more ? [more] : [])]
				};
		}
		if (text.split(/\s+/).length > 30) continue;
		const found = namesBefore(text, after, words);
		if (found) return { people: found.named.map((each) => ({ ...each, side })), rest: [] };
	}
	return null;
}

/** A table with a name in each row, and perhaps a column that says who was there; or one column each for present and apologies. */
function peopleOfTable(table: Extract<Line, { kind: 'table' }>, side: Side, words: MinutesWords): Taken {
	const { name, status } = table.columns;
	const people: Attendance[] = [];
	const rest: string[] = [];
	for (const row of table.rows) {
		if (name === undefined) {
			row.forEach((cell, at) => {
				const kind = words.label.get(folded(table.head[at] ?? '').replace(/[:.]$/, ''));
				for (const each of cell.split('\n')) add(peopleOfText(each, kind === 'apologies' ? 'apologies' : 'present', words, true));
			});
			continue;
		}
		const mark = status === undefined ? '' : folded(row[status] ?? '');
		const marked = (at: number) => /^(x|✓|✔|☑|☒|yes|y|ja|oui|si|sim|tak|p)$/i.test((row[at] ?? '').trim());
		const apology = table.head.findIndex((cell) => words.label.get(folded(cell).replace(/[:.]$/, '')) === 'apologies');
		const isAway =
			apology >= 0 && apology !== name
				? marked(apology)
				: words.label.get(mark) === 'apologies' || /^(a|apols?|no|n|apologies.*|x|✗|✘|nein|non|nie|nee|nao)$/.test(mark);
		for (const each of (row[name] ?? '').split('\n')) add(peopleOfText(each, isAway ? 'apologies' : side, words, true));
	}
	return { people, rest };
	function add(found: Taken): void {
		people.push(...found.people);
		rest.push(...found.rest);
	}
}
