import type { IconName } from '#lib/ui';

/** How each kind of note item is called and drawn, and the sign that a line of it may begin with. */
export const NOTE_KINDS = {
	information: { label: 'Information', icon: 'information', sign: '' },
	decision: { label: 'Decision', icon: 'decision', sign: '=' },
	learning: { label: 'Learning', icon: 'notebook', sign: '~' },
	quote: { label: 'Quote', icon: 'quote', sign: '>' },
	question: { label: 'Question', icon: 'question', sign: '?' },
	action: { label: 'Action', icon: 'list', sign: '!' }
} as const satisfies Readonly<Record<string, { label: string; icon: IconName; sign: string }>>;

export const KIND_OPTIONS = Object.entries(NOTE_KINDS).map(([value, { label }]) => ({ value, label }));
