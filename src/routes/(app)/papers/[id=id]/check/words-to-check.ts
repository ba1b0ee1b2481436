import type { PaperWordingView } from '#lib/domain/action-papers';

/** Everything that others would read of a paper, in one text for the scan; research is named as it is published. */
export const wordsToCheck = ({ title, summary, opening, issues }: PaperWordingView): string =>
	[
		title,
		summary,
		opening,
		...issues.flatMap((issue) => [
			issue.title,
			issue.wording,
			...issue.evidence.map(({ words }) => words),
			...issue.asks.flatMap(({ asks }) => asks.map(({ text }) => text))
		])
	]
		.filter(Boolean)
		.join('\n\n');
