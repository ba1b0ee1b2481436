import type { Looked } from './look';

/** More rows than somebody reads through. */
const MANY = 200;

/** What a page shows of a table that was read: counts of everything, and rows as far as somebody reads them, those that do not hold first. */
export function shown({ rows, ...looked }: Looked) {
	const lines = rows.map(({ row, title, issues, unmatched, before, answers }) => ({
		row,
		title,
		issues,
		unmatched,
		before,
		sections: Object.keys(answers).length
	}));
	const wrong = lines.filter(({ issues, before }) => issues.length > 0 && before === null);
	const others = lines.filter((each) => !wrong.includes(each));
	return {
		...looked,
		wrong: wrong.slice(0, MANY),
		others: others.slice(0, MANY),
		counts: {
			wrong: wrong.length,
			before: lines.filter(({ before }) => before !== null).length,
			holding: others.filter(({ before }) => before === null).length
		},
		unmatched: countUnmatched(rows)
	};
}
export type Shown = ReturnType<typeof shown>;

/** Words that are no option of their list, each with in how many rows it stands, most often first. */
function countUnmatched(rows: Looked['rows']) {
	const groups = Map.groupBy(
		rows.flatMap(({ unmatched }) => unmatched),
		({ section, words }) => `${section}\n${words}`
	);
	return [...groups.values()]
		.map((those) => ({ ...those[0]!, rows: those.length }))
		.toSorted((a, b) => b.rows - a.rows)
		.slice(0, MANY);
}
