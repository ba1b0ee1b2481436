import { expect, test } from 'vitest';
import { readPracticeIn } from '#tests/corpora/practices/measure';

const read = (text: string) =>
	readPracticeIn(new TextEncoder().encode(`# 1. Title of the practice\nWalking club\n# 4. Summary\n${text}`), 'a.txt');

// Each of these is gone through once: where it is gone through anew from each sign, it outlasts any test.
test.each([
	['brackets that nothing closes', '['.repeat(150_000)],
	['brackets with gaps', '[ '.repeat(75_000)],
	['links that nothing closes', '[a]('.repeat(40_000)],
	['bold words that nothing closes', '**a '.repeat(40_000)],
	['signs that close no heading', `# ${'#'.repeat(150_000)}x`],
	['one heading again and again', '# 4. Summary\nx\n'.repeat(8_000)]
])('a text of %s is read to its end', (_, text) => {
	expect(read(text).sections[0]).toMatchObject({ number: 1, text: 'Walking club' });
});
