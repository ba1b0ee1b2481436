import type { PracticeWords } from '../reading-practice/practice-words';
import { isNamed, type Target } from './targets';

/** What each column holds, by its place: the key of a target, or '' where it is left out. */
export type Columns = readonly string[];

/** What the headings of a table say that its columns hold; the first of several columns of one name, the rest are left out. */
export function proposeColumns(headings: readonly string[], targets: readonly Target[], words: PracticeWords): Columns {
	const taken = new Set<string>();
	return headings.map((heading) => {
		const found = targets.find((target) => isNamed(heading, target, words));
		if (!found || taken.has(found.key)) return '';
		taken.add(found.key);
		return found.key;
	});
}
