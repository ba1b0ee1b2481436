import type { TextLine } from './lines';
import { folded, tellsAway, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, isSure } from './name-at.ts';
import { peopleOfText, type Taken } from './people-of-text.ts';

/**
 * "Co-opted members: Mr Alan Lee; Mrs Bea Ray", "Sorry to have missed it: Cat Poe": people, and nothing else, by what no list of words
 * knows. Where one of its words stands in what heads apologies they are away; else `least` of them are needed to be sure.
 */
export function groupOfPeople([line, ...below]: readonly TextLine[], words: MinutesWords, least: number): Taken | null {
	const text = [line!.text, ...below.map((each) => each.text)].join('; ');
	const sign = line!.kind === 'row' ? /^(\p{Lu}[^:.\d\t]{2,90})(?::\s+|\t+)(\S.*)$/su : /^(\p{Lu}[^:.\d\t]{2,90}):\s+(\S.*)$/su;
	const [, head, rest] = line!.kind === 'heading' ? [] : (sign.exec(text) ?? []);
	if (head === undefined || rest === undefined || isPersonAside(head.replace(/\s*\([^)]*\)$/, ''), words)) return null;
	const isAway = tellsAway(head, words);
	const found = peopleOfText(rest.replace(/\.$/, ''), isAway ? 'apologies' : 'present', words, false);
	// "Sorry not to come: Patrick, Yvette"
	const isKnown = (name: string) => isAway && !name.includes(' ') && words.isName(folded(name));
	// In the lines of one cell most are known by their names, and the others look like names.
	const sure = found.people.filter((each) => isSure(each, words)).length;
	const isLike = (name: string) => below.length > 0 && sure * 2 >= found.people.length && name.includes(' ');
	const isPeople =
		found.rest.length === 0 &&
		found.people.every((each) => (isSure(each, words) || isKnown(each.name) || isLike(each.name)) && each.note.length < 80);
	return isPeople && found.people.length >= (isAway ? 1 : least) ? found : null;
}
