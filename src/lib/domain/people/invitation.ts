import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { roles } from './person';

const schema = v.object({
	email: v.pipe(v.string(), v.maxLength(254)),
	name: field.line(120),
	organisation: field.id,
	/** As they are when the invitation is accepted. */
	roles,
	sent: field.act,
	expiresAt: field.instant,
	acceptance: v.nullable(field.act),
	withdrawal: v.nullable(field.act)
});
export type Invitation = v.InferOutput<typeof schema>;

/** A place offered to somebody, taken up with a one-time link. */
export const invitations = collection('invitation', schema, {
	audience: () => ['administrators'],
	keys: {
		waiting: one('instant', (each) => (each.acceptance === null && each.withdrawal === null ? each.sent.at : null)),
		email: one('text', ({ email }) => email),
		/** Whoever came by it. */
		person: one('text', ({ acceptance }) => acceptance?.by ?? null)
	},
	retention: 'account',
	version: 1,
	upgrades: []
});

/** An invitation can be accepted for this many hours: two weeks. */
export const INVITATION_HOURS = 14 * 24;
