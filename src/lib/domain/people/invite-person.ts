import * as v from 'valibot';
import { addHours } from '../shared/clock';
import { change, create, type Context } from '../shared/context';
import { Conflict, Invalid, NotFound, Taken } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { accounts, credentials, typedEmail } from './account';
import { checkRoles } from './add-person';
import { doorReads, hashNew, type Door } from './door';
import { INVITATION_HOURS, invitations, type Invitation } from './invitation';
import { hashToken, newToken, oneTimeLinks } from './one-time-link';
import { organisations } from './organisation';
import { firstKnownTo, people, roles } from './person';
import { peoplePolicy } from './policy';

export const invitePersonWish = v.object({
	name: field.line(120, 'Write the name of the person you invite.'),
	email: typedEmail,
	organisation: field.id,
	roles
});
export type InvitePersonWish = v.InferOutput<typeof invitePersonWish>;

/**
 * Offers somebody a place. Returns the token for the address of the invitation, which is kept nowhere and cannot be shown
 * again. Whether the address has an account already is not told: accepting then fails.
 */
export async function invitePerson(ctx: Context, wish: InvitePersonWish): Promise<{ id: Id; token: string }> {
	authorize(peoplePolicy, 'invitePerson', ctx.actor, null);
	checkRoles(await ctx.read.find(organisations, wish.organisation), wish.roles);
	const [id, now, { token, hash }] = [ctx.newId(), ctx.clock.now(), await newToken()];
	const expiresAt = addHours(now, INVITATION_HOURS);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'invitePerson',
		subject: ref(invitations.kind, id),
		changes: [
			create(invitations, id, { ...wish, sent: { by: ctx.actor.id, at: now }, expiresAt, acceptance: null, withdrawal: null }),
			create(oneTimeLinks, id, { purpose: 'invitation', hash, expiresAt, usedAt: null })
		]
	});
	return { id, token };
}

export const withdrawInvitationWish = v.object({ invitation: field.id });

/** Takes an invitation back: its link opens nothing from now on. */
export async function withdrawInvitation(ctx: Context, id: Id): Promise<void> {
	authorize(peoplePolicy, 'invitePerson', ctx.actor, null);
	const invitation = await ctx.read.find(invitations, id);
	if (invitation.acceptance) throw new Conflict([`invitation/${id}`]);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'withdrawInvitation',
		subject: ref(invitations.kind, id),
		changes: [change(invitations, invitation, { withdrawal: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}

/** The invitation that a token opens: NotFound where it was used, withdrawn, ran out or never was. */
export async function openInvitation(door: Pick<Door, 'store' | 'clock'>, token: string) {
	const read = doorReads(door);
	const link = await read.findUnique(oneTimeLinks, 'hash', await hashToken(token));
	if (!link || link.purpose !== 'invitation' || link.usedAt || link.expiresAt <= door.clock.now()) throw new NotFound();
	const invitation = await read.find(invitations, link.id);
	if (invitation.acceptance || invitation.withdrawal) throw new NotFound();
	const organisation = await read.find(organisations, invitation.organisation);
	return { link, invitation, organisationName: organisation.name };
}

export const acceptInvitationWish = v.object({
	name: field.line(120, 'Write your name.'),
	password: v.pipe(v.string('Choose a password.'), v.maxLength(2_000, 'Keep the password to 200 letters.'))
});
export type AcceptInvitationWish = v.InferOutput<typeof acceptInvitationWish>;

/** Makes the person and their account. The link works once; the roles are those of the invitation as it stands now. */
export async function acceptInvitation(
	door: Door,
	token: string,
	wish: AcceptInvitationWish
): Promise<{ person: Id; email: string }> {
	const { link, invitation, organisationName } = await openInvitation(door, token);
	const passwordHash = await hashNew(door, 'password', wish.password, [wish.name, organisationName, invitation.email]);
	const [id, now] = [door.newId(), door.clock.now()];
	const { organisation, roles: held } = invitation as Invitation;
	try {
		await door.store.commit({
			by: 'sign-in',
			verb: 'acceptInvitation',
			subject: ref(people.kind, id),
			changes: [
				create(people, id, { name: wish.name, organisation, roles: held, knownTo: firstKnownTo(id, held), departure: null }),
				create(accounts, id, { email: invitation.email, disabled: null }),
				create(credentials, id, { passwordHash, setAt: now }),
				change(invitations, invitation, { acceptance: { by: id, at: now } }),
				change(oneTimeLinks, link, { usedAt: now })
			]
		});
	} catch (trouble) {
		if (trouble instanceof Taken && trouble.field === 'email')
			throw Invalid.field('', 'There is an account for this e-mail address already. Sign in with it, or ask for a reset link.');
		throw trouble;
	}
	return { person: id, email: invitation.email };
}
