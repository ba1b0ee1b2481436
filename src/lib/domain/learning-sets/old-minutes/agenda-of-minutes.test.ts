import { expect, test } from 'vitest';
import type { Id } from '../../shared/ids';
import { agendaOfMinutes } from './agenda-of-minutes';

const line = (text: string, kind: 'information' | 'action' | '' = 'information') => ({
	kind,
	text,
	person: '' as const,
	body: '',
	due: '' as const,
	measure: '',
	difference: ''
});
const agendaOf = (...lines: ReturnType<typeof line>[]) => {
	let count = 0;
	const { agenda, topics } = agendaOfMinutes(lines, () => `topic-${++count}` as Id);
	return [agenda.map(({ title }) => title), topics];
};

test('headings are the agenda, without their numbers, and what follows stands under them', () => {
	expect(
		agendaOf(line('Welcome.'), line('**1. Buses**\n\nThey are dear.'), line('Ring them.', 'action'), line('**2) Rota**\n\nFull.'))
	).toEqual([
		['Buses', 'Rota'],
		[null, 'topic-1', 'topic-1', 'topic-2']
	]);
});

test('a heading with nothing below it, or that is left out, is no topic', () => {
	expect(
		agendaOf(
			line('**Minutes**'),
			line('**Buses**'),
			line('Ring them.', 'action'),
			line('**Rota**\n\nFull.', ''),
			line('**Close**')
		)
	).toEqual([['Buses'], [null, 'topic-1', 'topic-1', 'topic-1', 'topic-1']]);
});
