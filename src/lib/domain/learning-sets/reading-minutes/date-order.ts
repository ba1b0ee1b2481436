import { folded, type DateOrder, type MinutesWords } from './minutes-words.ts';
import { NUMERIC } from './date-shapes.ts';

/**
 * How one document writes its dates in numbers: as those of them that leave no doubt, else as it writes days in words ("3 May",
 * "May 3, 2026"), else as its language does. Null where these speak against each other, or none speaks.
 */
export function dateOrder(texts: readonly string[], words: MinutesWords): DateOrder | null {
	const numbers = new Set<DateOrder>();
	const spoken = new Set<DateOrder>();
	for (const text of texts) {
		for (const [, , , , first, sign, second] of text.matchAll(NUMERIC)) {
			if (sign !== '/') continue;
			if (+first! > 12 && +second! <= 12) numbers.add('day');
			if (+second! > 12 && +first! <= 12) numbers.add('month');
		}
		for (const [, , month] of text.matchAll(words.shapes.american)) if (words.month.has(folded(month!))) spoken.add('month');
		for (const [, , , month] of text.matchAll(words.shapes.wordy)) if (words.month.has(folded(month!))) spoken.add('day');
	}
	const said = numbers.size > 0 ? numbers : spoken;
	if (said.size > 0) return said.size === 1 ? [...said][0]! : null;
	return texts.some((text) => isDayFirst(text, words)) ? 'day' : null;
}

/** Whether a text begins with a label of a language in which everybody puts the day first. */
const isDayFirst = (text: string, words: MinutesWords): boolean =>
	words.dayFirst.has(folded(/^[^:\t(–/]{0,60}/u.exec(text)![0]).trim());
