import type { Hit } from '../shared/context';
import { piecesOf, unquoted } from '../shared/line-pieces';
import { filterChoices } from './filter-choices';
import type { Asker } from './known';
import { narrowedBy, readLine, writeLine } from './line';
import { FILTERS, type FilterName } from './question';
import { whatIsAsked } from './what-is-asked';

/** Where somebody who types a line may want to go: a record that bears the words in its title, or the line with a filter written out. */
export type Suggested =
	{ readonly is: 'record'; readonly hit: Hit } | { readonly is: 'line'; readonly label: string; readonly line: string };

const MOST = 8;

/** What to offer to somebody who types; nothing that they could not find, and records of these kinds alone where any are given. The last word may be unfinished. */
export async function suggestFor(asker: Asker, line: string, kinds?: readonly string[]): Promise<readonly Suggested[]> {
	const begun = filterBegun(line);
	if (begun && kinds && begun.name === 'kind') return [];
	if (begun) {
		const choices = await filterChoices(asker, begun.name, begun.typed);
		return choices.slice(0, MOST).map(({ typed, label }) => ({
			is: 'line',
			label: `${begun.name}: ${label}`,
			line: writeLine(narrowedBy(readLine(begun.before.trim()), begun.name, typed))
		}));
	}
	const { query } = await whatIsAsked(asker, line);
	if (query.words.trim() === '') return [];
	const { hits } = await asker.read.search({ ...query, ...(kinds && { kinds }), limit: MOST * 2, texts: 'titles' });
	return hits
		.filter(({ title }) => title.some(({ hit }) => hit))
		.slice(0, MOST)
		.map((hit) => ({ is: 'record', hit }));
}

/** The filter at the end of a line whose value is being typed. */
function filterBegun(line: string): { name: FilterName; typed: string; before: string } | null {
	const last = /\s$/.test(line) ? '' : (piecesOf(line).at(-1) ?? '');
	const at = last.indexOf(':');
	const name = FILTERS.find((each) => at > 0 && each === last.slice(0, at).toLowerCase());
	return name ? { name, typed: unquoted(last.slice(at + 1)), before: line.slice(0, line.length - last.length) } : null;
}
