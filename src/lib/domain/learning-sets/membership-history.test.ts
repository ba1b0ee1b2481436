import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOver } from '#tests/hand-over';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { addMember, endMembership, setPage } from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const page = async () => setPage(await world.as('Ada'), world.sets.tuesday);
const placeOf = async (who: CastName) => (await page()).members.find(({ person }) => person === world.ids[who])!.membership;
const told = async () => (await page()).history.map(({ day, name, did }) => `${day} ${name} ${did}`);

test('tells its members who joined and left and who facilitated, latest first, also of somebody who came back', async () => {
	world.clock.moveOn(24);
	await endMembership(await world.as('Grace'), await placeOf('Grace'));
	world.clock.moveOn(24);
	await handOver(world, world.sets.tuesday, 'Ben', 'Ada');
	world.clock.moveOn(24);
	await addMember(await world.as('Ada'), world.sets.tuesday, { person: world.ids.Grace });
	expect(await told()).toEqual([
		'2026-05-17 Grace joined',
		'2026-05-16 Ada took over',
		'2026-05-16 Ben handed over',
		'2026-05-15 Grace left',
		'2026-05-14 Ada joined',
		'2026-05-14 Ben joined',
		'2026-05-14 Eve joined',
		'2026-05-14 Grace joined'
	]);
});
