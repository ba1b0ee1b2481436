import { expect, test } from 'vitest';
import { withNothingWritten } from './with-nothing-written';

const item = (topic: string | null, more: object = {}) => ({
	topic,
	kind: 'topic',
	title: `About ${topic}`,
	recurring: false,
	outcome: null,
	...more
});

test('what nothing is written under is offered as not reached, and ticked', () => {
	const agenda = [item('travel'), item('sums'), item('forum')];
	expect(withNothingWritten(agenda, [{ topic: 'travel' }, { topic: null }])).toEqual({
		topics: [
			{ topic: 'sums', title: 'About sums' },
			{ topic: 'forum', title: 'About forum' }
		],
		ticked: ['sums', 'forum']
	});
});

test('a note that files nothing under its topics says of none that it was not reached', () => {
	const { topics, ticked } = withNothingWritten([item('travel'), item('sums')], [{ topic: null }]);
	expect([topics.length, ticked]).toEqual([2, []]);
});

test('breaks, what comes every time, and what somebody said something of are not asked about', () => {
	const agenda = [
		item('lunch', { kind: 'break' }),
		item('since', { recurring: true }),
		item('said', { outcome: 'discussed' }),
		item(null),
		item('travel')
	];
	expect(withNothingWritten(agenda, [{ topic: 'travel' }]).topics).toEqual([]);
});
