import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import type { DocumentBlock } from '../../shared/document-block';
import { readMinutes } from './read-minutes';

const NAMES = [
	'Ann Lee',
	'Bob Ray (BR)',
	'Dr. med. Cat Poe',
	'M. Ó Sé',
	'Nguyễn Thị Lan',
	'AL',
	'All',
	'none',
	'Cllr D. Fox, Town Council'
];
const LABELS = [
	...[
		'Present',
		'Apologies:',
		'Members unable to attend',
		'Date',
		'Venue:',
		'Action',
		'Actions:',
		"Ann's actions",
		'Decisions',
		'TO'
	],
	...[
		'What will Ann do?',
		'Présent·e·s :',
		'Teilnehmer*innen:',
		'[ACTION]',
		'Owner:',
		'Due by',
		'Next meeting',
		'☐',
		'→',
		'@',
		'1.',
		'3.0'
	]
];
const DATES = [
	'3 May 2026',
	'03/04/08',
	'13-Sep-24',
	'end of November',
	'by Friday 19th',
	'24/11',
	'31.2.2026',
	'May 3, 2026',
	'ASAP'
];
const SAID = [
	...['It was agreed that Ann Lee ring them', 'Bob to ring them by 5 June', 'We need to ask.', 'Nobody came. Nobody rang.', '–'],
	...[
		'Apologies were received from Ann Lee and Bob Ray and were accepted',
		'Frau Poe wird am 3. Juli anrufen',
		'\ud83d\ude00 ½ ²'
	]
];
const piece = fc.oneof(...[NAMES, LABELS, DATES, SAID].map((of) => fc.constantFrom(...of)), fc.string({ maxLength: 12 }));
const text = fc
	.array(fc.tuple(piece, fc.constantFrom(' ', ': ', ' – ', '\t', ', ', '; ', '. ', '\n', ' (', ') ')), {
		minLength: 1,
		maxLength: 7
	})
	.map((pieces) => pieces.flat().join(''));
const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
	fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text }),
	fc.record({ kind: fc.constant('paragraph' as const), text, strong: fc.boolean() }),
	fc.record({ kind: fc.constant('item' as const), level: fc.constant(0), text }),
	fc.record({ kind: fc.constant('header' as const), text }),
	fc.record({
		kind: fc.constant('table' as const),
		rows: fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
	})
);

test('whatever a document holds, each of its letters and digits is placed once', () => {
	fc.assert(
		fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
			const { charactersIn, charactersOut } = readMinutes(blocks, wordsOfMinutes());
			expect(charactersOut).toBe(charactersIn);
		}),
		{ numRuns: 400 }
	);
});
