import { describe, expect, test } from 'vitest';
import { FEWEST_WORDS, inWords, measure } from './measure';

const PLAIN = `She came in late. The bus was full. We sat down and had tea. Then we wrote a list. She kept it in her bag.
She rang the shop the next day. They said yes. She starts on Monday. I will go with her on the first day. She is glad.`;
const HEAVY = `Notwithstanding considerable organisational commitment to individualised vocational rehabilitation, inadequate
multidisciplinary communication concerning occupational adjustments systematically undermined participants' sustained engagement
with prospective employers, particularly where responsibilities for implementation remained unspecified between participating
organisations throughout the preparatory period, notwithstanding repeated representations concerning accountability arrangements.`;

describe('how easy a text is to read', () => {
	test('short sentences of short words are for children, and a sentence as officials write them is for the few', () => {
		expect(measure(PLAIN).age).toBeLessThanOrEqual(8);
		expect(measure(HEAVY).age).toBe(18);
		expect(inWords(measure(HEAVY))).toContain('reads long texts for a living');
		expect(inWords(measure(PLAIN))).toMatch(/^Most people read this with ease from the age of \d\. A sentence has 5 words/);
	});

	test('what is too short is not judged', () => {
		expect(measure('She came in late.').age).toBeNull();
		expect(inWords(measure('She came in late.'))).toContain(`4 of the ${FEWEST_WORDS} words`);
		expect(measure('')).toEqual({ words: 0, length: 0, age: null });
	});

	test('a list is as many sentences as it has lines, and marks and addresses are no words', () => {
		const list = Array.from({ length: 12 }, () => '- ask **who** rings whom').join('\n');
		expect(measure(list)).toMatchObject({ words: 48, length: 4 });
		expect(measure('[Ada Marsh](/people/abcdefghijkmnpqrstuvwxyz23) rang.').words).toBe(3);
	});

	test('any text at all is measured', () => {
		for (const odd of ['\ud800', '。', '🙂'.repeat(50), '((('.repeat(99), 'a'.repeat(50_000)]) measure(odd);
	});
});
