import * as near from './around-names';
import type { Word } from './words';

// What the title itself tells, and no more.
const TITLED: Readonly<Record<string, string>> = {
	mr: 'a man',
	mrs: 'a woman',
	ms: 'a woman',
	miss: 'a woman',
	nurse: 'a nurse',
	councillor: 'a councillor',
	cllr: 'a councillor',
	pc: 'a police officer',
	imam: 'an imam',
	prof: 'a professor',
	professor: 'a professor'
};

/** What could stand for a name so that the sentence still reads: "Someone came", "a woman rang", "her brother [name removed]". */
export function proposalFor(words: readonly Word[], from: number): string {
	const word = words[from]!;
	const isPair = near.TITLES.has(word.plain) && near.TITLES.has(words[from + 1]?.plain ?? '');
	const titled = isPair ? 'a couple' : TITLED[word.plain];
	if (near.TITLES.has(word.plain) && !titled) return '[name removed]';
	if (isNamedOutright(words, from) || /^\s*[-*•|(]/.test(word.gap)) return '[name removed]';
	const proposal = titled ?? 'someone';
	return word.opensSentence && !/[:;]/.test(word.gap) ? proposal[0]!.toUpperCase() + proposal.slice(1) : proposal;
}

const DETERMINERS = new Set(['the', 'a', 'an', 'my', 'our', 'your', 'his', 'her', 'their']);

/** Whether the words before say already who it is: "her brother …", "known as …", "Big …". */
function isNamedOutright(words: readonly Word[], from: number): boolean {
	const [word, before, earlier] = [words[from]!, words[from - 1], words[from - 2]];
	if (!before || !/^,? $/.test(word.gap)) return false;
	if (near.INTRODUCES.has(before.plain) || DETERMINERS.has(before.plain)) return true;
	if (['name', 'surname'].includes(before.plain)) return true;
	if (['is', 'as', 'by', 'was'].includes(before.plain) && ['name', 'known', 'goes', 'surname'].includes(earlier?.plain ?? ''))
		return true;
	return before.capital && word.gap === ' ' && !near.DONE_TO_PEOPLE.has(before.plain);
}
