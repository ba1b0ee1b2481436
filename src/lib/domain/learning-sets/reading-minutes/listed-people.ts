import { signBefore } from './attendance-marks.ts';
import { unnumbered } from './labels.ts';
import type { TextLine } from './lines';
import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside } from './name-at.ts';
import { initialsBehind, peopleOfText, type Side, type Taken } from './people-of-text.ts';
import { splitOutside } from './splitting.ts';

/** The people of lines that stand below a label, line by line; `sides`: what their columns head, where there are two. */
export function peopleOfGroup(group: readonly TextLine[], sides: readonly Side[], words: MinutesWords): Taken[] {
	const signs = group.map(({ text }) => signBefore(text).side);
	const texts = group.map(({ text }) => initialsBehind(unnumbered(signBefore(text).rest)));
	const cells = texts.map((text) => text.split('\t').filter((cell) => cell.trim() !== ''));
	const beside = cells.filter((each) => each.length > 1);
	const isColumnsOfNames =
		sides.length > 1 || (beside.length > 0 && share(beside, (each) => isPersonAside(each[1]!, words)) > 0.5);
	const commas = group.map(({ text }) => splitOutside(text, ',')).filter((each) => each.length > 1);
	// What stands twice behind a comma is a body.
	const isOnce = new Set(commas.map((each) => folded(each[1]!))).size === commas.length;
	const isList =
		group.length > 1 && !(commas.length > 0 && isOnce && share(commas, (each) => isPersonAside(each[1]!.trim(), words)) > 0.5);
	return texts.map((text, offset) => {
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

const share = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length / all.length;
