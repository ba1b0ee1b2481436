import { digests, isWorkingDay, newsByMail, nextDigest, type Digest } from '#lib/domain/following';
import { contextFor, mailAddressOf } from '#lib/domain/people';
import { addDays, dayOf, instantAt, type Clock, type Day } from '#lib/domain/shared/clock';
import type { Saved } from '#lib/domain/shared/collection';
import { change, create, type Change } from '#lib/domain/shared/context';
import { Conflict, NotFound, Taken } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import type { Post } from './letters';
import { outgoingMails, preparedMail } from './outgoing-mail';

const AT_ONCE = 200;

/** Whether the mails of a day are due: from Monday to Friday, from `hour` on by the clocks of the workspace. */
function dueToday(clock: Clock, hour: number): Day | null {
	const [now, day] = [clock.now(), dayOf(clock.now())];
	return isWorkingDay(day) && now >= instantAt(day, `${String(hour).padStart(2, '0')}:00`) ? day : null;
}

/**
 * Puts a mail into the outbox for everybody who wants one by now and to whom something is new. Whoever has nothing new gets
 * none. Done by one process of several: a wish that another one has seen to is left alone.
 */
export async function prepareDigests(deps: Post, hour: number): Promise<void> {
	const day = dueToday(deps.clock, hour);
	if (day === null) return;
	const { items } = await deps.store.as(system('post')).list(digests, {
		where: { next: { to: addDays(day, 1) } },
		order: { by: 'next', direction: 'ascending' },
		limit: AT_ONCE
	});
	for (const digest of items) {
		try {
			await prepare(deps, digest, day);
		} catch (trouble) {
			if (!(trouble instanceof Conflict || trouble instanceof Taken)) throw trouble;
		}
	}
}

async function prepare(deps: Post, digest: Saved<Digest>, day: Day): Promise<void> {
	const { store, clock } = deps;
	const next = change(digests, digest, { next: nextDigest(digest.often, day) });
	const mail: Change[] = (await wantsMail(deps, digest))
		? [create(outgoingMails, newId(), preparedMail(digest.person, 'digest', clock.now()))]
		: [];
	const subject = ref(digests.kind, digest.id);
	await store.commit({ by: 'post', verb: 'prepareDigest', subject, changes: [next, ...mail] });
}

/** Whether there is somebody to write to, something new to tell, and no earlier mail that waits and will tell it. */
async function wantsMail({ store, clock, standings }: Post, digest: Saved<Digest>): Promise<boolean> {
	const read = store.as(system('post'));
	const [address, waiting] = await Promise.all([
		mailAddressOf(read, digest.person),
		read.findUnique(outgoingMails, 'waiting', `digest ${digest.person}`)
	]);
	if (address === null || waiting !== null) return false;
	try {
		const ctx = await contextFor(digest.person, { store, clock, standings });
		return (await newsByMail(ctx, digest)).lines.length > 0;
	} catch (trouble) {
		if (trouble instanceof NotFound) return false;
		throw trouble;
	}
}
