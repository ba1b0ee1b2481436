import { follow } from '#lib/domain/following';
import { deed, SIGNED_IN, STAFF, type Deed } from './deed';
import { plantBranch } from './ground';

/** Everybody follows for themselves, and marks as read what is news to themselves. */
export const FOLLOWING_DEEDS: readonly Deed[] = [
	deed('/following', 'follow', STAFF, async (seats) => ({ fields: { target: `branch/${await plantBranch(seats)}` } })),
	deed('/following', 'unfollow', ['author'], async (seats) => {
		const target = `branch/${await plantBranch(seats)}`;
		return { fields: { follow: await follow(await seats.as('author'), { target }) } };
	}),
	deed('/following', 'choose', SIGNED_IN, async () => ({ fields: { wanted: ['actions', 'waiting'] } })),
	deed('/following', 'digest', SIGNED_IN, async () => ({ fields: { often: 'weekly' } })),
	deed('/notifications', 'read', SIGNED_IN, async () => ({ fields: { key: '' } }))
];
