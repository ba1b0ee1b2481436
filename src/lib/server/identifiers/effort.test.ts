import { afterEach, expect, test, vi } from 'vitest';
import { lexicon } from './lexicon';
import { scanIdentifiers } from './scan';

afterEach(() => void vi.restoreAllMocks());

/** What a scan asked of expressions and of the dictionary. */
function effortOf(text: string): { expressions: Set<RegExp>; letters: number; words: number } {
	const effort = { expressions: new Set<RegExp>(), letters: 0, words: 0 };
	const lookUp = vi.spyOn(lexicon(), 'isWord');
	const exec = RegExp.prototype.exec;
	const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, on: string) {
		const from = this.global || this.sticky ? this.lastIndex : 0;
		const found = exec.call(this, on);
		const to = found ? found.index + found[0].length : on.length;
		// Each expression steps over a text once; what it looks at again at one place is bounded by its own repetitions.
		effort.letters += Math.max(0, to - from);
		if (on.length > 700) effort.expressions.add(this);
		return found;
	});
	try {
		scanIdentifiers(text, { names: ['Maria Aaa', 'Aa Bb'], bodies: ['Aa Street'] });
	} finally {
		spy.mockRestore();
	}
	effort.words = lookUp.mock.calls.length;
	lookUp.mockRestore();
	return effort;
}

const RICH =
	'Maria came with her brother Kamil, aged 43, of 14 Mill Road. "DOB 4/5/1984, NI AB 12 34 56 C, ring 07700 900123," she said. '.repeat(
		20
	);

test('no expression that reads a whole text repeats anything without a bound', () => {
	const { expressions } = effortOf(RICH);
	expect(expressions.size).toBeGreaterThan(40);
	for (const { source } of expressions) {
		const bare = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
		expect(bare, source).not.toMatch(/[*+]|\{\d+,\}/);
		for (const [, most] of bare.matchAll(/\{\d+,(\d+)\}/g)) expect(Number(most), source).toBeLessThanOrEqual(600);
	}
});

const PIECES = [
	' ',
	'\n',
	'a',
	'A',
	'1',
	'0 ',
	'1 ',
	'a@',
	'a.',
	'A. ',
	'Aa ',
	'+1-',
	'(0',
	"a'",
	'a-',
	'born ',
	'tel ',
	'1 Aaa ',
	'Flat 1 '
];
PIECES.push(
	'Maria ',
	'Mr ',
	'the only ',
	'she is twenty ',
	'two of the ',
	'called ',
	'case no ',
	'sort code ',
	'www.',
	'www.a',
	'@a',
	'"A',
	'St ',
	RICH
);

test.each(PIECES)('twice as much of "%.20s" asks for about twice the effort', (piece) => {
	const some = effortOf(piece.repeat(Math.ceil(4_000 / piece.length)));
	const twice = effortOf(piece.repeat(Math.ceil(8_000 / piece.length)));
	expect(twice.letters).toBeLessThan(2.2 * some.letters + 20_000);
	expect(twice.words).toBeLessThanOrEqual(2.2 * some.words + 10);
});
