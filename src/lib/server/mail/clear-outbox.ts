import { addHours, type Clock } from '#lib/domain/shared/clock';
import { remove, type Store } from '#lib/domain/shared/context';
import { ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { outgoingMails } from './outgoing-mail';

/** For so many days it can be looked up what became of mails. */
export const REMEMBERED_DAYS = 30;
const AT_ONCE = 200;

/** Removes mails that were sent or given up long enough ago. */
export async function clearOutbox({ store, clock }: { store: Store; clock: Clock }): Promise<void> {
	const { items } = await store.as(system('post')).list(outgoingMails, {
		where: { endedAt: { to: addHours(clock.now(), -24 * REMEMBERED_DAYS) } },
		order: { by: 'endedAt', direction: 'ascending' },
		limit: AT_ONCE
	});
	const [first] = items;
	if (!first) return;
	const changes = items.map((each) => remove(outgoingMails, each));
	await store.commit({ by: 'post', verb: 'clearOutbox', subject: ref(outgoingMails.kind, first.id), changes });
}
