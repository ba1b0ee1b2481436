import { expect, test } from 'vitest';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { wordsOfMinutes } from './words';

const read = (...lines: readonly string[]) =>
	readMinutes(
		lines.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
		wordsOfMinutes()
	);
const told = (text: string) =>
	read('Notes of 3 May 2024', 'Present: Ann Lee, Christine Moss, Beryl Kent', 'Flood fund', text).actions.map(
		({ owners, dueText }) => [owners.join(', '), dueText].filter(Boolean).join(' by ')
	);

test.each([
	['Ann also offered to get three quotes for the lights.', 'Ann Lee'],
	['Christine kindly volunteered to book the room for September.', 'Christine Moss'],
	['Ann told us how it went. She will also send round the notes.', 'Ann Lee'],
	['Beryl left it that she will ring the chair of the charity.', 'Beryl Kent']
])('words between somebody and what they will do hide nothing: “%s”', (text, owner) => expect(told(text)).toEqual([owner]));

test('square brackets behind what is to be done say whose it is, each for what stands before it', () => {
	expect(
		told(
			'Three quotations are needed [Ann, before 20 June], and the high school approached about helpers [Beryl]. The crisps are in date.'
		)
	).toEqual(['Ann Lee by 20 June', 'Beryl Kent']);
	expect(told('Ann closed the window [it was raining] and the talk went on.')).toEqual([]);
});

test.each(['We will not charge for tickets.', 'We agreed that each member will have one named contact in the district.'])(
	'what nobody is to do is no action: “%s”',
	(text) => expect(told(text)).toEqual([])
);

test('behind a list, sentences of few words say who else came and who did not', () => {
	const { present, apologies } = read(
		'Notes of 3 May 2024',
		'Present: Ann Lee and Bob Ray. Facilitated by Ruth Hollander. Liz Poole couldn’t join, she is at the dentist.',
		'Beryl said that Vera Moss sold her house.'
	);
	expect(present).toEqual(['Ann Lee', 'Bob Ray', 'Ruth Hollander']);
	expect(apologies).toEqual(['Liz Poole']);
});

test('a body before a bracket is nobody, and whoever stands in it comes from there', () => {
	const { present, apologies } = read(
		'Present: Ann Lee (Caretaker), Till Osterkamp',
		'Apologies: Grounds maintenance (Neil Farnell) – on leave this week.'
	);
	expect(present).toEqual(['Ann Lee', 'Till Osterkamp']);
	expect(apologies).toEqual(['Neil Farnell']);
});
