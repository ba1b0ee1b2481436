import { signBefore } from './attendance-marks.ts';
import { unnumbered } from './labels.ts';
import type { TextLine } from './lines';
import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside } from './name-at.ts';
import { initialsBehind, peopleOfText, type Side, type Taken } from './people-of-text.ts';
import { isSureAtStart } from './read-people.ts';
import { splitOutside } from './splitting.ts';

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
	return texts.map((text, offset) => {
		const headed = isColumnsOfNames ? null : behindHead(text, signs[offset] ?? sides[0]!, words);
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
function behindHead(text: string, side: Side, words: MinutesWords): Taken | null {
	const [, head, people] = /^([^\t:]{2,60})(?:\t+|:\s+)(\S.*)$/su.exec(text) ?? [];
	if (head === undefined || people === undefined || people.includes('\t') || !isSureAtStart(people, words)) return null;
	if (isSureAtStart(head, words)) return null;
	const [, ...others] = splitOutside(people, ',');
	return peopleOfText(people, side, words, !others.some((each) => isSureAtStart(each.trim(), words)));
}

const share = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length / all.length;
