import { unnumbered, labelOf } from './labels.ts';
import type { Line, TextLine } from './lines';
import { groupAt, isSmallHeading } from './lines-of-people.ts';
import { isPage } from './page-lines.ts';
import { afterPhrase, tellsAway, type MinutesWords } from './minutes-words.ts';
import { isSure } from './name-at.ts';
import type { Side } from './people-of-text';
import { namesIn } from './read-people.ts';

/** Words that a line has at most which leads to people. */
const MOST_WORDS = 16;

/**
 * On which side people stand below a line that names nobody and leads to them: a sentence ("The following attended:"), the heading of a
 * group ("From the districts"), the top of a further page. `open`: the side of the list that the line stands in, if it stands in one. Null
 * where it leads to nobody.
 */
export function leadTo(lines: readonly Line[], at: number, open: Side | null, words: MinutesWords): Side | null {
	const line = lines[at]!;
	if (line.kind === 'table' || line.kind === 'edge' || line.kind === 'long' || line.kind === 'item') return null;
	const isBetween = open !== null && line.kind !== 'heading' && isPage(line.text, words);
	const isBetweenItems = isSmallHeading(line) && lines[at - 1]?.kind === 'item' && lines[at + 1]?.kind === 'item';
	if (!isBetween && !isHeadLike(line, open, isBetweenItems, words)) return null;
	const isInHead = at < NEAR && lines.slice(1, at).every((each) => each.kind !== 'heading' && !isNumbered(each));
	if (open === null && !isInHead) return null;
	const below = groupAt(lines, at + 1, true, words);
	const sure = below.filter(({ text }) => namesIn(unnumbered(text), words, true).named.some((each) => isSure(each, words)));
	const away = tellsAway(line.text, words);
	const least = open === null && !away ? 2 : 1;
	if (sure.length < least || sure.length * 2 < below.length) return null;
	return away ? 'apologies' : afterPhrase(line.text, words.phrases.presentWere) !== null ? 'present' : (open ?? 'present');
}
const NEAR = 20;

const isNumbered = (line: Line) => line.kind !== 'table' && /^\d{1,2}[.)]?\s+\p{L}/u.test(line.text) && !/\d{4}/.test(line.text);

/** Whether a line stands above others as a heading does, and names nobody itself. */
function isHeadLike({ kind, text }: TextLine, open: Side | null, isBetweenItems: boolean, words: MinutesWords): boolean {
	const isSet = /:$/.test(text) || (open !== null && (kind === 'heading' || kind === 'strong' || kind === 'row'));
	if (!isSet || unnumbered(text) !== text || /[.!?]$/.test(text) || text.split(/\s+/).length > MOST_WORDS) return false;
	if (labelOf(text, words)) return false;
	return isBetweenItems || !namesIn(text.replace(/:$/, ''), words).named.some((each) => isSure(each, words));
}
