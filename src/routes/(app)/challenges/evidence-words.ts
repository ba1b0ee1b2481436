/** What a source is, before its title. */
export const SOURCE_KINDS = {
	lesson: 'Lesson',
	'published-practice': 'Practice',
	'learning-note': 'Learning note'
} as const;

/** What stands in place of a source that a reader may not open. */
export const NOT_OPEN = {
	lesson: 'A lesson of this organisation that is not open to you',
	'published-practice': 'A practice that is not open to you',
	'learning-note': 'A learning note that is not open to you'
} as const;
