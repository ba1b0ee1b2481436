import { expect, test } from 'vitest';
import { create, type Context } from '#lib/domain/shared/context';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { ref } from '#lib/domain/shared/ids';
import { startMailServer } from '#tests/mail-server-for-a-test';
import { openWorld, type World } from '#tests/world';
import { askForTrial, mailHealth, mailPage } from './mail-page';
import { preparedMail, outgoingMails } from './outgoing-mail';
import { sendWaiting } from './send-waiting';
import { smtpCarrier } from './smtp-carrier';

const silent = { info() {}, warn() {}, error() {} };

const prepare = ({ store, clock }: World, { actor, newId }: Context) => {
	const id = newId();
	const changes = [create(outgoingMails, id, preparedMail(actor.id, 'digest', clock.now()))];
	return store.commit({ by: 'post', verb: 'prepareDigest', subject: ref(outgoingMails.kind, id), changes });
};
const sending = (world: World, carrier: ReturnType<typeof smtpCarrier> | null) =>
	sendWaiting({ store: world.store, clock: world.clock, standings: [], origin: 'https://grove.example', carrier, log: silent });

test('an administrator sees how many mails wait and why, not whom they are for; others see nothing', async () => {
	const world = await openWorld();
	await prepare(world, await world.as('Ada'));
	const page = await mailPage(await world.as('Dina'));
	expect(page).toMatchObject({ waiting: 1, oldest: { preparedAt: world.clock.now(), trouble: null }, sent: 0, givenUp: [] });
	expect(JSON.stringify(page)).not.toContain(world.ids.Ada);
	await expect(mailPage(await world.as('Ada'))).rejects.toThrow(NotFound);
	const { read } = await world.as('Ada');
	expect((await read.list(outgoingMails)).items).toEqual([]);
});

test('a trial reaches the administrator who asks for it, once however often it is asked for while it waits', async () => {
	const { settings, mails } = await startMailServer();
	const world = await openWorld();
	await expect(askForTrial(await world.as('Ada'))).rejects.toThrow(Forbidden);
	await askForTrial(await world.as('Dina'));
	await askForTrial(await world.as('Dina'));
	await sending(world, smtpCarrier(settings));
	expect(mails.map(({ to, read }) => [to, read.subject])).toEqual([[['dina@northway.example'], 'A trial mail from Grove']]);
	expect(await mailPage(await world.as('Dina'))).toMatchObject({ waiting: 0, oldest: null, sent: 1 });
});

test('the health page says that mail is off, goes out, or is held up', async () => {
	const world = await openWorld();
	expect(await mailHealth(world.store, false)).toBe('off');
	await askForTrial(await world.as('Dina'));
	expect(await mailHealth(world.store, true)).toBe('ok');
	await sending(world, { carry: () => Promise.resolve({ is: 'later', because: 'not let in' }) });
	expect(await mailHealth(world.store, true)).toBe('held up');
	expect((await mailPage(await world.as('Dina'))).oldest?.trouble).toBe('not let in');
});
