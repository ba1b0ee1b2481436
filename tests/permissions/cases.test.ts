import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** The table of attacks and bad input beside this file: no case without a row, and no row that names a test which is not there. */

const CASES: Readonly<Record<string, number>> = { A: 22, B: 18, C: 18, D: 25, E: 9, F: 17, G: 17, H: 7, I: 10, J: 7 };
const all = Object.entries(CASES).flatMap(([family, most]) => Array.from({ length: most }, (_, at) => idOf(family, at + 1)));
function idOf(family: string, nth: number): string {
	return family + String(nth).padStart(2, '0');
}

const rows = readFileSync(new URL('README.md', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => /^\| [A-J]\d\d/.test(line))
	.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
	.map(([cases = '', , where = '']) => ({ cases, where }));

const casesOf = (cases: string): readonly string[] =>
	cases.split(', ').flatMap((each) => {
		const [from = '', to = from] = each.split('–');
		const count = Number(to.slice(1)) - Number(from.slice(1)) + 1;
		return Array.from({ length: count }, (_, at) => idOf(from[0]!, Number(from.slice(1)) + at));
	});

/** The text of every test, by the name of its file without its ending. */
const tests = new Map<string, string>();
for (const file of globSync(['src/**/*.test.ts', 'tests/**/*.{test,spec}.ts']))
	tests.set(basename(file, '.ts'), (tests.get(basename(file, '.ts')) ?? '') + readFileSync(file, 'utf8').replaceAll("\\'", "'"));

test('every case has a row', () => {
	const held = new Set(rows.flatMap(({ cases }) => casesOf(cases)));
	expect(all.filter((each) => !held.has(each))).toEqual([]);
});

test.each(rows)('$cases: $where', ({ where }) => {
	const named = where.split('; ').map((each) => ({
		files: [...each.matchAll(/([\w-]+\.(?:test|spec))\b/g)].map(([, file]) => file!),
		quoted: [...each.matchAll(/"([^"]+)"/g)].map(([, words]) => words!)
	}));
	for (const { files, quoted } of named) {
		expect(files.filter((file) => !tests.has(file))).toEqual([]);
		const text = files.map((file) => tests.get(file)).join('');
		if (files.length > 0) expect(quoted.filter((words) => !text.includes(words))).toEqual([]);
	}
});
