import type { Ref } from '#lib/domain/shared/ids';

/** What a read-only link shows, by kind. */
export const KINDS: Readonly<Record<string, string>> = {
	'reading-collection': 'A collection',
	'published-practice': 'A practice',
	'published-paper': 'An action paper'
};

const ROOMS: Readonly<Record<string, string>> = {
	'reading-collection': '/collections',
	'published-practice': '/practices',
	'published-paper': '/papers'
};

export const addressOfThing = ({ kind, id }: Ref): string => `${ROOMS[kind]}/${id}`;
