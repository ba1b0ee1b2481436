import type { IconName } from '#lib/ui';

export interface Room {
	readonly href: string;
	readonly name: string;
	/** The word in the bar of five on a phone; rooms without one stand at the foot of the page there. */
	readonly short?: string;
	readonly icon: IconName;
	/** Other addresses that lie in the room. */
	readonly also?: readonly string[];
}

/** The room whose link tells how much is unread. */
export const NOTIFICATIONS = '/notifications';

/** The rooms of the workspace in the order of the rail. */
export const ROOMS: readonly Room[] = [
	{ href: '/today', name: 'Today', short: 'Today', icon: 'day' },
	{ href: NOTIFICATIONS, name: 'Notifications', icon: 'bell', also: ['/following'] },
	{ href: '/learning-file', name: 'My learning file', short: 'My file', icon: 'notebook' },
	{ href: '/supervision', name: 'Supervision', icon: 'pair' },
	{ href: '/tree', name: 'Learning tree', short: 'Tree', icon: 'tree', also: ['/themes'] },
	{
		href: '/sets',
		name: 'Sets and meetings',
		short: 'Meetings',
		icon: 'circle',
		also: ['/meetings', '/briefings', '/learning-notes']
	},
	{ href: '/actions', name: 'Actions', icon: 'list' },
	{ href: '/practices', name: 'Practice library', short: 'Library', icon: 'books', also: ['/collections', '/read-only-links'] },
	{ href: '/challenges', name: 'Challenges and papers', icon: 'scales', also: ['/papers', '/recommendations'] },
	{ href: '/objectives', name: 'Objectives', icon: 'flag', also: ['/projects'] }
];

/** Whether an address lies in a room. */
export const isIn = ({ href, also = [] }: Pick<Room, 'href' | 'also'>, path: string): boolean =>
	[href, ...also].some((each) => path === each || path.startsWith(`${each}/`));

/** What `aria-current` says of a link to a room: the page itself, or the room it lies in. */
export const current = (room: Pick<Room, 'href' | 'also'>, path: string): 'page' | 'true' | undefined =>
	path === room.href ? 'page' : isIn(room, path) ? 'true' : undefined;
