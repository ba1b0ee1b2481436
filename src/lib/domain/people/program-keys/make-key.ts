import * as v from 'valibot';
import { addDays, today } from '../../shared/clock';
import { create, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref } from '../../shared/ids';
import type { Door } from '../door';
import { newToken } from '../one-time-link';
import { currentPassword, knowsPassword } from '../prove-oneself';
import { keySecrets, programKeys, SCOPES } from './program-key';

/** Open keys that one person may have. */
const MOST = 20;
/** For how many days a key may be made: a year at most. */
const KEY_DAYS = [30, 90, 180, 365] as const;

export const makeKeyWish = v.object({
	name: field.line(80, 'Say what the key is for.'),
	scopes: v.pipe(v.array(v.picklist(SCOPES)), v.minLength(1, 'Choose at least one thing that it may read.')),
	days: v.picklist(KEY_DAYS, 'Choose how long it lasts.'),
	currentPassword
});

/**
 * Makes a key for the actor, who shows that they know their password: whoever sits at an open page makes none. Gives the key,
 * which is not to be had again. Throws NotFound for somebody without an account.
 */
export async function makeKey(door: Door, ctx: Context, wish: v.InferOutput<typeof makeKeyWish>): Promise<string> {
	await knowsPassword(door, ctx.actor.id, wish.currentPassword);
	const { items } = await ctx.read.list(programKeys, { where: { open: ctx.actor.id }, limit: 1_000 });
	const day = today(ctx.clock);
	if (items.filter(({ lastDay }) => lastDay >= day).length >= MOST)
		throw Invalid.field('', `You have ${MOST} keys. End one that is no longer needed first.`);
	const [id, { token, hash }] = [ctx.newId(), await newToken()];
	const lastDay = addDays(day, wish.days);
	const key = { person: ctx.actor.id, name: wish.name, scopes: wish.scopes, madeOn: day, lastDay, usedOn: null, end: null };
	const { repeated } = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'makeKey',
		subject: ref(programKeys.kind, id),
		changes: [create(programKeys, id, key), create(keySecrets, id, { person: ctx.actor.id, lastDay, hash })],
		key: ctx.requestKey
	});
	if (repeated) throw Invalid.field('', 'This key was made already, and is shown only once. If you did not keep it, end it.');
	return KEY_PREFIX + token;
}

/** What a key begins with, so that people and programs that look for lost secrets know it for one. */
export const KEY_PREFIX = 'grove_';
