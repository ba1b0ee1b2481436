import type { ActionLine } from '#lib/domain/actions';

type Told = Pick<ActionLine, 'outcome' | 'files'> & {
	/** Titles of the records that show it, as far as the reader may read them. */
	readonly shown?: readonly string[];
};

/** What shows what came of an action, by title and name; empty where nothing does. */
export const shownIn = ({ shown = [], files }: Told): string => [...shown, ...files.map(({ name }) => name)].join('; ');

/** What came of an action, in one cell of a table: the words, then what shows it. */
export function cameOfIt(line: Told): string {
	const shown = shownIn(line);
	return [line.outcome, ...(shown ? [`Shown by: ${shown}`] : [])].join(line.outcome ? '\n' : '');
}

/** How much shows it, for a short line: “shown by 2 records and 1 file”; empty where nothing does. */
export function shownByWords({ shownBy, files }: Pick<ActionLine, 'shownBy' | 'files'>): string {
	const parts = [counted(shownBy.length, 'record'), counted(files.length, 'file')].filter((each) => each !== '');
	return parts.length === 0 ? '' : `shown by ${parts.join(' and ')}`;
}

const counted = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`);
