import { describe, expect, test } from 'vitest';
import type { Lesson } from './lesson';
import type { LessonState, LessonStateName } from './lesson-state';
import { monthBefore, monthsFrom, standingAt, standingsOf } from './tree-sight';

const step = (is: LessonStateName, at: string | null): LessonState => ({
	is,
	at,
	by: null,
	where: '',
	reason: '',
	supersededBy: null
});
const lesson = (more: Pick<Lesson, 'steps' | 'state'> & { month: string | null; seen?: readonly string[] }) =>
	standingsOf({
		...more,
		noticed: { by: null, day: null, month: more.month },
		validations: (more.seen ?? []).map((at) => ({ at }))
	} as unknown as Lesson);

describe('a lesson as it stood', () => {
	const grown = lesson({
		month: '2026-01',
		steps: [step('noticed', null), step('identified', '2026-02-03'), step('validated', '2026-04-20')],
		state: step('applied', '2026-06-01'),
		seen: ['2026-04-20', '2026-05-02']
	});

	test.each([
		['2025-12', null],
		['2026-01', ['noticed', 0]],
		['2026-03', ['identified', 0]],
		['2026-04', ['validated', 1]],
		['2026-05', ['validated', 2]],
		['2026-07', ['applied', 2]]
	])('at the end of %s is %j', (month, expected) => {
		const stood = standingAt(month, '2026-07')(grown);
		expect(stood && [stood.is, stood.seen]).toEqual(expected);
	});

	test('is new for the three months from the one in which it was noticed', () => {
		const fresh = ['2026-01', '2026-03', '2026-04'].map((month) => standingAt(month, '2026-07')(grown)!.fresh);
		expect(fresh).toEqual([true, true, false]);
	});

	test('tells no month that its unnamed author did not let it tell: it is in the tree of now alone, and never new', () => {
		const unnamed = lesson({ month: null, steps: [step('noticed', null)], state: step('identified', null) });
		expect(unnamed.first).toBeNull();
		expect(standingAt('2026-07', '2026-07')(unnamed)).toBeNull();
		expect(standingAt(undefined, '2026-07')(unnamed)).toEqual({ is: 'identified', seen: 0, fresh: false });
	});

	test('without a month of its own is there from the first dated word of somebody else; an undated step is seen now alone', () => {
		const unnamed = lesson({
			month: null,
			steps: [step('noticed', null), step('validated', '2026-03-09')],
			state: step('set-aside', null),
			seen: ['2026-03-09']
		});
		expect(standingAt('2026-02', '2026-07')(unnamed)).toBeNull();
		expect(standingAt('2026-06', '2026-07')(unnamed)).toEqual({ is: 'validated', seen: 1, fresh: false });
		expect(standingAt(undefined, '2026-07')(unnamed)!.is).toBe('set-aside');
	});
});

test('months run over the turn of the year', () => {
	expect([monthBefore('2026-01', 1), monthBefore('2026-03', 15)]).toEqual(['2025-12', '2024-12']);
	expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
	expect(monthsFrom(null, '2026-02')).toEqual([]);
});
