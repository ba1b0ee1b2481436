import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { emergingThemes, periodNamed } from '#lib/domain/emerging-themes';
import { follow, followedThings, markRead, notifications, unreadCount } from '#lib/domain/following';
import { keepEntry, keepEntryWish, shareWithSupervisor, takeBackFromSupervisor } from '#lib/domain/learning-files';
import { growBranch, noticeLesson, noticeLessonWish, withdrawLesson } from '#lib/domain/learning-tree';
import type { Store } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { themeWords } from '#lib/server/theme-words';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

async function opened(open: (clock: TestClock) => Promise<Store>) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	return openWorldWithSets({ store, clock });
}

test.each(SEARCHING_ENGINES)('what is followed brings news for as long as it may be read, in the %s engine', async (_, open) => {
	const world = await opened(open);
	const branch = await growBranch(await world.as('Dina'), { project: world.project, name: 'Benefits', parent: '' });
	const notice = async (title: string): Promise<Id> =>
		noticeLesson(
			await world.as('Ada'),
			v.parse(noticeLessonWish, { place: branch, title, audience: ['staff'], codes: ['barriers/transport'] })
		);
	await notice('There before');
	for (const target of [`branch/${branch}`, 'search/allotment', `learning-set/${world.sets.tuesday}`])
		await follow(await world.as('Grace'), { target });
	expect(await unreadCount(await world.as('Grace'))).toBe(0);
	const lesson = await notice('Begin at the allotment');
	const { news } = await notifications(await world.as('Grace'));
	expect(news).toMatchObject([{ title: 'Begin at the allotment', when: null, read: false }]);
	await withdrawLesson(await world.as('Ada'), lesson);
	expect(await unreadCount(await world.as('Grace'))).toBe(0);
	await notice('Another one');
	await markRead(await world.as('Grace'), { key: '' });
	expect(await unreadCount(await world.as('Grace'))).toBe(0);
	expect(await followedThings(await world.as('Grace'))).toHaveLength(3);
	expect(await followedThings(await world.as('Farid'))).toEqual([]);
});

test.each(SEARCHING_ENGINES)('themes count what their reader may read and nothing else, in the %s engine', async (_, open) => {
	const world = await opened(open);
	const entries: Id[] = [];
	for (let at = 0; at < 8; at++)
		for (const [day, text] of [
			['2026-04-10', 'Rang the office and waited.'],
			['2026-05-10', 'The bus was late.']
		] as const)
			entries.push(await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text, day })));
	const seen = async (who: CastName) => {
		const { read } = await world.as(who);
		const { records, words } = await emergingThemes({ read }, periodNamed('2026-05', '2026-05-14'), themeWords(read));
		return { ...records, words: words.map(({ label }) => label) };
	};
	expect(await seen('Ada')).toEqual({ now: 8, before: 8, words: ['bus', 'late'] });
	expect(await seen('Farid')).toEqual({ now: 0, before: 0, words: [] });
	for (const entry of entries) await shareWithSupervisor(await world.as('Ada'), entry);
	expect(await seen('Farid')).toEqual({ now: 8, before: 8, words: ['bus', 'late'] });
	for (const entry of entries) await takeBackFromSupervisor(await world.as('Ada'), entry);
	expect(await seen('Farid')).toEqual({ now: 0, before: 0, words: [] });
});
