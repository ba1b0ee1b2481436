import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from 'js-yaml';
import { readMarkdown } from '../../src/lib/ui/form/editor/read-markdown';
import { writeMarkdown } from '../../src/lib/ui/form/editor/write-markdown';
import { renderMarkdown } from '#lib/server/markdown';

/** A text as it comes out of the editor after it was opened in it. */
const through = (text: string): string => writeMarkdown(readMarkdown(text));
/** What is left of a text without the signs that may be written in several ways, and without space. */
const letters = (text: string): string => text.replace(/^(?:\s|>|[-*+]\s|\d+[.)]\s)+/gm, '').replace(/\s/g, '');
const shown = (text: string): string => String(renderMarkdown(text));

const everyText = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: value !== null && typeof value === 'object'
			? Object.values(value).flatMap(everyText)
			: [];

const texts = [
	...globSync('content/**/*.yaml').flatMap((file) => everyText(load(readFileSync(file, 'utf8')))),
	...globSync(['content/**/*.md', 'docs/**/*.md', '*.md']).map((file) => readFileSync(file, 'utf8'))
];

const word = fc.constantFrom(
	'hours',
	'bus',
	'a',
	'folder',
	'1.',
	'x_y',
	'5 < 6',
	'&amp;',
	'“yes”',
	'https://a.example/b',
	'-',
	'*',
	'_',
	'#',
	'>',
	'|',
	'`',
	'\\*',
	'!',
	'[',
	']'
);
const inline: fc.Arbitrary<string> = fc.letrec<{ piece: string; line: string }>((tie) => ({
	piece: fc.oneof(
		{ weight: 6, arbitrary: word },
		tie('line').map((line) => `**${line}**`),
		tie('line').map((line) => `*${line}*`),
		tie('line').map((line) => `_${line}_`),
		tie('line').map((line) => `[${line}](/people/abc)`),
		tie('line').map((line) => `\`${line}\``),
		fc.constantFrom('![a](b.png)', '<b>x</b>', '[^1]', '~~gone~~', 'a  \nb', 'a\\\nb', 'a\nb')
	),
	line: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '))
})).line;
const blocks = (...between: readonly string[]): fc.Arbitrary<string> =>
	fc.letrec<{ block: string; text: string }>((tie) => ({
		block: fc.oneof(
			{ weight: 4, arbitrary: inline },
			fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, line]) => `${'#'.repeat(level)} ${line}`),
			fc
				.tuple(fc.constantFrom('-', '*', '+', '1.', '7.', '2)'), fc.array(inline, { minLength: 1, maxLength: 3 }))
				.map(([sign, items]) => items.map((item) => `${sign} ${item}`).join('\n')),
			tie('text').map((text) => text.replace(/^/gm, '> ')),
			tie('text').map((text) => `- ${text.replace(/\n/g, '\n  ')}`),
			tie('text').map((text) => `4. ${text.replace(/\n/g, '\n   ')}`),
			fc.constantFrom(
				'```js\nlet a;\n\nlet b;\n```',
				'~~~\nopen',
				'    code',
				'| a | b |\n|---|---|\n| 1 | 2 |',
				'---',
				'***',
				'Title\n=====',
				'[r]: /x',
				'- [ ] to do',
				'<div>\nx\n</div>',
				'[^1]: note',
				'- ',
				'1.'
			)
		),
		text: fc
			.tuple(fc.array(tie('block'), { minLength: 1, maxLength: 4 }), fc.constantFrom(...between))
			.map(([all, between]) => all.join(between))
	})).text;

describe('a text that is opened in the editor', () => {
	test('every text of the example, the guides and the documents keeps each letter, and looks the same', () => {
		expect(texts.length).toBeGreaterThan(300);
		for (const text of texts) {
			expect(letters(through(text))).toBe(letters(text));
			expect(shown(through(text))).toBe(shown(text));
		}
	});

	test('made Markdown keeps each letter', () => {
		fc.assert(
			fc.property(blocks('\n\n', '\n', '\n\n\n'), (text) => void expect(letters(through(text))).toBe(letters(text))),
			{ numRuns: 3_000 }
		);
	});

	test('made Markdown, its blocks set apart by an empty line, looks the same', () => {
		fc.assert(
			fc.property(blocks('\n\n'), (text) => void expect(shown(through(text))).toBe(shown(text))),
			{ numRuns: 3_000 }
		);
	});

	test('any letters at all are kept', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 200 }),
				(text) => void expect(letters(through(text))).toBe(letters(text))
			)
		);
	});
});
