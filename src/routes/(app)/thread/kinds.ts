import type { IconName } from '#lib/ui';

/** How each kind of record is drawn and named in a thread. */
const KINDS: Readonly<Record<string, readonly [icon: IconName, word: string]>> = {
	'learning-entry': ['notebook', 'Entry'],
	'shared-wording': ['notebook', 'Entry'],
	lesson: ['tree', 'Lesson'],
	supervision: ['pair', 'Supervision'],
	jotting: ['pencil', 'Jotting'],
	'set-meeting': ['circle', 'Meeting'],
	'briefing-paper': ['page', 'Briefing paper'],
	'learning-set': ['circle', 'Set'],
	'set-entry': ['notebook', 'Entry of a set'],
	'learning-note': ['circle', 'Learning note'],
	challenge: ['scales', 'Challenge'],
	recommendation: ['flag', 'Recommendation'],
	'action-paper': ['page', 'Action paper'],
	'published-paper': ['page', 'Action paper'],
	'agreed-action': ['list', 'Action'],
	practice: ['books', 'Practice'],
	'published-practice': ['books', 'Practice'],
	adoption: ['pair', 'Tried elsewhere'],
	objective: ['flag', 'Objective'],
	project: ['flag', 'Project']
};

export const iconOf = (kind: string): IconName => KINDS[kind]?.[0] ?? 'page';
export const wordFor = (kind: string): string => KINDS[kind]?.[1] ?? 'Record';
