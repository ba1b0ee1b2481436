import { administers, mailAddressOf } from '#lib/domain/people';
import { addHours } from '#lib/domain/shared/clock';
import { create, type Context, type Store } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound, Taken } from '#lib/domain/shared/errors';
import { ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { REMEMBERED_DAYS } from './clear-outbox';
import { GROUNDS, outgoingMails, preparedMail, type Ground, type Trouble } from './outgoing-mail';

/** What administrators see of mail: counts and troubles, never whom a mail is for nor what it says. */
export interface MailPage {
	/** To the addressee of a trial. */
	readonly ownAddress: string | null;
	readonly waiting: number;
	/** When the one that waits longest was prepared, and what its last try met with; null where none waits. */
	readonly oldest: { readonly preparedAt: string; readonly trouble: Trouble | null } | null;
	/** In the last {@link REMEMBERED_DAYS} days. */
	readonly sent: number;
	readonly givenUp: readonly { readonly because: Ground; readonly count: number }[];
	readonly days: number;
}

export async function mailPage(ctx: Context): Promise<MailPage> {
	if (!administers(ctx.actor)) throw new NotFound();
	const read = ctx.store.as(system('post'));
	const lately = { endedAt: { from: addHours(ctx.clock.now(), -24 * REMEMBERED_DAYS) } };
	const [ownAddress, waiting, oldest, sent, because] = await Promise.all([
		mailAddressOf(ctx.read, ctx.actor.id),
		read.count(outgoingMails, { where: { state: 'waiting' }, by: 'state' }),
		oldestWaiting(ctx.store),
		read.count(outgoingMails, { where: { ...lately, state: 'sent' }, by: 'state' }),
		read.count(outgoingMails, { where: lately, by: 'because' })
	]);
	return {
		ownAddress,
		waiting: waiting.get('waiting') ?? 0,
		oldest,
		sent: sent.get('sent') ?? 0,
		givenUp: GROUNDS.flatMap((each) => (because.get(each) ? [{ because: each, count: because.get(each)! }] : [])),
		days: REMEMBERED_DAYS
	};
}

/** The mail that waits longest, or null. */
async function oldestWaiting(store: Store): Promise<MailPage['oldest']> {
	const { items } = await store
		.as(system('post'))
		.list(outgoingMails, { where: { state: 'waiting' }, order: { by: 'preparedAt', direction: 'ascending' }, limit: 1 });
	const [first] = items;
	return first ? { preparedAt: first.preparedAt, trouble: first.trouble } : null;
}

/** Whether mail goes out: `off` where no server is named, `held up` while the mail that waits longest was tried in vain. */
export async function mailHealth(store: Store, isSetUp: boolean): Promise<'off' | 'ok' | 'held up'> {
	if (!isSetUp) return 'off';
	return (await oldestWaiting(store))?.trouble ? 'held up' : 'ok';
}

/** An administrator has a trial mail sent to themselves. One at a time: while one waits, that is the one. */
export async function askForTrial(ctx: Context): Promise<void> {
	if (!administers(ctx.actor)) throw new Forbidden();
	if ((await mailAddressOf(ctx.read, ctx.actor.id)) === null)
		throw Invalid.field('', 'There is no account with an address to send it to.');
	const id = ctx.newId();
	const changes = [create(outgoingMails, id, preparedMail(ctx.actor.id, 'trial', ctx.clock.now()))];
	const subject = ref(outgoingMails.kind, id);
	try {
		await ctx.store.commit({ by: ctx.actor.id, verb: 'askForTrial', subject, changes, key: ctx.requestKey });
	} catch (trouble) {
		if (!(trouble instanceof Taken)) throw trouble;
	}
}
