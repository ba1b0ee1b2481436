import { expect, onTestFinished, test } from 'vitest';
import { newestEditions, plantMissingTemplates, templates, templatesById } from '#lib/domain/practices';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { readTemplates } from '#lib/server/content';
import { openWorld, testClock } from '#tests/world';
import { ENGINES } from './engines';

test.each(ENGINES)(
	'a workspace of before gets the forms that are new once, and keeps the editions it made, in the %s engine',
	async (_, engine) => {
		const clock = testClock();
		const store = await engine(clock);
		onTestFinished(() => store.close());
		const all = readTemplates();
		const start = () => plantMissingTemplates(store, all, newId);
		const editions = async () => (await templatesById(store.as(system('setup')))).values();

		// Before set-up there is nothing to bring them to.
		expect(await start()).toEqual([]);

		await openWorld({ store, clock });
		const [first] = all as [(typeof all)[number]];
		const ours = [1, 2].map((edition) => create(templates, newId(), { ...first, edition, label: 'Our own', retirement: null }));
		await store.commit({ by: 'setup', verb: 'given', subject: ref(templates.kind, ours[0]!.id), changes: ours });

		// Two starts at once bring each form once between them.
		const brought = (await Promise.all([start(), start()])).flat();
		expect(brought.toSorted()).toEqual(
			all
				.map(({ name }) => name)
				.filter((name) => name !== first.name)
				.toSorted()
		);
		const newest = newestEditions(await editions());
		expect(newest.map(({ name }) => name).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
		expect(newest.find(({ name }) => name === first.name)).toMatchObject({ edition: 2, version: 1, label: 'Our own' });
		expect(await start()).toEqual([]);
	}
);

test.each(ENGINES)(
	'a form of a workspace of before is open to partners as Grove opened it, unless the workspace has made it its own, in the %s engine',
	async (_, engine) => {
		const clock = testClock();
		const store = await engine(clock);
		onTestFinished(() => store.close());
		await openWorld({ store, clock });
		const all = readTemplates();
		const [long, short] = [all.find(({ name }) => name === 'practice-21')!, all.find(({ name }) => name === 'what-worked')!];
		expect([long.offeredBy, short.offeredBy]).toEqual(['staff-and-partners', 'staff-and-partners']);
		const asBefore = create(templates, newId(), { ...long, offeredBy: 'staff', retirement: null });
		const ownWords = { ...short, edition: 2, offeredBy: 'staff' as const, retirement: null };
		const changes = [asBefore, create(templates, newId(), ownWords)];
		await store.commit({ by: 'setup', verb: 'given', subject: ref(templates.kind, asBefore.id), changes });
		const brought = (
			await Promise.all([plantMissingTemplates(store, all, newId), plantMissingTemplates(store, all, newId)])
		).flat();
		expect(brought.filter((name) => name === 'practice-21')).toHaveLength(1);
		const offered = async () =>
			new Map([...(await templatesById(store.as(system('setup')))).values()].map(({ name, offeredBy }) => [name, offeredBy]));
		expect((await offered()).get('practice-21')).toBe('staff-and-partners');
		expect((await offered()).get('what-worked')).toBe('staff');
		expect(await plantMissingTemplates(store, all, newId)).toEqual([]);
	}
);

test('a form that was kept before editions were called so is read as its edition', () => {
	const { edition, ...form } = readTemplates()[0]!;
	const upgraded = (templates.upgrades[0] as (kept: object) => unknown)({ ...form, version: 3 });
	expect(upgraded).toEqual({ ...form, edition: 3, retirement: null });
	expect(edition).toBe(1);
});
