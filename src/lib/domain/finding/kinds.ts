interface FoundKind {
	/** What stands behind `kind:`; in the plural too. */
	readonly typed: string;
	/** What records of the kind are called among results. */
	readonly label: string;
}
const named = (typed: string, label: string): FoundKind => ({ typed, label });

/** Every kind that search finds, in the order in which pages offer them. */
export const FOUND_KINDS: ReadonlyMap<string, FoundKind> = new Map(
	Object.entries({
		lesson: named('lesson', 'Lessons'),
		'published-practice': named('practice', 'Practices'),
		practice: named('draft-practice', 'Practices I look after'),
		adoption: named('adoption', 'Tried elsewhere'),
		'reading-collection': named('collection', 'Collections'),
		'published-easy-read': named('easy-read', 'Easy reads'),
		'learning-entry': named('entry', 'Learning file entries'),
		'shared-wording': named('shared-entry', 'Shared entries'),
		training: named('training', 'Trainings'),
		supervision: named('supervision', 'Supervisions'),
		jotting: named('jotting', 'My jottings'),
		'set-meeting': named('meeting', 'Meetings'),
		'note-item': named('note', 'Meeting notes'),
		'learning-note': named('learning-note', 'Learning notes'),
		challenge: named('challenge', 'Challenges'),
		'briefing-paper': named('briefing', 'Briefing papers'),
		'published-paper': named('paper', 'Action papers'),
		'action-paper': named('draft-paper', 'Papers at work'),
		recommendation: named('recommendation', 'Recommendations'),
		'circulated-presentation': named('presentation', 'Presentations'),
		'learning-set': named('set', 'Sets'),
		'set-entry': named('set-entry', 'Files of my sets'),
		'set-addition': named('addition', 'Additions in files of my sets'),
		'agreed-action': named('action', 'Actions'),
		workplan: named('plan', 'Workplans'),
		objective: named('objective', 'Objectives'),
		project: named('project', 'Projects')
	})
);

/** The kind that is meant by what was typed, one or many of it; null where none is. */
export function kindTyped(typed: string): string | null {
	const folded = typed.toLowerCase();
	for (const [kind, { typed: one }] of FOUND_KINDS) if ([one, plural(one), kind].includes(folded)) return kind;
	return null;
}

const plural = (one: string): string => one.replace(/(?:ch|s)$/, '$&e').replace(/y$/, 'ie') + 's';
