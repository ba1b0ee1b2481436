import * as v from 'valibot';
import { expect, test, onTestFinished } from 'vitest';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	markAttendance,
	planMeeting,
	planMeetingWish,
	setStanding
} from '#lib/domain/learning-sets';
import { signIn } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import { collections } from '#lib/server/collections';
import { doorOf } from '#lib/server/identity/door';
import { Live } from '#lib/server/live';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import { DINAS_PASSWORD, openWorldWithSets, testClock } from '#tests/world';

const silent = { info() {}, warn() {}, error() {} };

test('a page that is open at one process hears what is written at another', async () => {
	const clock = testClock();
	const url = await sharedDatabase();
	const process = async () => {
		const store = await openPostgresStore({ url, collections, clock, log: silent, secret: 'for tests' });
		onTestFinished(() => store.close());
		return store;
	};
	const [store, other] = [await process(), await process()];
	const world = await openWorldWithSets({ store, clock, mode: 'attributable' });
	await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Dina });
	const wish = { title: 'Employers who go quiet', day: '2026-05-19', time: '10:00', minutes: 90, mode: 'attributable' };
	const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
	const { session } = (await signIn(doorOf(world), {
		email: 'dina@northway.example',
		password: DINAS_PASSWORD,
		browser: ''
	}))!;

	const live = new Live({ store: other, clock, standings: [projectStanding, setStanding], log: silent });
	onTestFinished(() => live.close());
	const dina = await world.as('Dina');
	const reader = (await live.follow(dina, { id: session, person: world.ids.Dina }, meeting))!.body!.getReader();
	const word = async () => /^event: (\w+)/m.exec(new TextDecoder().decode((await reader.read()).value))?.[1];
	expect(await word()).toBe('open');
	await addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, { text: 'The sum first.' }));
	expect(await word()).toBe('changed');
	await markAttendance(await world.as('Ben'), meeting, { person: world.ids.Ada, how: 'present' });
	expect(await word()).toBe('changed');
});
