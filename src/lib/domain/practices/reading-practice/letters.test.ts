import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPracticeLanguages } from '#lib/server/content';
import { starterForms } from '#lib/server/practices/starter-forms';
import type { DocumentBlock } from '../../shared/document-block';
import { practiceWords } from './practice-words';
import { readPractice } from './read-practice';

const HEADINGS = [
	'1. Title',
	'4. Summary of the practice',
	'3. Contact',
	'9. Issues',
	'Status',
	'17. Measurable effects',
	'21 .',
	'10'
];
const WORDS = [
	'x',
	'☒ Technology',
	'Service users',
	'Project (ongoing)',
	'Others: housing',
	'Name',
	'Ann Lee',
	'a@b.example',
	'[x]'
];
const MORE = [
	'[a club](https://club.example/1)',
	'considering the following criteria:',
	'Micro level practice',
	'_____',
	'Costs: 3',
	'Compared with',
	'12 % (before: 4 %)',
	'Baseline: not known'
];
const piece = fc.oneof(...[HEADINGS, WORDS, MORE].map((of) => fc.constantFrom(...of)), fc.string({ maxLength: 12 }));
const text = fc
	.array(fc.tuple(piece, fc.constantFrom(' ', ': ', '\t', ', ', '. ', '\n')), { minLength: 1, maxLength: 4 })
	.map((pieces) => pieces.flat().join(''));
const line = fc.oneof(piece, text);
const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
	fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 0, max: 3 }), text: line }),
	fc.record({ kind: fc.constant('paragraph' as const), text: line, strong: fc.boolean() }),
	fc.record({ kind: fc.constant('item' as const), level: fc.constant(0), text: line }),
	fc.record({ kind: fc.constant('footer' as const), text: line }),
	fc.record({
		kind: fc.constant('table' as const),
		rows: fc.array(fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
	})
);

const [forms, words] = [starterForms(), practiceWords(readPracticeLanguages())];

test('whatever a document holds, each of its letters and digits is placed once', () => {
	fc.assert(
		fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
			const { charactersIn, charactersOut } = readPractice(blocks, forms, words);
			expect(charactersOut).toBe(charactersIn);
		}),
		{ numRuns: 400 }
	);
});
