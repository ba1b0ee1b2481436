import type { IconName } from '#lib/ui';

export interface Room {
	readonly href: string;
	readonly name: string;
	/** The word in the bar of five on a phone; rooms without one stand at the foot of the page there. */
	readonly short?: string;
	readonly icon: IconName;
}

/** The rooms of the workspace in the order of the rail. */
export const ROOMS: readonly Room[] = [
	{ href: '/today', name: 'Today', short: 'Today', icon: 'day' },
	{ href: '/learning-file', name: 'My learning file', short: 'My file', icon: 'notebook' },
	{ href: '/supervision', name: 'Supervision', icon: 'pair' },
	{ href: '/tree', name: 'Learning tree', short: 'Tree', icon: 'tree' },
	{ href: '/sets', name: 'Sets and meetings', short: 'Meetings', icon: 'circle' },
	{ href: '/actions', name: 'Actions', icon: 'list' },
	{ href: '/practices', name: 'Practice library', short: 'Library', icon: 'books' },
	{ href: '/objectives', name: 'Objectives', icon: 'flag' }
];

/** Whether an address lies in a room. */
export const isIn = (room: { href: string }, path: string): boolean => path === room.href || path.startsWith(`${room.href}/`);

/** What `aria-current` says of a link to a room: the page itself, or the room it lies in. */
export const current = (room: { href: string }, path: string): 'page' | 'true' | undefined =>
	path === room.href ? 'page' : isIn(room, path) ? 'true' : undefined;
