import type { AppliedLine } from '#lib/domain/learning-tree';

const COLUMNS = [
	'Lesson',
	'State',
	'What changed',
	'Where',
	'Since',
	'Said by',
	'Action',
	'What came of it',
	'Look again on',
	'Last looked at on',
	'Looked at by',
	'Still so',
	'What was found'
];

/** The register as rows of texts, its headings first. Days as 2026-05-14; what is not told is left empty. */
export const registerRows = (lines: readonly AppliedLine[]): readonly (readonly string[])[] => [
	COLUMNS,
	...lines.map((line) => {
		const last = line.rechecks.at(-1);
		return [
			line.lesson.title,
			line.lesson.word,
			line.changed,
			line.where,
			line.day ?? '',
			line.by ?? '',
			line.action?.what ?? '',
			line.action?.outcome ?? '',
			line.lookAgain ?? '',
			last?.day ?? '',
			last?.by ?? '',
			last === undefined ? '' : last.still ? 'yes' : 'no',
			last?.words ?? ''
		];
	})
];
