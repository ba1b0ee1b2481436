import { signBefore } from './attendance-marks.ts';
import { unnumbered } from './labels.ts';
import type { TextLine } from './lines';
import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, isSureAtStart, nameAt } from './name-at.ts';
import { initialsBehind, peopleOfText, type Side, type Taken } from './people-of-text.ts';
import { splitAnd, splitOutside } from './splitting.ts';

/** The people of lines that stand below a label, line by line; `sides`: what their columns head, where there are two. */
export function peopleOfGroup(group: readonly TextLine[], sides: readonly Side[], words: MinutesWords): Taken[] {
	const signs = group.map(({ text }) => signBefore(text).side);
	const texts = group.map(({ text }) => initialsBehind(unnumbered(signBefore(text).rest)));
	const cells = texts.map((text) => text.split('\t').filter((cell) => cell.trim() !== ''));
	const beside = cells.filter((each) => each.length > 1);
	const areBothPeople = [0, 1].every((at) => share(beside, (each) => isPersonAside(bare(each[at]!), words)) > 0.5);
	const isColumnsOfNames = sides.length > 1 || (beside.length > 0 && areBothPeople);
	const commas = group.map(({ text }) => splitOutside(text, ',')).filter((each) => each.length > 1);
	// What stands twice behind a comma is a body.
	const isOnce = new Set(commas.map((each) => folded(each[1]!))).size === commas.length;
	const isList =
		group.length > 1 && !(commas.length > 0 && isOnce && share(commas, (each) => isPersonAside(each[1]!.trim(), words)) > 0.5);
	const areBehind = texts.length > 1 && texts.some((text) => /^[^:]*,[^:]*:/.test(text)) && behindHeads(texts, words);
	if (areBehind)
		return texts.map((text, offset) => {
			const [head, people] = splitOnce(text);
			return withNote(head, peopleOfText(people, signs[offset] ?? sides[0]!, words, false));
		});
	// Where most of those below each other have somebody behind what heads them, the others have too.
	const areHeaded = cells.length > 2 && share(cells, ([head = '', who = '', ...more]) => isHeaded(head, who, more, words)) > 0.5;
	const isDashed = areNamesBeforeDashes(texts, words);
	return texts.map((text, offset) => {
		const one = isDashed ? beforeDash(text, signs[offset] ?? sides[0]!, words) : null;
		if (one) return one;
		const headed = isColumnsOfNames ? null : behindHead(text, signs[offset] ?? sides[0]!, areHeaded, words);
		if (headed) return headed;
		const found = isColumnsOfNames
			? text.split(/\t+/).map((cell, column) => peopleOfText(cell, sides[Math.min(column, sides.length - 1)]!, words, true))
			: [
					peopleOfText(
						group.length > 1 ? cells[offset]!.join(', ') : text,
						signs[offset] ?? sides[0]!,
						words,
						isList || cells[offset]!.length > 1
					)
				];
		return { people: found.flatMap(({ people }) => people), rest: found.flatMap(({ rest }) => rest) };
	});
}

/** A name without what stands behind it in brackets, behind a comma or a dash. */
const bare = (cell: string) => cell.split(/\s*[,([*†]|\s[–—-]\s/)[0]!.trim();

/** "From the districts⇥Ann Lee, Bob Ray", "Carers: Cat Poe": people behind what heads their group. Null where the head is somebody. */
function behindHead(text: string, side: Side, areHeaded: boolean, words: MinutesWords): Taken | null {
	const [, head, people] = /^([^\t:]{2,60})(?:\t+|:\s+)(\S.*)$/su.exec(text) ?? [];
	if (head === undefined || people === undefined || people.includes('\t')) return null;
	// "P2 Northgate Skills⇥Maite Lee": behind a partner's number any name is one.
	const isOfPartner = /^P\d{1,2}\s/.test(head) && nameAt(people, words, true)?.note === '';
	const isPost = words.set.posts.has(folded(head.split(/\s+/).at(-1)!));
	const isAlike = (areHeaded || isPost) && text.includes('\t') && nameAt(people, words, true) !== null;
	if (!isOfPartner && !isAlike && !isSureAtStart(people, words)) return null;
	if (isSureAtStart(head, words)) return null;
	const [, ...others] = splitOutside(people, ',');
	return withNote(head, peopleOfText(people, side, words, !others.some((each) => isSureAtStart(each.trim(), words))));
}

const isHeaded = (head: string, who: string, more: readonly string[], words: MinutesWords): boolean =>
	more.length === 0 && isSureAtStart(who, words) && !isSureAtStart(head, words);

const share = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length / all.length;

/** Whether each text has nothing but people behind the colon of what heads them, which is nobody. */
export const behindHeads = (texts: readonly string[], words: MinutesWords): boolean =>
	texts.every((text) => {
		const [, head, people] = /^([^\t:]{2,80}):\s+(\S[^:\t]*)$/su.exec(text) ?? [];
		if (head === undefined || people === undefined || isSureAtStart(head, words)) return false;
		return splitOutside(people.replace(/\.$/, ''), ',')
			.flatMap((each) => splitAnd(each.trim(), words))
			.every((each) => /^(?:\([^)]*\)|\[[^\]]*\]|[–—-]\s.*)?$/u.test(nameAt(each, words, true)?.note ?? 'nobody'));
	});

const DASH = /\s[–—-]\s/;
/** "Ann Lee – Tenant, Larch Court": a list in which each line has somebody before its dash, and behind it where most come from. */
function areNamesBeforeDashes(texts: readonly string[], words: MinutesWords): boolean {
	const dashed = texts.filter((text) => DASH.test(text));
	const isSomebody = (text: string) => isPersonAside(bare(text), words);
	return (
		dashed.length > 2 &&
		dashed.length === texts.length &&
		dashed.every((text) => text.split(DASH).length === 2 && !/[,;\t]/.test(text.split(DASH)[0]!)) &&
		share(dashed, isSomebody) > 0.7 &&
		share(dashed, (text) => isSomebody(text.split(DASH)[1]!)) < 0.3
	);
}
function beforeDash(text: string, side: Side, words: MinutesWords): Taken | null {
	const [name, note] = text.split(DASH);
	const { people } = peopleOfText(name!, side, words, true);
	return people.length === 1
		? { people: people.map((each) => ({ ...each, note: [each.note, note!].filter(Boolean).join('; ') })), rest: [] }
		: null;
}

const splitOnce = (text: string): [head: string, rest: string] => {
	const at = text.indexOf(':');
	return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
};
/** People with what heads their group beside each: most often where they come from. */
const withNote = (head: string, { people, rest }: Taken): Taken => ({
	people: people.map((each) => ({ ...each, note: [each.note, head].filter(Boolean).join('; ') })),
	rest
});
