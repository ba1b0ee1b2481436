import { expect, test } from 'vitest';
import { proveInert } from '#tests/corpora/prove-inert';
import { plainText, renderMarkdown } from './index';
import { LONGEST } from './shape';

const AS_TYPED = 'This text is shown as it was typed';
const upTo = (piece: string, length = LONGEST): string => piece.repeat(Math.floor(length / piece.length));

/** After the pathological inputs of cmark and what else is known to slow a reader of Markdown down, as long as we lay out. */
const SLOW: Readonly<Record<string, string>> = {
	brackets: upTo('['),
	'nested brackets': upTo('[', 60_000) + 'a' + upTo(']', 59_000),
	pictures: upTo('![[]()'),
	'open links': upTo('[a](<b'),
	'open links without angle': upTo('[a](b'),
	parentheses: '[a](' + upTo('(', 110_000),
	titles: '[a](b "' + upTo('"a ', 110_000),
	references: upTo('[a]: u\n', 60_000) + upTo('[a] ', 59_000),
	'stars and letters': upTo('*a **a '),
	'mixed emphasis': upTo('a**b_c* '),
	'closing stars': upTo('a** '),
	'nested emphasis': upTo('*', 60_000) + 'a' + upTo('*', 59_000),
	underscores: upTo('_a '),
	'underscores without a space': upTo('_a'),
	'emphasised letters without a space': upTo('_a_'),
	'one star in two': upTo('**a*b '),
	'one star in two, by paragraphs': upTo('**a*b '.repeat(100) + '\n\n'),
	'one star in two, just short enough': upTo('**a*b ', 7_700),
	'one star in two, in points that are none': `a\n${upTo('    - **a*b **a*b\n', 110_000)}`,
	'one star in two, in points': upTo('- **a*b **a*b\n'),
	'struck letters': upTo('~a~ '),
	quotes: upTo('>'),
	'quotes with spaces': upTo('> ') + 'a',
	lists: upTo('1. '),
	'lists in quotes': upTo('> - '),
	'deep lists': Array.from({ length: 330 }, (_, depth) => '  '.repeat(depth) + '* a\n').join(''),
	'deep lists, tabs': Array.from({ length: 400 }, (_, depth) => '\t'.repeat(depth) + '* a\n').join(''),
	'one long list': upTo('- a\n'),
	'lists of two kinds': upTo('- a\n1. b\n'),
	backticks: upTo('`'),
	'backticks of all lengths': Array.from({ length: 480 }, (_, count) => 'e' + '`'.repeat(count)).join(''),
	tildes: upTo('~~a '),
	fences: upTo('```\n'),
	'less than': upTo('<'),
	comments: upTo('<!--'),
	declarations: upTo('<![CDATA['),
	'open tags': upTo('<a '),
	ampersands: upTo('&'),
	backslashes: upTo('\\'),
	spaces: upTo(' '),
	'spaces and a letter': upTo(' ', 159_000) + 'a',
	'lines with spaces at the end': upTo('a  \n'),
	'empty lines': upTo('\n'),
	'setext headings': upTo('a\n==\n'),
	hashes: upTo('#'),
	bars: upTo('|'),
	'a wide table': upTo('|a', 40_000) + '|\n' + upTo('|-', 40_000) + '|\n' + upTo('|a', 40_000) + '|\n',
	'a long table': '|a|b|\n|-|-|\n' + upTo('|x|y|\n', 110_000),
	'addresses with dots': upTo('a.', 159_000) + '@',
	'addresses with at signs': upTo('a@'),
	'addresses, www': upTo('www.'),
	'addresses, https': upTo('https://'),
	letters: upTo('a'),
	'letters and a mark': upTo('a', 159_000) + '!',
	colons: upTo('a:')
};

/** Microseconds of this thread, which what else the machine is at changes little. */
function costOf(work: () => void): number {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return user + system;
}

/** What people write, of the same length: what it costs, at the best of five tries. */
const ordinary = upTo('We tried the **short checklist** with *Ada*, see [the page](https://a.example/).\n\n- one\n- two\n\n');
const ordinaryCost = Math.min(...Array.from({ length: 5 }, () => costOf(() => renderMarkdown(ordinary))));

/** What costs the square of such a length takes thousands of times as much as what people write; what does not, a dozen times. */
function withoutItsSquare(work: () => void): void {
	expect(costOf(work)).toBeLessThan(150 * ordinaryCost);
}

test.each(Object.entries(SLOW))('%s are laid out, or shown as typed, at a cost that does not grow with the square', (_, text) => {
	let html = '';
	withoutItsSquare(() => void (html = renderMarkdown(text)));
	proveInert(html);
	withoutItsSquare(() => void plainText(text));
});

test('a text longer than we lay out is shown as typed, whole, with a sentence that says so', () => {
	const html = renderMarkdown('One *line*.\n'.repeat(20_000));
	expect(html).toContain(AS_TYPED);
	expect(html.match(/One \*line\*\./g)).toHaveLength(20_000);
});

test('lists and quotes as deep as people write them are laid out', () => {
	const deep = Array.from({ length: 12 }, (_, depth) => '    '.repeat(depth) + '- point\n').join('');
	for (const text of [
		deep,
		'> '.repeat(12) + 'quoted',
		'* * * * * * * * * * * * * * * * * * * * * * * * *',
		'- - -'.repeat(10),
		`Name: ${'_'.repeat(120)} Date: ${'_'.repeat(60)}`
	])
		expect(renderMarkdown(text)).not.toContain(AS_TYPED);
});

test('a long text in which people emphasise a great deal is laid out', () => {
	const paragraph = `${'Some **strong** words, and *others*, in a `note`. '.repeat(40)}\n\n`;
	expect(renderMarkdown(paragraph.repeat(50))).not.toContain(AS_TYPED);
	expect(renderMarkdown('- **A point** that is *made*\n'.repeat(3_000))).not.toContain(AS_TYPED);
});

test('three thousand equal headings are laid out', () => {
	expect(renderMarkdown('# Same\n\n'.repeat(3_000)).match(/<h3 /g)).toHaveLength(3_000);
});
