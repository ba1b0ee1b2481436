import { labelOf, unnumbered } from './labels.ts';
import type { Line, TextLine } from './lines';
import { folded, type LabelKind, type MinutesWords } from './minutes-words.ts';
import { initialsBehind, peopleOfText, type Taken } from './people-of-text.ts';
import { isSure } from './name-at.ts';
import { namesIn } from './read-people.ts';

/** Lines at the head of minutes among which a list of names can only be that of who came. */
const NEAR = 14;
const HEAD = new Set<LabelKind>(['title', 'minutes', 'date', 'time', 'place', 'chair', 'writer', 'apologies']);
const LONGEST = 160;

/**
 * Who was there where no word says so: a run of lines at the head that each begin with somebody, or one line of three or more. Each must
 * be a name beyond doubt, for nothing else tells what the list is.
 */
export function unlabelledPeople(
	lines: readonly Line[],
	taken: ReadonlyMap<number, Taken>,
	words: MinutesWords
): ReadonlyMap<number, Taken> {
	for (let at = 0; at < Math.min(lines.length, NEAR); at++) {
		const line = lines[at]!;
		if (taken.has(at) || line.kind === 'edge') continue;
		if (line.kind === 'table' || line.kind === 'long' || isEndOfHead(line, words)) break;
		const group: TextLine[] = [];
		for (const next of lines.slice(at)) {
			if (next.kind === 'table' || next.kind === 'heading' || next.kind === 'edge' || next.kind === 'long') break;
			// Between people beyond doubt, a name that no list of names knows.
			if (!isOfPeople(next, words) && !(group.length > 1 && isLike(next, group[0]!, words))) break;
			group.push(next);
		}
		const isOne = group.length === 1 && named(group[0]!, false, words).length > 2;
		if (
			isOne ||
			group.length > 2 ||
			(group.length === 2 && group.every(({ kind, text }) => kind !== 'text' || text.includes('\t')))
		)
			return new Map([
				...likeAbove(lines, at, group, taken, words),
				...group.map((each, nth) => [at + nth, peopleOf(each, isOne, words)] as const)
			]);
	}
	return new Map();
}

/** A line right above such a run that is set as those of it are, of somebody that no list of names knows. */
function likeAbove(
	lines: readonly Line[],
	at: number,
	group: readonly TextLine[],
	taken: ReadonlyMap<number, Taken>,
	words: MinutesWords
): [number, Taken][] {
	const above = lines[at - 1];
	if (group.length < 3 || group[0]!.kind !== 'item' || above?.kind !== 'item' || taken.has(at - 1)) return [];
	return isLike(above, group[0]!, words) ? [[at - 1, peopleOf(above, false, words)]] : [];
}

function isEndOfHead({ text }: TextLine, words: MinutesWords): boolean {
	const label = labelOf(text, words);
	return label ? !HEAD.has(label.kind) : text.length > 2 * LONGEST;
}

/** Whether a line is set as another that names somebody is: a name of two words, with the same signs around it. */
function isLike({ kind, text }: TextLine, other: TextLine, words: MinutesWords): boolean {
	const shape = (line: string) => /[\t(,;:–]/.exec(line)?.[0] ?? '';
	if (kind !== other.kind || shape(text) !== shape(other.text) || labelOf(text, words) || shape(text) === '') return false;
	const { named, rest } = namesIn(plainly(text), words, true);
	return rest.length === 0 && named.length > 0 && named.every(({ name }) => name.includes(' '));
}

/** Whether a line names people and says nothing else. */
function isOfPeople({ kind, text }: TextLine, words: MinutesWords): boolean {
	if (kind === 'heading' || kind === 'edge' || kind === 'long' || text.length > LONGEST || /[!?]$/.test(text)) return false;
	if (labelOf(text, words)) return false;
	const { named, rest } = namesIn(plainly(text), words, true);
	return (
		named.length > 0 &&
		rest.length === 0 &&
		named.every((each) => isSure(each, words) && !(/^\p{Ll}/u.test(each.note) && each.note.split(/\s+/).length > 4))
	);
}

const plainly = (text: string) =>
	unnumbered(text)
		.replace(/^[^\p{L}\p{N}(]+/u, '')
		.replaceAll('\t', ' – ')
		.replace(/^(\p{Lu}{2,4}) – /u, '$1 ');

const named = ({ text }: TextLine, isList: boolean, words: MinutesWords) =>
	namesIn(plainly(text).replace(/\.$/, ''), words, isList).named.filter((each) => isSure(each, words));

/** The people of such a line; a cell that says so puts them among the apologies. */
function peopleOf({ text }: TextLine, isOne: boolean, words: MinutesWords): Taken {
	const cells = text.split('\t');
	const isAway = (cell: string) => words.label.get(folded(cell)) === 'apologies';
	const isHere = (cell: string) => words.label.get(folded(cell)) === 'present';
	const said = cells.filter((cell) => !isAway(cell) && !isHere(cell)).join('\t');
	return peopleOfText(
		initialsBehind(unnumbered(said).replace(/^[^\p{L}\p{N}(]+/u, '')),
		cells.some(isAway) ? 'apologies' : 'present',
		words,
		!isOne
	);
}
