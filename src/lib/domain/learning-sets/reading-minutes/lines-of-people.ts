import { signBefore } from './attendance-marks.ts';
import { labelOf, unnumbered } from './labels.ts';
import type { Line, TextLine } from './lines';
import { behindHeads } from './listed-people.ts';
import { afterPhrase, tellsAway, type MinutesWords } from './minutes-words.ts';
import { isSure, isSureAtStart, nameAt } from './name-at.ts';
import { isPage } from './page-lines.ts';
import { sentencePeople } from './people-of-text.ts';
import { namesIn } from './read-people.ts';

/** The lines from here on that name people, up to the first that does not. */
export function groupAt(lines: readonly Line[], at: number, isOpen: boolean, words: MinutesWords): TextLine[] {
	const headed = isOpen ? groupBehindHeads(lines, at, words) : [];
	if (headed.length > 0) return headed;
	const group: TextLine[] = [];
	for (let here = at; here < lines.length; here++) {
		const line = lines[here]!;
		if (line.kind === 'table' || line.kind === 'edge' || line.kind === 'long' || (line.kind === 'heading' && !isOpen)) break;
		// A heading between items heads the next of them.
		if (isSmallHeading(line) && group.at(-1)?.kind === 'item') break;
		// "Couldn't be with us: Ann Lee", "Guest: Bob Ray": a list of its own.
		const head = /^(\p{Lu}[^:.\d\t]{2,50}):\s/u.exec(line.text)?.[1];
		if (head !== undefined && (tellsAway(head, words) || !isOpen)) break;
		if (labelOf(line.text, words) || !isLineOfPeople(lines, line, isOpen, words)) break;
		if (!(isOpen && !/\.$/.test(line.text)) && sentencePeople(line.text, words)) break;
		group.push(line);
	}
	return group;
}

/** "Aalto Training, Finland: Ann Lee, Bob Ray": lines from here on of which each has people behind what heads them. */
function groupBehindHeads(lines: readonly Line[], at: number, words: MinutesWords): TextLine[] {
	const group: TextLine[] = [];
	for (const line of lines.slice(at)) {
		if (line.kind !== lines[at]!.kind || (line.kind !== 'item' && line.kind !== 'text')) break;
		const label = labelOf(line.text, words)?.kind;
		if ((label !== undefined && label !== 'chair' && label !== 'writer') || !behindHeads([line.text], words)) break;
		group.push(line);
	}
	return group.length > 1 &&
		behindHeads(
			group.map(({ text }) => text),
			words
		)
		? group
		: [];
}

export const isSmallHeading = ({ kind }: Line): boolean => kind === 'heading' || kind === 'strong';

/** Whether a line names people; `isOpen`: within a list of them. */
export function isLineOfPeople(lines: readonly Line[], line: TextLine, isOpen: boolean, words: MinutesWords): boolean {
	if (line.kind === 'long' || /:$/.test(line.text) || isPage(line.text, words)) return false;
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
	if (
		bare !== line.text &&
		!named.some((each) => isSure(each, words)) &&
		!(isOpen && isLikePeople(lines, lines.indexOf(line), words))
	)
		return false;
	if (line.kind === 'heading' || line.kind === 'strong') return isOpen && named.every((each) => isSure(each, words));
	const areOnlyNamed = rest.length === 0 && named.every((each) => isSure(each, words) && /^(?:\([^()]*\)\.?)?$/.test(each.note));
	if (/[.!?]$/.test(line.text) && line.text.split(/\s+/).length > 7 && !areOnlyNamed) return false;
	const tells = named.some(({ note }) => /^\p{Ll}/u.test(note) && afterPhrase(note, words.phrases.joinedAfter) === null);
	if (tells && /[.!?]$/.test(line.text)) return false;
	const most = isOpen && /\s[–—-]\s|[,(]/.test(line.text) ? 12 : 6;
	if (named.some(({ note }) => /^\p{Ll}/u.test(note) && note.split(/\s+/).length > most)) return false;
	return isOpen && line.kind !== 'text'
		? true
		: named.every(({ name }) => name.includes(' ') || isOpen) && (isOpen || named.some((each) => isSure(each, words)));
}

/** Whether a numbered line and those around it name people, most of them beyond doubt. */
function isLikePeople(lines: readonly Line[], at: number, words: MinutesWords): boolean {
	const here = lines[at]!;
	if (here.kind === 'table' || here.kind === 'heading' || here.kind === 'strong') return false;
	const near = lines.slice(Math.max(0, at - 4), at + 5).filter((each): each is TextLine => each.kind === here.kind);
	const said = near.map(({ text }) => unnumbered(text)).filter((text, nth) => text !== near[nth]!.text);
	const sure = said.filter((text) => isSureAtStart(text, words)).length;
	return sure * 2 >= said.length && said.every((text) => nameAt(text, words, true) !== null);
}
