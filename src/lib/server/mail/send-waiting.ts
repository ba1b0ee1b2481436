import { mailAddressOf, people } from '#lib/domain/people';
import type { Saved } from '#lib/domain/shared/collection';
import { change, type Change } from '#lib/domain/shared/context';
import { Conflict } from '#lib/domain/shared/errors';
import { ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import type { Log } from '../store/log';
import type { Carrier } from './carrier';
import { writeLetter, type Post, type Written } from './letters';
import { isTooOld, outgoingMails, triedInVain, type Ground, type OutgoingMail } from './outgoing-mail';

export interface Sending extends Post {
	/** Null where the settings name no mail server: then mails wait. */
	readonly carrier: Carrier | null;
	readonly log: Log;
}

const AT_ONCE = 50;

/**
 * Sends what is due, one after the other, and gives up what is too old. A process that has a mail in hand says so first: of
 * several processes one sends it, and one that ended in the middle leaves a mail that nobody sends again, for it may have gone.
 */
export async function sendWaiting(deps: Sending): Promise<void> {
	const { store, clock } = deps;
	const { items } = await store.as(system('post')).list(outgoingMails, {
		where: { dueAt: { to: after(clock.now()) } },
		order: { by: 'dueAt', direction: 'ascending' },
		limit: AT_ONCE
	});
	for (const mail of items) {
		try {
			if ((await settle(deps, mail)) === 'server away') return;
		} catch (trouble) {
			// Another process has it in hand.
			if (!(trouble instanceof Conflict)) throw trouble;
		}
	}
}

/** Ranges are half open; the next millisecond takes this one in. */
const after = (now: string): string => new Date(Date.parse(now) + 1).toISOString();

/** Does with one mail what is to be done now. */
async function settle(deps: Sending, mail: Saved<OutgoingMail>): Promise<'server away' | 'done'> {
	const { carrier, clock, log } = deps;
	const now = clock.now();
	if (mail.claim) return giveUp(deps, mail, 'unsure');
	if (isTooOld(mail, now)) return giveUp(deps, mail, 'too old');
	if (!carrier) return 'done';
	const claimed = await keep(deps, mail, 'claimMail', { claim: { at: now } });
	const to = await addresseeOf(deps, mail);
	if (!to) return giveUp(deps, claimed, 'no address');
	const written = await writeLetter(deps, mail);
	if (!written) return giveUp(deps, claimed, 'nothing left');
	const carried = await carrier.carry(to, written.letter, mail.id);
	log.info(
		{ mail: mail.id, carried: carried.is, ...('because' in carried ? { because: carried.because } : {}) },
		'mail handed over'
	);
	if (carried.is === 'taken') return sent(deps, claimed, written);
	if (carried.is !== 'later') return giveUp(deps, claimed, carried.is);
	await keep(deps, claimed, 'putOffMail', triedInVain(claimed, carried.because, clock.now()));
	return carried.because === 'put off' ? 'done' : 'server away';
}

async function giveUp(deps: Sending, mail: Saved<OutgoingMail>, because: Ground): Promise<'done'> {
	await keep(deps, mail, 'giveUpMail', { claim: null, abandonment: { at: deps.clock.now(), because } });
	return 'done';
}

/** That it went, with what it told. Somebody who changes their wish at that moment makes it tried again with the new one. */
async function sent(deps: Sending, mail: Saved<OutgoingMail>, { whenTaken }: Written): Promise<'done'> {
	const gone = { claim: null, dispatch: { at: deps.clock.now() } };
	try {
		await keep(deps, mail, 'sendMail', gone, await whenTaken());
	} catch (trouble) {
		if (!(trouble instanceof Conflict)) throw trouble;
		await keep(deps, mail, 'sendMail', gone, await whenTaken());
	}
	return 'done';
}

async function keep(
	{ store }: Sending,
	mail: Saved<OutgoingMail>,
	verb: string,
	values: Partial<OutgoingMail>,
	more: readonly Change[] = []
): Promise<Saved<OutgoingMail>> {
	const changes = [change(outgoingMails, mail, values), ...more];
	await store.commit({ by: 'post', verb, subject: ref(outgoingMails.kind, mail.id), changes });
	return { ...mail, ...values, version: mail.version + 1 };
}

async function addresseeOf({ store }: Sending, { person }: OutgoingMail) {
	const read = store.as(system('post'));
	const address = await mailAddressOf(read, person);
	return address === null ? null : { name: (await read.find(people, person)).name, address };
}
