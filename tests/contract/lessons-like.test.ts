import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { lessons, lessonsLike, mergeLesson, noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import type { Id } from '#lib/domain/shared/ids';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

test.each(SEARCHING_ENGINES)(
	'another lesson is chosen from those most like it that one may read, in the %s engine',
	async (_, open) => {
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
	}
);
