import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { appointSupervisor } from '../people';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { agreementPage, agreements, myPartners, setAgreementAside } from '.';

let world: World;
let play: Played;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
});
afterEach(() => world.close());

const page = async (who: CastName, other: CastName) => agreementPage(await world.as(who), world.ids[other]);

describe('an agreement', () => {
	test('is proposed by one and in force once the other accepts', async () => {
		const id = await play.propose('Farid', 'Ada', { weeks: 6 });
		expect(await page('Ada', 'Farid')).toMatchObject({
			supervisesMe: true,
			inForce: null,
			waiting: { id, weeks: 6, proposedByMe: false, proposal: { by: 'Farid' } }
		});
		expect((await myPartners(await world.as('Ada')))[0]).toMatchObject({ name: 'Farid', agreement: 'mine', weeks: null });
		expect((await myPartners(await world.as('Farid')))[0]).toMatchObject({ name: 'Ada', agreement: 'theirs' });
		await expect(play.accept('Farid', id)).rejects.toBeInstanceOf(Forbidden);
		await play.accept('Ada', id);
		expect(await page('Farid', 'Ada')).toMatchObject({ inForce: { id, acceptance: { by: 'Ada' } }, waiting: null, earlier: [] });
		expect((await myPartners(await world.as('Ada')))[0]).toMatchObject({ agreement: 'in force', weeks: 6, dueOn: '2026-06-25' });
	});

	test('changes only when both accept again, and what stood before stays to be read', async () => {
		await play.accept('Ada', await play.propose('Farid', 'Ada', { weeks: 6 }));
		world.clock.moveOn(24);
		const next = await play.propose('Ada', 'Farid', { weeks: 3 });
		expect(await page('Farid', 'Ada')).toMatchObject({ inForce: { weeks: 6 }, waiting: { weeks: 3 } });
		expect((await myPartners(await world.as('Farid')))[0]).toMatchObject({ weeks: 6, agreement: 'mine' });
		await play.accept('Farid', next);
		expect(await page('Ada', 'Farid')).toMatchObject({ inForce: { weeks: 3 }, waiting: null, earlier: [{ weeks: 6 }] });
		expect((await myPartners(await world.as('Farid')))[0]).toMatchObject({ weeks: 3 });
	});

	test('that waits is replaced by another proposal, declined or withdrawn, and cannot be accepted then', async () => {
		const first = await play.propose('Farid', 'Ada', { weeks: 6 });
		world.clock.moveOn(1);
		const second = await play.propose('Ada', 'Farid', { weeks: 3 });
		await expect(play.accept('Ada', first)).rejects.toBeInstanceOf(Forbidden);
		await setAgreementAside(await world.as('Farid'), { agreement: second });
		await expect(play.accept('Farid', second)).rejects.toBeInstanceOf(Forbidden);
		expect(await page('Ada', 'Farid')).toMatchObject({ waiting: null, inForce: null });
		expect((await page('Ada', 'Farid')).earlier.map((each) => each.settingAside?.by)).toEqual(['Farid', 'Ada']);
	});

	test('is the two’s alone: not a coordinator’s, not another supervisee’s', async () => {
		const id = await play.propose('Farid', 'Ada');
		for (const other of ['Grace', 'Dina', 'Ben', 'Eve'] as const) {
			await expect((await world.as(other)).read.find(agreements, id)).rejects.toBeInstanceOf(NotFound);
			await expect(play.accept(other, id)).rejects.toBeInstanceOf(NotFound);
		}
		await expect(page('Dina', 'Ada')).rejects.toBeInstanceOf(NotFound);
		await expect(page('Grace', 'Ada')).rejects.toBeInstanceOf(NotFound);
		expect((await page('Grace', 'Farid')).waiting).toBeNull();
	});

	test('is made only where one supervises the other, with a review still to come', async () => {
		await expect(play.propose('Ben', 'Ada')).rejects.toBeInstanceOf(NotFound);
		await expect(play.propose('Ada', 'Farid', { reviewOn: '2026-05-14' })).rejects.toBeInstanceOf(Invalid);
	});

	test('with a supervisor of the past is history to both, and no longer in force', async () => {
		await play.accept('Ada', await play.propose('Farid', 'Ada'));
		const waiting = await play.propose('Ada', 'Farid', { weeks: 2 });
		await appointSupervisor(await world.as('Dina'), { supervisee: world.ids.Ada, supervisor: world.ids.Ben, from: '2026-05-14' });
		expect(await page('Farid', 'Ada')).toMatchObject({ holds: false, inForce: null, earlier: [{ weeks: 4 }] });
		await expect(play.accept('Farid', waiting)).rejects.toBeInstanceOf(NotFound);
		await expect(play.propose('Farid', 'Ada')).rejects.toBeInstanceOf(NotFound);
		expect(await page('Ada', 'Ben')).toMatchObject({ holds: true, inForce: null, waiting: null });
	});
});
