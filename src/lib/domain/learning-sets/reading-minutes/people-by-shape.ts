import { signBefore } from './attendance-marks.ts';
import { labelOf, unnumbered } from './labels.ts';
import type { Line, TextLine } from './lines';
import { afterPhrase, folded, tellsAway, type MinutesWords } from './minutes-words.ts';
import { isSure, isSureAtStart, type Named } from './name-at.ts';
import { initialsBehind, peopleOfText, type Side, type Taken } from './people-of-text.ts';

/** Lines at the head of minutes that are looked through. */
const HEAD = 60;
/** People who need to stand there before a list is believed that no word heads. */
const LEAST = 3;

/** A line of the head by its shape: people, and perhaps what stands before them; or only what may head the people below. */
type Shape = { readonly at: number; readonly taken: Taken; readonly head: string | null; readonly side: Side };

/**
 * Who stands at the head of minutes in lines that were not read as a list, whatever word heads them: above what was said, a line that holds nothing but
 * people is one of those who came, unless a word before them says that they are away. Where nobody else was found a few are needed.
 */
export function peopleByShape(
	lines: readonly Line[],
	taken: ReadonlyMap<number, Taken>,
	words: MinutesWords
): ReadonlyMap<number, Taken> {
	const found: Shape[] = [];
	const heads = new Map<number, string>();
	let open: Side = 'present';
	for (let at = 0; at < Math.min(lines.length, HEAD); at++) {
		const line = lines[at]!;
		const known = taken.get(at);
		if (known) {
			open = known.people.at(-1)?.side ?? sideOfLabel(line, words) ?? open;
			continue;
		}
		if (line.kind === 'edge') continue;
		if (line.kind === 'table' || line.kind === 'long') break;
		const isBelow = taken.has(at - 1) || found.at(-1)?.at === at - 1 || heads.has(at - 1);
		const shape = shapeOf(line, at, isBelow ? open : 'present', words);
		if (shape) {
			found.push(shape);
			open = shape.side;
			continue;
		}
		const above = found.length > 0 || [...taken.keys()].some((each) => each < at);
		if (isLead(line, lines[at + 1], words)) {
			heads.set(at, line.text);
			open = tellsAway(line.text, words) ? 'apologies' : 'present';
		} else if (above && isSaid(line, words)) break;
	}
	const all = [...taken.values()].flatMap(({ people }) => people);
	const isListed = all.length > 1;
	const count = found.reduce((sum, { taken: { people } }) => sum + people.length, 0);
	if (!isListed && count + all.length < LEAST) return new Map();
	const more = new Map<number, Taken>();
	for (const { at, taken: one, head } of found) {
		const isNear = head !== null || taken.has(at - 1) || more.has(at - 1) || found.some((other) => other.at === at + 1);
		if (!isNear && one.people.length < LEAST) continue;
		more.set(at, one);
		if (heads.has(at - 1)) more.set(at - 1, { people: [], rest: [] });
	}
	return more;
}

const sideOfLabel = (line: Line, words: MinutesWords): Side | null => {
	const kind = line.kind === 'table' ? undefined : labelOf(line.text, words)?.kind;
	return kind === 'present' || kind === 'apologies' ? kind : null;
};

/** Labels behind which people stand who came, or of which nobody knows what they head. */
const OPEN = new Set<string>(['present', 'apologies', 'chair', 'writer', 'minutes']);

/** The people of a line that holds nothing else, behind what heads them or alone; null where it says more. */
function shapeOf(line: TextLine, at: number, open: Side, words: MinutesWords): Shape | null {
	const label = labelOf(line.text, words);
	if (label && !OPEN.has(label.kind)) return null;
	const text = initialsBehind(signBefore(line.text).rest.replace(/^[^\p{L}\p{N}(]+/u, ''));
	if (unnumbered(text) !== text && line.kind !== 'item') return null;
	const [, head, rest] = /^(\p{Lu}[^:\t]{1,70}?)\s*(?::\s*|\t+)(\S.*)$/su.exec(unnumbered(text)) ?? [];
	if (head !== undefined && rest !== undefined && !isSureAtStart(head, words)) {
		const side = tellsAway(head, words) ? 'apologies' : 'present';
		const people = onlyPeople(rest, side, words);
		if (people?.people.length === 1 && !isCalledSo(people.people[0]!, words)) return null;
		return people && { at, taken: people, head, side };
	}
	if (line.kind === 'heading') return null;
	const people = onlyPeople(unnumbered(text), open, words);
	return people && { at, taken: people, head: null, side: open };
}

/** The people of a text that names nothing else. All of them but few are beyond doubt. */
function onlyPeople(text: string, side: Side, words: MinutesWords): Taken | null {
	if (/[!?]$/.test(text) || text.length > 700) return null;
	for (const isOne of [false, true]) {
		const found = peopleOfText(text.replace(/\.$/, ''), side, words, isOne);
		const sure = found.people.filter((each) => isSure(each, words)).length;
		const areNamed = found.people.every(({ name }) => name.includes(' ')) && sure * 3 >= found.people.length * 2;
		const areNotes = found.people.every(({ note }) => isNote(note, words));
		if (found.people.length > 0 && found.rest.length === 0 && areNamed && areNotes) return found;
	}
	return null;
}

/** Whether a name begins as one does: with a title, an initial or a first word that is known. "Caminos de Inclusión" is a project. */
function isCalledSo({ name, title }: Named, words: MinutesWords): boolean {
	const [first = ''] = name.split(/[\s-]/);
	return title !== undefined || /^\p{Lu}\.?$/u.test(first) || words.set.givenNames.has(folded(first));
}

/** Whether what stands beside a name tells where somebody is from or what as, rather than what they did. */
const isNote = (note: string, words: MinutesWords): boolean =>
	note === '' ||
	/^[([]/.test(note) ||
	afterPhrase(note, words.phrases.joinedAfter) !== null ||
	(note.length < 90 && !/[.!?]\s/.test(note) && !(/^\p{Ll}/u.test(note) && note.split(/\s+/).length > 5));

/** A line that heads people: it names nobody, and somebody stands right below. */
function isLead(line: TextLine, next: Line | undefined, words: MinutesWords): boolean {
	if (!next || next.kind === 'table' || next.kind === 'heading' || next.kind === 'edge' || next.kind === 'long') return false;
	const label = labelOf(line.text, words);
	if ((label && !OPEN.has(label.kind)) || unnumbered(line.text) !== line.text) return false;
	const isShort = line.text.split(/\s+/).length < 9 && !/[.!?]$/.test(line.text);
	return isShort && !isSureAtStart(line.text, words) && shapeOf(next, 0, 'present', words)?.head === null;
}

/** Whether a line is of what was said: a sentence, a numbered heading, something decided or to be done. */
function isSaid(line: TextLine, words: MinutesWords): boolean {
	const label = labelOf(line.text, words);
	if (label && ['date', 'place', 'time', 'title', ...OPEN].includes(label.kind)) return false;
	if (label && label.rest === '') return true;
	const isCounted = unnumbered(line.text) !== line.text || /^[\p{Lu}\d./§ -]{0,12}\d+[.:)/\d]*\s+\p{L}/u.test(line.text);
	return isCounted || line.kind === 'heading' || (/[.!?]$/.test(line.text) && line.text.split(/\s+/).length > 7);
}
