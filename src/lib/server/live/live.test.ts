import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	deleteNoteItem,
	endMembership,
	markAttendance,
	planMeeting,
	planMeetingWish,
	setPage,
	setStanding
} from '#lib/domain/learning-sets';
import { endSession, signIn } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import type { Context, Store } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { DINAS_PASSWORD, openWorldWithSets, type WorldWithSets } from '#tests/world';
import { doorOf } from '../identity/door';
import { Live } from '.';

let world: WorldWithSets;
let live: Live;
let meeting: Id;
let other: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	live = new Live({ ...world, standings: [projectStanding, setStanding], log: SILENT }, { ofOne: 2, inAll: 3 });
	await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Dina });
	const plan = (title: string) =>
		v.parse(planMeetingWish, { title, day: '2026-05-19', time: '10:00', minutes: 90, mode: 'confidential' });
	meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, plan('Employers who go quiet'));
	other = await planMeeting(await world.as('Cleo'), world.sets.thursday, plan('Rents'));
});
afterEach(async () => {
	live.close();
	await world.close();
});

/** Dina with a session of her own, as hooks find her. */
async function dina() {
	const { session, person } = (await signIn(doorOf(world), {
		email: 'dina@northway.example',
		password: DINAS_PASSWORD,
		browser: ''
	}))!;
	return { ctx: await world.as('Dina'), session: { id: session, person } };
}
const open = async (who: { ctx: Context; session: { id: Id; person: Id } }, of = meeting) =>
	ear((await live.follow(who.ctx, who.session, of))!);

/** What a stream says, word by word; null once it has ended. */
function ear(response: Response) {
	const reader = response.body!.getReader();
	return {
		response,
		next: async (): Promise<string | null> => {
			const { done, value } = await reader.read();
			return done ? null : (/^event: (\w+)/m.exec(new TextDecoder().decode(value))?.[1] ?? '');
		},
		leave: () => reader.cancel()
	};
}
const SILENT = { error: () => undefined };
/** The people as whom the store was read. */
let readers: Id[];
function countingReaders(): Store {
	readers = [];
	const as: Store['as'] = (reader) => {
		if (reader.kind === 'person') readers.push(reader.id);
		return world.store.as(reader);
	};
	return new Proxy(world.store, {
		get: (store, name) => {
			const own: unknown = name === 'as' ? as : Reflect.get(store, name);
			return typeof own === 'function' ? (own.bind(store) as unknown) : own;
		}
	});
}
const write = async (of = meeting, by: 'Ben' | 'Cleo' = 'Ben') =>
	addNoteItem(await world.as(by), of, v.parse(addNoteItemWish, { text: 'The sum first.' }));

describe('whoever has a meeting open', () => {
	test('hears of each line, each tick and each deletion, and of nothing else', async () => {
		const dinas = await open(await dina());
		expect(await dinas.next()).toBe('open');
		await write(other, 'Cleo');
		const item = await write();
		expect(await dinas.next()).toBe('changed');
		await markAttendance(await world.as('Ben'), meeting, { person: world.ids.Ada, how: 'present' });
		expect(await dinas.next()).toBe('changed');
		await deleteNoteItem(await world.as('Ben'), item);
		expect(await dinas.next()).toBe('changed');
		// The line in the other meeting came first and was not told: all three words are accounted for.
		live.close();
		expect(await dinas.next()).toBeNull();
	});

	test('hears nothing more once they left the set, nor once their session ended', async () => {
		const one = await dina();
		const two = await dina();
		const [first, second] = [await open(one), await open(two)];
		expect([await first.next(), await second.next()]).toEqual(['open', 'open']);
		await endSession(doorOf(world), one.session.id);
		await write();
		expect([await first.next(), await second.next()]).toEqual(['closed', 'changed']);
		expect(await first.next()).toBeNull();
		const { members } = await setPage(await world.as('Ben'), world.sets.tuesday);
		await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Dina)!.membership);
		expect(await second.next()).toBe('closed');
		expect(await second.next()).toBeNull();
	});

	test('hears nothing of the change after which they are no member, on any of their pages, however often they heard before', async () => {
		const who = await dina();
		const pages = [await open(who), await open(who)];
		const heard = () => Promise.all(pages.map((page) => page.next()));
		expect(await heard()).toEqual(['open', 'open']);
		await write();
		expect(await heard()).toEqual(['changed', 'changed']);
		const { members } = await setPage(await world.as('Ben'), world.sets.tuesday);
		await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Dina)!.membership);
		await write();
		expect(await heard()).toEqual(['closed', 'closed']);
		expect(await heard()).toEqual([null, null]);
	});

	test('is asked about once for each change, however many pages of theirs are open', async () => {
		const counted = new Live({ ...world, store: countingReaders(), standings: [projectStanding, setStanding], log: SILENT });
		const who = await dina();
		const pages = await Promise.all([1, 2, 3].map(async () => ear((await counted.follow(who.ctx, who.session, meeting))!)));
		const heard = () => Promise.all(pages.map((page) => page.next()));
		await heard();
		for (const times of [1, 2]) {
			await write();
			expect(await heard()).toEqual(['changed', 'changed', 'changed']);
			expect(readers.filter((each) => each === world.ids.Dina)).toHaveLength(times);
		}
		counted.close();
	});

	test('holds so many streams and no more, and gets a place back for each that ends', async () => {
		const who = await dina();
		const first = await open(who);
		await open(who);
		expect(await live.follow(who.ctx, who.session, meeting)).toBeNull();
		await first.leave();
		expect(await live.follow(who.ctx, who.session, meeting)).not.toBeNull();
	});
});

test('somebody who cannot read a meeting cannot follow it', async () => {
	const { session } = await dina();
	await expect(live.follow(await world.as('Cleo'), session, meeting)).rejects.toThrow(NotFound);
	await expect(live.follow(await world.as('Dina'), session, other)).rejects.toThrow(NotFound);
});

test('when the server ends, every stream has ended and none begins', async () => {
	const who = await dina();
	const stream = await open(who);
	await stream.next();
	live.close();
	expect(await stream.next()).toBeNull();
	expect(await live.follow(who.ctx, who.session, meeting)).toBeNull();
});
