import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { lessons, lessonsLike, mergeLesson, noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import type { Store } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { collections } from '#lib/server/collections';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import { openTestStore } from './open';

const silent = { info() {}, warn() {}, error() {} };
const ENGINES: readonly (readonly [string, (clock: TestClock) => Promise<Store>])[] = [
	['embedded', (clock) => openTestStore(collections, clock, { search: openMinisearchIndex() })],
	[
		'PostgreSQL',
		async (clock) => openPostgresStore({ url: await sharedDatabase(), collections, clock, log: silent, secret: 's' })
	]
];

test.each(ENGINES)('another lesson is chosen from those most like it that one may read, in the %s engine', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const notice = async (who: CastName, title: string, audience = ['staff']): Promise<Id> =>
		noticeLesson(await world.as(who), v.parse(noticeLessonWish, { place: world.project, title, audience, named: true }));
	const like = async (who: CastName, words = '') => {
		const found = await lessonsLike(await world.as(who), bus, 'merge', words);
		return found.others.map(({ title }) => title);
	};

	const bus = await notice('Ben', 'Ask about the bus before the first day', ['staff', `project:${world.project}`]);
	const late = await notice('Grace', 'Ask about buses before somebody begins a first job');
	await notice('Grace', 'A benefits sum on day one calms people');
	await notice('Ben', 'The bus is late on the first day', [`set:${world.sets.tuesday}`]);
	const ended = await notice('Grace', 'Always ask about the bus');
	const grace = await world.as('Grace');
	await mergeLesson(grace, ended, { version: (await grace.read.find(lessons, ended)).version, into: late, notHeld: '' });

	// Not the lesson itself, not one that ended, and not what is kept to a set of others.
	const SEEN = ['Ask about buses before somebody begins a first job', 'A benefits sum on day one calms people'];
	await expect.poll(() => like('Dina')).toEqual(SEEN);
	expect((await like('Ben')).toSorted()).toEqual([...SEEN, 'The bus is late on the first day'].toSorted());
	expect(await like('Dina', 'benefits')).toEqual(SEEN.slice(1));
	expect(await like('Dina', 'elephants')).toEqual([]);
	// Eve may read it on their project, and leaves such steps to staff.
	await expect(like('Eve')).rejects.toMatchObject({ name: 'Forbidden' });
});
